// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/profile_reader.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace soundings::core {

namespace {

template <class Value> using Choice = ObjectReader::Choice<Value>;

constexpr double MaxBound = 1e6;

constexpr std::array Ops = {
    Choice<ScoreOp>{"sum", ScoreOp::Sum},
    Choice<ScoreOp>{"mean", ScoreOp::Mean},
    Choice<ScoreOp>{"maxOf", ScoreOp::MaxOf},
    Choice<ScoreOp>{"linear", ScoreOp::Linear},
    Choice<ScoreOp>{"lookup", ScoreOp::Lookup},
    Choice<ScoreOp>{"profile", ScoreOp::Profile},
};

constexpr std::array Directions = {
    Choice<std::optional<Direction>>{"better", Direction::HigherIsBetter},
    Choice<std::optional<Direction>>{"worse", Direction::LowerIsBetter},
    Choice<std::optional<Direction>>{"none", std::nullopt},
};

constexpr std::array Methods = {
    Choice<MissingMethod>{"none", MissingMethod::None},
    Choice<MissingMethod>{"personMean", MissingMethod::PersonMean},
    Choice<MissingMethod>{"subscaleMean", MissingMethod::SubscaleMean},
    Choice<MissingMethod>{"subscaleMeanRounded", MissingMethod::SubscaleMeanRounded},
};

constexpr std::array Modes = {
    Choice<RoundingMode>{"halfUp", RoundingMode::HalfUp},
    Choice<RoundingMode>{"halfEven", RoundingMode::HalfEven},
};

/// "q1", {"maxOf": ["q1", "q2"]} or {"of": "q1", "weight": -1}.
void readTerms(ObjectReader& entry, ScoreRule& score)
{
    const JsonValue* terms = entry.member("terms");
    if (terms == nullptr) {
        return;
    }
    if (terms->kind != JsonKind::Array) {
        entry.fault("terms", describe(*terms) + " is not a list", "a list of item or score ids");
        return;
    }
    for (std::size_t index = 0; index < terms->items.size(); ++index) {
        const JsonValue& value = terms->items[index];
        const std::string place = entry.path() + "/terms/" + std::to_string(index);
        Term term;
        if (value.kind == JsonKind::Text) {
            term.ids = {value.text};
        } else {
            ObjectReader group(value, place, entry.faults());
            term.ids = group.has("maxOf") ? group.texts("maxOf") : group.texts("of");
            term.weight = group.number("weight").value_or(1.0);
            group.refuseUnknown();
        }
        if (term.ids.empty()) {
            entry.faults().push_back({place, "the term names no item", "an item or score id"});
            continue;
        }
        score.terms.push_back(std::move(term));
    }
}

void readRange(ObjectReader& entry, ScoreRule& score)
{
    const JsonValue* range = entry.member("range");
    const auto isBound = [](const JsonValue& value) {
        return value.kind == JsonKind::Number && std::abs(value.number) <= MaxBound;
    };
    const bool isPair =
        range != nullptr && range->items.size() == 2 && std::ranges::all_of(range->items, isBound);
    if (isPair) {
        score.min = range->items[0].number;
        score.max = range->items[1].number;
    } else if (range != nullptr || score.op != ScoreOp::Profile) {
        entry.fault("range",
                    range == nullptr ? "missing" : describe(*range) + " is not a range",
                    "[lowest, highest], at most 1000000 either way");
    }
}

void readMissing(ObjectReader& entry, ScoreRule& score)
{
    entry.with("missing", [&score](ObjectReader& missing) {
        score.missing.maxMissing = missing.integer("maxMissing").value_or(0);
        score.missing.maxShare = missing.number("maxShare");
        score.missing.method =
            missing.choice<MissingMethod>("method", Methods, MissingMethod::None);
        score.missing.provenance = readProvenance(missing);
        missing.refuseUnknown();
    });
}

void readRest(ObjectReader& entry, ScoreRule& score, std::vector<MeasureFault>& notices)
{
    entry.each("reverse", [&](ObjectReader& reversal) {
        score.reverse.push_back({reversal.requiredText("item"),
                                 reversal.requiredNumber("min"),
                                 reversal.requiredNumber("max")});
        reversal.noteUnknown(notices);
    });
    entry.each("table", [&](ObjectReader& row) {
        score.table.push_back({row.requiredNumber("raw"), row.requiredNumber("value")});
        row.noteUnknown(notices);
    });
    entry.with("round", [&](ObjectReader& round) {
        Rounding rounding;
        rounding.digits = round.integer("digits").value_or(0);
        rounding.mode = round.choice<RoundingMode>("mode", Modes, RoundingMode::HalfUp);
        if (rounding.digits < 0 || rounding.digits > 4) {
            round.fault("digits", std::to_string(rounding.digits) + " decimals", "0 to 4");
        }
        round.noteUnknown(notices);
        score.round = rounding;
    });
    score.multiply = entry.number("multiply").value_or(1.0);
    score.constant = entry.number("constant").value_or(0.0);
    score.allowDirectEntry = entry.flag("allowDirectEntry");
    score.provenance = readProvenance(entry);
}

} // namespace

void readScores(ObjectReader& profile, Profile& into, std::vector<MeasureFault>& notices)
{
    const auto before = profile.faults().size();
    profile.each("scores", [&](ObjectReader& entry) {
        ScoreRule score;
        score.id = entry.requiredText("id");
        score.op = entry.choice<ScoreOp>("op", Ops);
        readTerms(entry, score);
        readRange(entry, score);
        score.direction = entry.choice<std::optional<Direction>>("direction", Directions);
        readMissing(entry, score);
        readRest(entry, score, notices);
        static_cast<void>(entry.member("kind"));
        entry.noteUnknown(notices);
        into.scores.push_back(std::move(score));
    });
    if (into.scores.empty() && profile.faults().size() == before) {
        profile.fault("scores", "there is no score", "at least one score");
    }
}

} // namespace soundings::core
