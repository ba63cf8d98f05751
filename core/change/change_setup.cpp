// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/change_setup.h"

#include "core/change/pair_moments.h"
#include "core/measure/require_number.h"
#include "core/record/invalid_value.h"

#include <algorithm>
#include <cmath>

namespace soundings::core {

namespace {

constexpr std::size_t EnoughForAnSd = 30;

void describe(ChangeSetup& setup, std::span<const ScorePair> pairs)
{
    const PairMoments moments = momentsOf(pairs);
    setup.pairs = pairs.size();
    setup.completePairs = moments.completePairs;
    setup.preMean = moments.preMean;
    setup.preSd = moments.preSd;
    setup.postMean = moments.postMean;
    setup.postSd = moments.postSd;
    setup.correlation = moments.correlation;
}

/// The pre scores' own SD is used; said once.
void warnOfSmallSample(ChangeSetup& setup, const ChangeParameters& parameters)
{
    constexpr auto Warning = "sd-of-fewer-than-30";
    const bool isSaid = std::ranges::find(setup.warnings, Warning) != setup.warnings.end();
    if (!parameters.sd && setup.completePairs < EnoughForAnSd && !isSaid) {
        setup.warnings.emplace_back(Warning);
    }
}

void chooseCriterion(ChangeSetup& setup, const ChangeParameters& parameters)
{
    if (parameters.published) {
        setup.rule.criterion = parameters.published;
        return;
    }
    if (parameters.method == ChangeMethod::HierarchicalLinear) {
        return; // it looks at whole courses, never at a pair
    }
    const auto sd = parameters.sd ? parameters.sd : setup.preSd;
    if (!parameters.reliability) {
        setup.warnings.emplace_back("no-reliable-change-criterion");
        return;
    }
    if (!sd) {
        setup.warnings.emplace_back("no-sd-of-pre-scores");
        return;
    }
    if (!parameters.sd && *sd <= 0.0) {
        throw InvalidValue(InvalidKind::OutOfRange,
                           "SD of the pre scores",
                           "0",
                           "pre scores that differ, or an SD from elsewhere");
    }
    const std::string source = std::string("SD: ") +
                               (parameters.sd ? "setting" : "pre scores of this table") +
                               "; reliability: " + parameters.reliabilitySource;
    const ChangeSample sample{*sd,
                              *parameters.reliability,
                              parameters.reliabilityPost,
                              setup.preMean,
                              setup.postMean,
                              setup.postSd,
                              setup.correlation};
    setup.rule.criterion =
        computedCriterion(parameters.method, sample, parameters.confidence, source);
    if (!setup.rule.criterion) {
        setup.warnings.emplace_back("no-spread-of-complete-pairs");
        return;
    }
    if (parameters.method == ChangeMethod::HagemanArrindell) {
        setup.rule.trueScore = TrueScoreLine{*setup.postMean,
                                             reliabilityAfter(sample),
                                             *setup.rule.criterion->standardErrorOfMeasurement,
                                             *setup.rule.criterion->critical};
    }
    warnOfSmallSample(setup, parameters);
}

const GroupNorm& requireFunctional(const std::optional<GroupNorm>& functional, CutoffKind kind)
{
    if (!functional) {
        throw InvalidValue(InvalidKind::Empty,
                           "functional norms",
                           "",
                           "mean and SD of the functional group for cut-off " +
                               cutoffKindCode(kind));
    }
    return *functional;
}

/// Hageman & Arrindell take the true scores' SDs.
double shareOfSd(const ChangeSetup& setup, const ChangeParameters& parameters)
{
    return setup.rule.trueScore ? std::sqrt(*parameters.reliability) : 1.0;
}

void chooseCutoff(ChangeSetup& setup, const ChangeParameters& parameters)
{
    if (parameters.cutoff) {
        setup.rule.cutoff = parameters.cutoff;
        return;
    }
    const CutoffKind kind =
        parameters.cutoffKind.value_or(parameters.functional ? CutoffKind::C : CutoffKind::A);
    ClinicalCutoff cutoff;
    cutoff.kind = kind;
    const double share = shareOfSd(setup, parameters);
    cutoff.source =
        std::string(setup.rule.trueScore ? "Hageman & Arrindell 1999" : "Jacobson & Truax 1991") +
        ", cut-off " + cutoffKindCode(kind);
    std::optional<GroupNorm> functional = parameters.functional;
    if (functional) {
        functional->sd *= share;
    }
    if (kind == CutoffKind::B) {
        cutoff.value = cutoffB(parameters.better, requireFunctional(functional, kind));
        setup.rule.cutoff = cutoff;
        return;
    }
    const auto sd = parameters.sd ? parameters.sd : setup.preSd;
    if (kind == CutoffKind::C) {
        requireFunctional(functional, kind);
    }
    // Without spread in the pre scores there is no clinical group to draw a line from.
    if (!setup.preMean || !sd || *sd <= 0.0 || kind == CutoffKind::Given) {
        setup.warnings.emplace_back("no-cutoff");
        return;
    }
    const GroupNorm clinical{*setup.preMean, *sd * share};
    cutoff.value = kind == CutoffKind::A ? cutoffA(parameters.better, clinical)
                                         : cutoffC(clinical, *functional);
    setup.rule.cutoff = cutoff;
    warnOfSmallSample(setup, parameters);
}

} // namespace

ChangeSetup prepareChange(std::span<const ScorePair> pairs, const ChangeParameters& parameters)
{
    if (parameters.sd) {
        requireNumber(*parameters.sd > 0.0, "sd", *parameters.sd, "a number above 0");
    }
    ChangeSetup setup;
    setup.rule.better = parameters.better;
    describe(setup, pairs);
    chooseCriterion(setup, parameters);
    chooseCutoff(setup, parameters);
    return setup;
}

} // namespace soundings::core
