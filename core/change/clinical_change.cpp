// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/clinical_change.h"

#include "core/measure/number_text.h"
#include "core/record/codes.h"
#include "core/record/invalid_value.h"
#include "core/series/at_scale.h"

#include <algorithm>
#include <cmath>

namespace soundings::core {

namespace {

constexpr CodeTable<ReliableOutcome, 3> ReliableCodes{
    {{ReliableOutcome::Improved, "improved"},
     {ReliableOutcome::Deteriorated, "deteriorated"},
     {ReliableOutcome::Unchanged, "unchanged"}}};

constexpr CodeTable<ChangeCategory, 5> CategoryCodes{
    {{ChangeCategory::Recovered, "recovered"},
     {ChangeCategory::Improved, "improved"},
     {ChangeCategory::Unchanged, "unchanged"},
     {ChangeCategory::Deteriorated, "deteriorated"},
     {ChangeCategory::Harmed, "harmed"}}};

constexpr CodeTable<ChangeReason, 10> ChangeReasonCodes{
    {{ChangeReason::None, ""},
     {ChangeReason::NoPre, "no-pre-score"},
     {ChangeReason::NoPost, "no-post-score"},
     {ChangeReason::NoCriterion, "no-reliable-change-criterion"},
     {ChangeReason::NoCutoff, "no-cutoff"},
     {ChangeReason::PreIsZero, "pre-score-of-zero"},
     {ChangeReason::TooFewScores, "too-few-scores"},
     {ChangeReason::TooFewPeople, "too-few-people"},
     {ChangeReason::NoScatter, "no-scatter"},
     {ChangeReason::NoSpreadOfSlopes, "no-spread-of-slopes"}}};

void requireFinite(const char* field, const std::optional<double>& score)
{
    if (score && !std::isfinite(*score)) {
        throw InvalidValue(InvalidKind::OutOfRange, field, numberText(*score), "a finite number");
    }
}

Verdict clinicalVerdict(const std::optional<double>& score, const ChangeRule& rule)
{
    if (!score || !rule.cutoff) {
        return Verdict::NotEvaluable;
    }
    return verdictOf(isClinical(*score, *rule.cutoff, rule.better));
}

/// On which side of the cut-off the score after is, two questions that a true score within its
/// error of the line both answers with no.
struct EndRange
{
    Verdict clinical = Verdict::NotEvaluable;
    Verdict functional = Verdict::NotEvaluable;
};

EndRange rangeAtEnd(const std::optional<double>& post, const ChangeRule& rule)
{
    if (!rule.trueScore || !rule.cutoff || !post) {
        const Verdict clinical = clinicalVerdict(post, rule);
        return {clinical,
                clinical == Verdict::NotEvaluable ? clinical : verdictOf(clinical == Verdict::No)};
    }
    const TrueScoreLine& line = *rule.trueScore;
    const double trueScore = line.postMean + (*post - line.postMean) * line.reliability;
    const double beyond = directionSign(rule.better) * (trueScore - rule.cutoff->value) /
                          (std::sqrt(line.reliability) * line.standardErrorOfMeasurement);
    return {verdictOf(beyond < -line.critical), verdictOf(beyond > line.critical)};
}

/// Decided "no" as soon as either part is, also where the other could not be judged.
Verdict crossedWithoutReliableChange(const ChangeAssessment& assessment)
{
    const bool isReliable =
        assessment.reliable && *assessment.reliable != ReliableOutcome::Unchanged;
    if (assessment.crossed == Verdict::No || isReliable) {
        return Verdict::No;
    }
    return assessment.reliable ? assessment.crossed : Verdict::NotEvaluable;
}

/// Both, as far as both could be judged.
Verdict bothVerdict(Verdict first, bool firstWanted, Verdict second)
{
    if (first == Verdict::NotEvaluable || second == Verdict::NotEvaluable) {
        return Verdict::NotEvaluable;
    }
    return verdictOf((first == Verdict::Yes) == firstWanted && second == Verdict::Yes);
}

ReliableOutcome
reliableOf(double pre, double post, const ReliableChangeCriterion& criterion, Direction better)
{
    const double improved = directionSign(better) * countedChange(criterion, pre, post);
    const double scale = std::max({std::abs(pre), std::abs(post), std::abs(criterion.constant)});
    const double needed = pointsNeeded(criterion, pre, improved < 0.0);
    if (!holdsAtScale(std::abs(improved), criterion.comparison, needed, scale)) {
        return ReliableOutcome::Unchanged;
    }
    return improved > 0.0 ? ReliableOutcome::Improved : ReliableOutcome::Deteriorated;
}

std::optional<double> indexOf(double pre, double post, const ReliableChangeCriterion& criterion)
{
    if (criterion.improvedShare) {
        return 100.0 * countedChange(criterion, pre, post) / std::abs(pre);
    }
    return criterion.denominator
               ? std::optional(countedChange(criterion, pre, post) / *criterion.denominator)
               : std::nullopt;
}

void categorise(ChangeAssessment& assessment, Verdict fellBack)
{
    if (*assessment.reliable == ReliableOutcome::Unchanged) {
        assessment.category = ChangeCategory::Unchanged;
        return;
    }
    if (assessment.crossed == Verdict::NotEvaluable) {
        assessment.reason = ChangeReason::NoCutoff;
        return;
    }
    if (*assessment.reliable == ReliableOutcome::Improved) {
        assessment.category = assessment.crossed == Verdict::Yes ? ChangeCategory::Recovered
                                                                 : ChangeCategory::Improved;
        return;
    }
    assessment.category =
        fellBack == Verdict::Yes ? ChangeCategory::Harmed : ChangeCategory::Deteriorated;
}

/// What is known of a change before anybody asks whether it is reliable.
struct OpenChange
{
    ChangeAssessment assessment;
    Verdict fellBack = Verdict::NotEvaluable; ///< from the functional to the clinical range
};

OpenChange openedChange(const std::optional<double>& pre,
                        const std::optional<double>& post,
                        const ChangeRule& rule)
{
    requireFinite("pre", pre);
    requireFinite("post", post);
    OpenChange change;
    ChangeAssessment& assessment = change.assessment;
    assessment.pre = pre;
    assessment.post = post;
    assessment.clinicalAtStart = clinicalVerdict(pre, rule);
    const EndRange end = rangeAtEnd(post, rule);
    assessment.clinicalAtEnd = end.functional == Verdict::NotEvaluable
                                   ? Verdict::NotEvaluable
                                   : verdictOf(end.functional == Verdict::No);
    assessment.crossed = bothVerdict(assessment.clinicalAtStart, true, end.functional);
    change.fellBack = bothVerdict(assessment.clinicalAtStart, false, end.clinical);
    if (!pre || !post) {
        assessment.reason = pre ? ChangeReason::NoPost : ChangeReason::NoPre;
        return change;
    }
    assessment.change = *post - *pre;
    assessment.crossedWithoutReliableChange = crossedWithoutReliableChange(assessment);
    return change;
}

/// Once it is known whether the change is reliable.
void conclude(OpenChange& change)
{
    change.assessment.crossedWithoutReliableChange =
        crossedWithoutReliableChange(change.assessment);
    categorise(change.assessment, change.fellBack);
}

} // namespace

std::string reliableOutcomeCode(ReliableOutcome reliable)
{
    return codeOf(ReliableCodes, reliable);
}

std::string changeCategoryCode(ChangeCategory category)
{
    return codeOf(CategoryCodes, category);
}

std::vector<ChangeCategory> allChangeCategories()
{
    return valuesOf(CategoryCodes);
}

std::string changeReasonCode(ChangeReason reason)
{
    return codeOf(ChangeReasonCodes, reason);
}

ChangeAssessment classifyChange(const std::optional<double>& pre,
                                const std::optional<double>& post,
                                const ChangeRule& rule)
{
    OpenChange change = openedChange(pre, post, rule);
    ChangeAssessment& assessment = change.assessment;
    if (!assessment.change) {
        return assessment;
    }
    if (!rule.criterion) {
        assessment.reason = ChangeReason::NoCriterion;
        return assessment;
    }
    if (rule.criterion->improvedShare && *pre == 0.0) {
        assessment.reason = ChangeReason::PreIsZero;
        return assessment;
    }
    assessment.index = indexOf(*pre, *post, *rule.criterion);
    assessment.reliable = reliableOf(*pre, *post, *rule.criterion, rule.better);
    conclude(change);
    return assessment;
}

ChangeAssessment classifyChange(const std::optional<double>& pre,
                                const std::optional<double>& post,
                                const ChangeRule& rule,
                                const std::optional<CourseChange>& found,
                                ChangeReason reason)
{
    OpenChange change = openedChange(pre, post, rule);
    ChangeAssessment& assessment = change.assessment;
    if (!assessment.change) {
        return assessment;
    }
    if (!found) {
        assessment.reason = reason;
        return assessment;
    }
    assessment.index = found->index;
    assessment.reliable = found->reliable;
    conclude(change);
    return assessment;
}

ChangeAssessment classifyChange(const Series& series, const ChangeRule& rule)
{
    const auto first = series.firstAvailable();
    const auto last = series.lastAvailable();
    const auto pre = first ? std::optional(first->score) : std::nullopt;
    const bool hasTwo = series.availableCount() >= 2;
    return classifyChange(pre, hasTwo ? std::optional(last->score) : std::nullopt, rule);
}

} // namespace soundings::core
