// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/change_evidence.h"

namespace soundings::core {

Evidence deteriorationEvidence(const ChangeAssessment& assessment, const ChangeRule& rule)
{
    Evidence evidence;
    evidence.version = ReliableChangeVersion;
    const auto add = [&evidence](const char* name, const std::optional<double>& value) {
        addInput(evidence, name, value);
    };
    add("pre", assessment.pre);
    add("post", assessment.post);
    add("direction", directionSign(rule.better));
    if (rule.criterion) {
        const ReliableChangeCriterion& criterion = *rule.criterion;
        evidence.method = changeMethodCode(criterion.method);
        if (assessment.pre) {
            evidence.threshold = pointsNeeded(criterion, *assessment.pre, true);
        }
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
        evidence.statistic = -directionSign(rule.better) *
                             countedChange(rule.criterion.value_or(ReliableChangeCriterion{}),
                                           *assessment.pre,
                                           *assessment.post);
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
