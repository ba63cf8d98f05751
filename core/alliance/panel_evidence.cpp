// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/panel_evidence.h"

#include "core/record/codes.h"

#include <string>

namespace soundings::core {

namespace {

constexpr CodeTable<PanelMethod, AllPanelMethods.size()> PanelCodes{
    {{PanelMethod::IndividualsChart, "individuals-chart"},
     {PanelMethod::EwmaChart, "ewma-chart"},
     {PanelMethod::TukeyFence, "tukey-fence"},
     {PanelMethod::SmallDrop, "drop-1-sd"},
     {PanelMethod::LargeDrop, "drop-2-sd"}}};

bool isDropMethod(PanelMethod method)
{
    return method == PanelMethod::SmallDrop || method == PanelMethod::LargeDrop;
}

/// What each method is set to, beside what it computed.
void addSettings(Evidence& evidence, const PanelSettings& settings, PanelMethod method)
{
    switch (method) {
    case PanelMethod::IndividualsChart:
        addInput(evidence, "baseline-scores", settings.chartBaseline);
        addInput(evidence, "multiplier", settings.chartWidth);
        return;
    case PanelMethod::EwmaChart:
        addInput(evidence, "baseline-scores", settings.ewmaBaseline);
        addInput(evidence, "multiplier", settings.ewmaWidth);
        addInput(evidence, "lambda", settings.ewmaLambda);
        return;
    case PanelMethod::TukeyFence:
        addInput(evidence, "minimum-earlier", settings.fenceFrom);
        addInput(evidence, "multiplier", settings.fenceSpreads);
        return;
    case PanelMethod::SmallDrop:
        addInput(evidence, "multiplier", settings.smallDrop);
        return;
    case PanelMethod::LargeDrop:
        addInput(evidence, "multiplier", settings.largeDrop);
        return;
    }
}

const char* spreadName(PanelMethod method)
{
    switch (method) {
    case PanelMethod::IndividualsChart:
        return "sigma";
    case PanelMethod::TukeyFence:
        return "fourth-spread";
    case PanelMethod::EwmaChart:
    case PanelMethod::SmallDrop:
    case PanelMethod::LargeDrop:
        break;
    }
    return "within-sd";
}

std::string panelSource(const RuptureParameters& parameters, PanelMethod method)
{
    const std::string sd =
        parameters.withinSd ? "; within-person SD: " + parameters.withinSd->source : "";
    switch (method) {
    case PanelMethod::IndividualsChart:
        return "Shewhart 1931; length of the baseline: setting";
    case PanelMethod::EwmaChart:
        return "Roberts 1959; lambda and length of the baseline: setting" + sd;
    case PanelMethod::TukeyFence:
        return "Tukey 1977, from seven scores on (Alemi 2004)";
    case PanelMethod::SmallDrop:
    case PanelMethod::LargeDrop:
        break;
    }
    return "fall from the last score in within-person SDs; multiplier: setting" + sd;
}

} // namespace

std::string panelMethodCode(PanelMethod method)
{
    return codeOf(PanelCodes, method);
}

std::optional<PanelMethod> panelMethodFromCode(std::string_view code)
{
    return valueOf(PanelCodes, code);
}

Evidence
panelEvidence(const RuptureStep& step, const RuptureParameters& parameters, PanelMethod method)
{
    const PanelFinding& finding = step.panel.of(method);
    const bool isHigherBetter = parameters.better == Direction::HigherIsBetter;
    const Comparison beyond = isHigherBetter ? Comparison::Below : Comparison::Above;
    Evidence evidence;
    evidence.method = panelMethodCode(method);
    evidence.version = PanelVersion;
    evidence.verdict = finding.verdict;
    evidence.reason = ruptureReasonCode(finding.reason);
    if (finding.isRuptureInBaseline) {
        appendRemark(evidence.reason, "rupture-in-baseline");
    }
    evidence.statistic = finding.statistic;
    evidence.threshold = finding.threshold;
    evidence.comparison = comparisonSign(isDropMethod(method) ? Comparison::AtLeast : beyond);
    addInput(evidence, "score", step.score);
    addInput(evidence, "direction", directionSign(parameters.better));
    addInput(evidence, "earlier", finding.scores);
    addInput(evidence, method == PanelMethod::TukeyFence ? "fourth" : "centre", finding.centre);
    addInput(evidence, spreadName(method), finding.spread);
    addInput(evidence,
             method == PanelMethod::EwmaChart ? "previous-average" : "previous",
             finding.before);
    addSettings(evidence, parameters.panel, method);
    evidence.source = panelSource(parameters, method);
    return evidence;
}

std::optional<ClearingScore> whatWouldHaveClearedPanel(const Evidence& evidence)
{
    const auto method = panelMethodFromCode(evidence.method);
    const auto direction = inputOf(evidence, "direction");
    if (!method || !direction || !evidence.threshold || evidence.verdict != Verdict::Yes) {
        return std::nullopt;
    }
    const bool isHigherBetter = *direction > 0.0;
    if (isDropMethod(*method)) {
        const auto previous = inputOf(evidence, "previous");
        return previous ? std::optional(
                              ClearingScore{*previous - *direction * *evidence.threshold,
                                            isHigherBetter ? Comparison::Above : Comparison::Below})
                        : std::nullopt;
    }
    const Comparison within = isHigherBetter ? Comparison::AtLeast : Comparison::AtMost;
    if (*method != PanelMethod::EwmaChart) {
        return ClearingScore{*evidence.threshold, within};
    }
    // The average would have been at its limit with this score.
    const auto lambda = inputOf(evidence, "lambda");
    const auto before = inputOf(evidence, "previous-average");
    return lambda && before
               ? std::optional(ClearingScore{
                     (*evidence.threshold - (1.0 - *lambda) * *before) / *lambda, within})
               : std::nullopt;
}

} // namespace soundings::core
