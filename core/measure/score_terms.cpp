// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/score_terms.h"

#include <algorithm>
#include <cmath>

namespace soundings::core {

namespace {

std::optional<Exact>
valueOf(const ScoreRule& rule, const std::string& id, const TermContext& context)
{
    const auto score = context.scores.find(id);
    const auto answer = context.answers.find(id);
    std::optional<Exact> value;
    if (score != context.scores.end()) {
        value = score->second;
    } else if (answer != context.answers.end() && answer->second) {
        value = exactOrNearest(*answer->second);
    }
    const auto reversal = std::ranges::find(rule.reverse, id, &Reversal::item);
    if (value && reversal != rule.reverse.end()) {
        value = exactOrNearest(reversal->min) + exactOrNearest(reversal->max) - *value;
    }
    return value;
}

std::optional<Exact> valueOf(const ScoreRule& rule, const Term& term, const TermContext& context)
{
    std::optional<Exact> highest;
    for (const auto& id : term.ids) {
        const auto value = valueOf(rule, id, context);
        if (!value) {
            return std::nullopt;
        }
        highest = highest ? std::max(*highest, *value) : *value;
    }
    return highest;
}

/// nullopt where nothing was answered.
std::optional<Exact> meanOf(const std::vector<std::optional<Exact>>& values)
{
    Exact total = 0;
    int answered = 0;
    for (const auto& value : values) {
        if (value) {
            total += *value;
            ++answered;
        }
    }
    return answered == 0 ? std::nullopt : std::optional<Exact>(total / answered);
}

/// Mean of the answered items of the first other score that holds the item, reversed as in `rule`.
std::optional<Exact> subscaleMean(const Profile& profile,
                                  const ScoreRule& rule,
                                  const Term& term,
                                  const TermContext& context)
{
    for (const auto& other : profile.scores) {
        const auto holdsItem = [&term](const Term& candidate) { return candidate.ids == term.ids; };
        if (other.id == rule.id || std::ranges::none_of(other.terms, holdsItem)) {
            continue;
        }
        ScoreRule subscale = other;
        subscale.reverse = rule.reverse;
        return meanOf(termValues(subscale, context));
    }
    return std::nullopt;
}

} // namespace

std::vector<std::optional<Exact>> termValues(const ScoreRule& rule, const TermContext& context)
{
    std::vector<std::optional<Exact>> values;
    values.reserve(rule.terms.size());
    for (const auto& term : rule.terms) {
        values.push_back(valueOf(rule, term, context));
    }
    return values;
}

int countMissing(const std::vector<std::optional<Exact>>& values)
{
    return static_cast<int>(
        std::ranges::count_if(values, [](const auto& value) { return !value.has_value(); }));
}

int allowedMissing(const ScoreRule& rule)
{
    const bool mayLeaveOut = rule.op == ScoreOp::Mean || rule.op == ScoreOp::MaxOf;
    if (rule.missing.method == MissingMethod::None && !mayLeaveOut) {
        return 0;
    }
    if (!rule.missing.maxShare) {
        return rule.missing.maxMissing;
    }
    const double terms = static_cast<double>(rule.terms.size());
    return static_cast<int>(std::floor(*rule.missing.maxShare * terms + 1e-9));
}

std::optional<std::vector<Exact>> filledValues(const Profile& profile,
                                               const ScoreRule& rule,
                                               const std::vector<std::optional<Exact>>& values,
                                               const TermContext& context)
{
    const int missing = countMissing(values);
    const auto personMean = meanOf(values);
    if (missing > allowedMissing(rule) || !personMean) {
        return std::nullopt;
    }
    std::vector<Exact> filled;
    for (std::size_t index = 0; index < values.size(); ++index) {
        std::optional<Exact> value = values[index];
        if (!value && rule.missing.method == MissingMethod::None) {
            continue;
        }
        if (!value && rule.missing.method == MissingMethod::PersonMean) {
            value = personMean;
        } else if (!value) {
            value = subscaleMean(profile, rule, rule.terms[index], context);
            if (value && rule.missing.method == MissingMethod::SubscaleMeanRounded) {
                value = rounded(*value, {0, RoundingMode::HalfUp});
            }
        }
        if (!value) {
            return std::nullopt;
        }
        filled.push_back(*value);
    }
    return filled;
}

} // namespace soundings::core
