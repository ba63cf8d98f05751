// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/clinical_change.h"

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

constexpr CodeTable<ChangeReason, 5> ReasonCodes{
    {{ChangeReason::None, ""},
     {ChangeReason::NoPre, "no-pre-score"},
     {ChangeReason::NoPost, "no-post-score"},
     {ChangeReason::NoCriterion, "no-reliable-change-criterion"},
     {ChangeReason::NoCutoff, "no-cutoff"}}};

void requireFinite(const char* field, const std::optional<double>& score)
{
    if (score && !std::isfinite(*score)) {
        throw InvalidValue(
            InvalidKind::OutOfRange, field, std::to_string(*score), "a finite number");
    }
}

Verdict verdictOf(bool isSo)
{
    return isSo ? Verdict::Yes : Verdict::No;
}

Verdict clinicalVerdict(const std::optional<double>& score, const ChangeRule& rule)
{
    if (!score || !rule.cutoff) {
        return Verdict::NotEvaluable;
    }
    return verdictOf(isClinical(*score, *rule.cutoff, rule.better));
}

/// From one range into the other; not evaluable when either is.
Verdict movedVerdict(Verdict clinicalBefore, Verdict clinicalAfter, Verdict from)
{
    if (clinicalBefore == Verdict::NotEvaluable || clinicalAfter == Verdict::NotEvaluable) {
        return Verdict::NotEvaluable;
    }
    return verdictOf(clinicalBefore == from && clinicalAfter != from);
}

ReliableOutcome
reliableOf(double pre, double post, const ReliableChangeCriterion& criterion, Direction better)
{
    const double improved = improvement(better, pre, post);
    const double scale = std::max(std::abs(pre), std::abs(post));
    if (!holdsAtScale(std::abs(improved), criterion.comparison, criterion.points, scale)) {
        return ReliableOutcome::Unchanged;
    }
    return improved > 0.0 ? ReliableOutcome::Improved : ReliableOutcome::Deteriorated;
}

void categorise(ChangeAssessment& assessment)
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
    const Verdict fellBack =
        movedVerdict(assessment.clinicalAtStart, assessment.clinicalAtEnd, Verdict::No);
    assessment.category =
        fellBack == Verdict::Yes ? ChangeCategory::Harmed : ChangeCategory::Deteriorated;
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
    return codeOf(ReasonCodes, reason);
}

ChangeAssessment classifyChange(const std::optional<double>& pre,
                                const std::optional<double>& post,
                                const ChangeRule& rule)
{
    requireFinite("pre", pre);
    requireFinite("post", post);
    ChangeAssessment assessment;
    assessment.pre = pre;
    assessment.post = post;
    assessment.clinicalAtStart = clinicalVerdict(pre, rule);
    assessment.clinicalAtEnd = clinicalVerdict(post, rule);
    assessment.crossed =
        movedVerdict(assessment.clinicalAtStart, assessment.clinicalAtEnd, Verdict::Yes);
    if (!pre || !post) {
        assessment.reason = pre ? ChangeReason::NoPost : ChangeReason::NoPre;
        return assessment;
    }
    assessment.change = *post - *pre;
    if (!rule.criterion) {
        assessment.reason = ChangeReason::NoCriterion;
        return assessment;
    }
    if (rule.criterion->standardErrorOfDifference) {
        assessment.index = *assessment.change / *rule.criterion->standardErrorOfDifference;
    }
    assessment.reliable = reliableOf(*pre, *post, *rule.criterion, rule.better);
    if (assessment.crossed != Verdict::NotEvaluable) {
        assessment.crossedWithoutReliableChange =
            verdictOf(assessment.crossed == Verdict::Yes &&
                      *assessment.reliable == ReliableOutcome::Unchanged);
    }
    categorise(assessment);
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

Evidence deteriorationEvidence(const ChangeAssessment& assessment, const ChangeRule& rule)
{
    Evidence evidence;
    evidence.version = ReliableChangeVersion;
    const auto add = [&evidence](const char* name, const std::optional<double>& value) {
        if (value) {
            evidence.inputs.push_back({name, *value});
        }
    };
    add("pre", assessment.pre);
    add("post", assessment.post);
    add("direction", directionSign(rule.better));
    if (rule.criterion) {
        const ReliableChangeCriterion& criterion = *rule.criterion;
        evidence.method = changeMethodCode(criterion.method);
        evidence.threshold = criterion.points;
        evidence.comparison = comparisonSign(criterion.comparison);
        evidence.source = criterion.source;
        add("sd", criterion.sd);
        add("reliability", criterion.reliability);
        add("sem", criterion.standardErrorOfMeasurement);
        add("sdiff", criterion.standardErrorOfDifference);
        add("critical", criterion.critical);
        add("index", assessment.index);
    } else {
        evidence.method = changeMethodCode(ChangeMethod::JacobsonTruax);
    }
    if (assessment.change) {
        evidence.statistic = -improvement(rule.better, *assessment.pre, *assessment.post);
    }
    if (assessment.reliable) {
        evidence.verdict = verdictOf(*assessment.reliable == ReliableOutcome::Deteriorated);
    } else {
        evidence.reason = changeReasonCode(assessment.reason);
    }
    return evidence;
}

std::optional<ClearingScore> whatWouldHaveClearedChange(const Evidence& evidence)
{
    const auto pre = inputOf(evidence, "pre");
    const auto direction = inputOf(evidence, "direction");
    if (evidence.verdict != Verdict::Yes || !evidence.threshold || !pre || !direction) {
        return std::nullopt;
    }
    // A change of just the threshold is reliable for "at least", and not yet for "more than".
    const bool reaches = comparisonFromSign(evidence.comparison) == Comparison::AtLeast;
    const bool higherIsBetter = *direction > 0.0;
    const Comparison comparison = higherIsBetter
                                      ? (reaches ? Comparison::Above : Comparison::AtLeast)
                                      : (reaches ? Comparison::Below : Comparison::AtMost);
    return ClearingScore{*pre - *direction * *evidence.threshold, comparison};
}

} // namespace soundings::core
