// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/rupture_evidence.h"

#include "core/alliance/panel_evidence.h"

#include <algorithm>
#include <string>

namespace soundings::core {

namespace {

constexpr std::string_view RuleSource =
    "rule of this program (stricter of two SDs: Gumz et al. 2012); multiplier: setting";

Evidence begin(std::string_view method, Verdict verdict, Comparison comparison)
{
    Evidence evidence;
    evidence.method = method;
    evidence.version = RuptureRulesVersion;
    evidence.verdict = verdict;
    evidence.comparison = comparisonSign(comparison);
    return evidence;
}

/// Where the numbers of rule R come from: the SD, the floor and the rule itself.
std::string ownMeanSource(const RuptureStep& step, const RuptureParameters& parameters)
{
    std::string source(RuleSource);
    if (step.isOwnSd) {
        source += "; within-person SD: this person's own";
    } else if (parameters.withinSd) {
        source += "; within-person SD: " + parameters.withinSd->source;
    }
    if (parameters.minimumDrop.value > 0.0) {
        source += "; minimum drop: " + parameters.minimumDrop.source;
    }
    return source;
}

Evidence ownMeanEvidence(const RuptureStep& step, const RuptureParameters& parameters, bool isWatch)
{
    Evidence evidence = begin(isWatch ? WatchOwnMeanMethod : BelowOwnMeanMethod,
                              isWatch ? step.belowOwnMean : step.rupture,
                              Comparison::AtLeast);
    evidence.reason = isWatch && step.reason != RuptureReason::None ? ruptureReasonCode(step.reason)
                                                                    : remarksOf(step);
    evidence.statistic = step.drop;
    evidence.threshold = isWatch ? step.watchThreshold : step.threshold;
    addInput(evidence, "score", step.score);
    addInput(evidence, "direction", directionSign(parameters.better));
    addInput(evidence, "earlier", step.earlier);
    addInput(evidence, "baseline", step.baseline);
    addInput(evidence, "within-sd", step.withinSd);
    addInput(evidence, "multiplier", isWatch ? parameters.watchMultiplier : parameters.multiplier);
    addInput(evidence, "minimum-drop", parameters.minimumDrop.value);
    addInput(evidence, "window", parameters.window);
    addInput(evidence, "minimum-earlier", parameters.minimumEarlier);
    addInput(evidence, "own-sd-from", parameters.ownSdFrom);
    if (!isWatch) {
        // What a repair will be held against; see docs/statistics.md#rupture-rules.
        addInput(evidence, "repaired-share", parameters.repairedShare);
        addInput(evidence, "partial-share", parameters.partialShare);
        addInput(evidence, "repair-within", parameters.repairWithin);
        addInput(evidence, "repaired-within-points", parameters.repairedWithinPoints);
    }
    evidence.source = ownMeanSource(step, parameters);
    return evidence;
}

Evidence levelEvidence(const RuptureStep& step, const RuptureParameters& parameters)
{
    const WatchThreshold& level = *parameters.watchLevel;
    Evidence evidence = begin(WatchLevelMethod, step.level, level.comparison);
    evidence.reason = step.score ? "" : ruptureReasonCode(RuptureReason::NoScore);
    evidence.statistic = step.score;
    evidence.threshold = level.value;
    addInput(evidence, "score", step.score);
    addInput(evidence, "direction", directionSign(parameters.better));
    evidence.source = level.source;
    return evidence;
}

Evidence dropEvidence(const RuptureStep& step, const RuptureParameters& parameters)
{
    Evidence evidence = begin(WatchDropMethod, step.dropFromLast, Comparison::AtLeast);
    if (!step.score) {
        evidence.reason = ruptureReasonCode(RuptureReason::NoScore);
    } else if (!step.previous) {
        evidence.reason = ruptureReasonCode(RuptureReason::TooFewEarlier);
    } else {
        evidence.statistic = -improvement(parameters.better, *step.previous, *step.score);
    }
    evidence.threshold = parameters.watchDrop->value;
    addInput(evidence, "score", step.score);
    addInput(evidence, "direction", directionSign(parameters.better));
    addInput(evidence, "previous", step.previous);
    evidence.source = parameters.watchDrop->source;
    return evidence;
}

std::optional<ClearingScore> clearedLevel(const Evidence& evidence)
{
    const auto comparison = comparisonFromSign(evidence.comparison);
    if (!comparison) {
        return std::nullopt;
    }
    switch (*comparison) {
    case Comparison::Below:
        return ClearingScore{*evidence.threshold, Comparison::AtLeast};
    case Comparison::AtMost:
        return ClearingScore{*evidence.threshold, Comparison::Above};
    case Comparison::Above:
        return ClearingScore{*evidence.threshold, Comparison::AtMost};
    case Comparison::AtLeast:
        return ClearingScore{*evidence.threshold, Comparison::Below};
    }
    return std::nullopt;
}

/// Whether `one` asks for a better score than `other`.
bool asksForMore(const ClearingScore& one, const ClearingScore& other)
{
    const bool higherIsBetter =
        one.comparison == Comparison::Above || one.comparison == Comparison::AtLeast;
    if (one.score != other.score) {
        return higherIsBetter ? one.score > other.score : one.score < other.score;
    }
    return one.comparison == Comparison::Above || one.comparison == Comparison::Below;
}

} // namespace

std::vector<Evidence> evidenceOf(const RuptureStep& step, const RuptureParameters& parameters)
{
    std::vector<Evidence> all;
    all.push_back(ownMeanEvidence(step, parameters, false));
    all.push_back(ownMeanEvidence(step, parameters, true));
    if (parameters.watchDrop) {
        all.push_back(dropEvidence(step, parameters));
    }
    if (parameters.watchLevel) {
        all.push_back(levelEvidence(step, parameters));
    }
    for (const PanelMethod method : AllPanelMethods) {
        all.push_back(panelEvidence(step, parameters, method));
    }
    return all;
}

std::optional<ClearingScore> whatWouldHaveCleared(const Evidence& evidence)
{
    if (evidence.verdict != Verdict::Yes || !evidence.threshold) {
        return std::nullopt;
    }
    if (panelMethodFromCode(evidence.method)) {
        return whatWouldHaveClearedPanel(evidence);
    }
    if (evidence.method == WatchLevelMethod) {
        return clearedLevel(evidence);
    }
    const bool isDrop = evidence.method == WatchDropMethod;
    const bool isOwnMean =
        evidence.method == BelowOwnMeanMethod || evidence.method == WatchOwnMeanMethod;
    const auto from = inputOf(evidence, isDrop ? "previous" : "baseline");
    const auto direction = inputOf(evidence, "direction");
    if ((!isDrop && !isOwnMean) || !from || !direction) {
        return std::nullopt;
    }
    return ClearingScore{*from - *direction * *evidence.threshold,
                         *direction > 0.0 ? Comparison::Above : Comparison::Below};
}

std::optional<ClearingScore> whatWouldHaveCleared(const std::vector<Evidence>& evidence)
{
    std::optional<ClearingScore> most;
    for (const Evidence& one : evidence) {
        const bool raises = !panelMethodFromCode(one.method);
        const auto cleared = raises ? whatWouldHaveCleared(one) : std::nullopt;
        if (cleared && (!most || asksForMore(*cleared, *most))) {
            most = cleared;
        }
    }
    return most;
}

} // namespace soundings::core
