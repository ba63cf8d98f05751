// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/score.h"

#include "core/measure/measure.h"
#include "core/measure/number_text.h"
#include "core/measure/score_terms.h"
#include "core/record/invalid_value.h"

#include <algorithm>

namespace soundings::core {

namespace {

std::vector<SafetyFinding> safetyOf(const Profile& profile, const Answers& answers)
{
    std::vector<SafetyFinding> findings;
    for (const auto& rule : profile.safety) {
        const auto found = answers.find(rule.item);
        const auto answer = found == answers.end() ? std::nullopt : found->second;
        if (answer && !holds(*answer, rule.comparison, rule.value)) {
            continue;
        }
        const auto kind = answer ? SafetyKind::Positive : SafetyKind::NotAnswered;
        findings.push_back({rule.item, kind, answer, rule.level, rule.messageKey});
    }
    return findings;
}

std::optional<Exact> combined(const ScoreRule& rule, const std::vector<Exact>& values)
{
    Exact total = 0;
    switch (rule.op) {
    case ScoreOp::Sum:
    case ScoreOp::Mean:
        for (const auto& value : values) {
            total += value;
        }
        return rule.op == ScoreOp::Sum ? total : Exact(total / values.size());
    case ScoreOp::MaxOf:
        return *std::ranges::max_element(values);
    case ScoreOp::Linear:
        total = exactOrNearest(rule.constant);
        for (std::size_t index = 0; index < values.size(); ++index) {
            total += values[index] * exactOrNearest(rule.terms[index].weight);
        }
        return total;
    case ScoreOp::Lookup:
        for (const auto& row : rule.table) {
            if (exactOrNearest(row.raw) == values.front()) {
                return exactOrNearest(row.value);
            }
        }
        return std::nullopt;
    case ScoreOp::Profile:
        break;
    }
    return std::nullopt;
}

std::string profileText(const std::vector<std::optional<Exact>>& values)
{
    std::string text;
    for (const auto& value : values) {
        text += value ? numberText(toDouble(*value)) : "-";
    }
    return text;
}

/// Computes one score and, where it has a number, adds it to `context` for the scores after it.
ScoreResult scoreOne(const Measure& measure, const ScoreRule& rule, TermContext& context)
{
    ScoreResult result;
    result.score = rule.id;
    const auto values = termValues(rule, context);
    result.terms = static_cast<int>(values.size());
    result.missing = countMissing(values);
    result.allowedMissing = allowedMissing(rule);
    if (values.empty()) {
        result.reason = NoScore::TotalOnly;
        return result;
    }
    if (rule.op == ScoreOp::Profile) {
        result.reason = NoScore::NoNumber;
        result.profile = profileText(values);
        return result;
    }
    const auto filled = filledValues(measure.profile, rule, values, context);
    if (!filled) {
        result.reason = NoScore::TooManyMissing;
        return result;
    }
    const auto total = combined(rule, *filled);
    if (!total) {
        result.reason = NoScore::NotInTable;
        return result;
    }
    Exact value = *total * exactOrNearest(rule.multiply);
    if (rule.round) {
        value = rounded(value, *rule.round);
    }
    context.scores.emplace(rule.id, value);
    result.prorated = result.missing > 0;
    result.value = toDouble(value);
    const Band* band = bandOf(measure, rule.id, *result.value);
    result.band = band == nullptr ? std::string() : band->code;
    return result;
}

void requireDirect(const ScoreRule& rule, double value)
{
    const auto exact = exactOf(value);
    const int digits = rule.round ? rule.round->digits : 4;
    const bool fits = exact && *exact >= exactOrNearest(rule.min) &&
                      *exact <= exactOrNearest(rule.max) &&
                      rounded(*exact, {digits, RoundingMode::HalfUp}) == *exact;
    if (!fits) {
        const std::string decimals = digits == 0 ? "a whole number"
                                     : digits == 1
                                         ? "at most 1 decimal"
                                         : "at most " + std::to_string(digits) + " decimals";
        throw InvalidValue(InvalidKind::OutOfRange,
                           rule.id,
                           numberText(value),
                           numberText(rule.min) + " to " + numberText(rule.max) + ", " + decimals);
    }
}

} // namespace

ScoredResponse score(const Measure& measure, const Answers& answers)
{
    requireAnswers(measure, answers);
    ScoredResponse response;
    TermContext context{answers, {}};
    for (const auto& rule : measure.profile.scores) {
        response.scores.push_back(scoreOne(measure, rule, context));
    }
    response.safety = safetyOf(measure.profile, answers);
    return response;
}

ScoredResponse scoreDirect(const Measure& measure, std::string_view scoreId, double value)
{
    const ScoreRule* entered = findScore(measure, scoreId);
    if (entered == nullptr) {
        throw InvalidValue(InvalidKind::Unknown,
                           "score",
                           std::string(scoreId),
                           "a score of " + measure.profile.acronym);
    }
    if (!entered->allowDirectEntry) {
        throw InvalidValue(
            InvalidKind::Contradiction, entered->id, numberText(value), "answers to the items");
    }
    requireDirect(*entered, value);
    ScoredResponse response;
    for (const auto& rule : measure.profile.scores) {
        ScoreResult result;
        result.score = rule.id;
        if (&rule == entered) {
            result.value = toDouble(exactOrNearest(value));
            const Band* band = bandOf(measure, rule.id, *result.value);
            result.band = band == nullptr ? std::string() : band->code;
        } else {
            result.reason = NoScore::NotEntered;
        }
        response.scores.push_back(std::move(result));
    }
    response.safety = safetyOf(measure.profile, {});
    return response;
}

std::string noScoreText(const ScoreResult& result)
{
    switch (result.reason) {
    case NoScore::None:
        return {};
    case NoScore::TooManyMissing:
        return std::to_string(result.missing) + " of " + std::to_string(result.terms) +
               " missing, at most " + std::to_string(result.allowedMissing);
    case NoScore::TotalOnly:
        return "only a total can be entered";
    case NoScore::NoNumber:
        return "a profile of answers has no number";
    case NoScore::NotInTable:
        return "no row of the conversion table fits";
    case NoScore::NotEntered:
        return "another score was entered as a total";
    }
    return {};
}

} // namespace soundings::core
