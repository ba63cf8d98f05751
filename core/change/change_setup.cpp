// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/change_setup.h"

#include "core/record/invalid_value.h"

#include <cmath>

namespace soundings::core {

namespace {

constexpr std::size_t EnoughForAnSd = 30;

/// Means and the SD of the pairs that have both scores, in one pass (Welford 1962).
void describe(ChangeSetup& setup, std::span<const ScorePair> pairs)
{
    double count = 0.0;
    double preMean = 0.0;
    double postMean = 0.0;
    double squares = 0.0;
    for (const ScorePair& pair : pairs) {
        if (!pair.pre || !pair.post) {
            continue;
        }
        count += 1.0;
        const double step = *pair.pre - preMean;
        preMean += step / count;
        squares += step * (*pair.pre - preMean);
        postMean += (*pair.post - postMean) / count;
    }
    setup.pairs = pairs.size();
    setup.completePairs = static_cast<std::size_t>(count);
    if (setup.completePairs >= 1) {
        setup.preMean = preMean;
        setup.postMean = postMean;
    }
    if (setup.completePairs >= 2) {
        setup.preSd = std::sqrt(squares / (count - 1.0));
    }
}

void chooseCriterion(ChangeSetup& setup, const ChangeParameters& parameters)
{
    if (parameters.published) {
        setup.rule.criterion = parameters.published;
        return;
    }
    const auto sd = parameters.sd ? parameters.sd : setup.preSd;
    if (!parameters.reliability || !sd) {
        setup.warnings.emplace_back("no-reliable-change-criterion");
        return;
    }
    const std::string source = std::string("SD: ") +
                               (parameters.sd ? "setting" : "pre scores of this table") +
                               "; reliability: " + parameters.reliabilitySource;
    setup.rule.criterion =
        jacobsonTruaxCriterion(*sd, *parameters.reliability, parameters.confidence, source);
    if (!parameters.sd && setup.completePairs < EnoughForAnSd) {
        setup.warnings.emplace_back("sd-of-fewer-than-30");
    }
}

const GroupNorm& requireFunctional(const ChangeParameters& parameters, CutoffKind kind)
{
    if (!parameters.functional) {
        throw InvalidValue(InvalidKind::Empty,
                           "functional norms",
                           "",
                           "mean and SD of the functional group for cut-off " +
                               cutoffKindCode(kind));
    }
    return *parameters.functional;
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
    cutoff.source = "Jacobson & Truax 1991, cut-off " + cutoffKindCode(kind);
    if (kind == CutoffKind::B) {
        cutoff.value = cutoffB(parameters.better, requireFunctional(parameters, kind));
        setup.rule.cutoff = cutoff;
        return;
    }
    const auto sd = parameters.sd ? parameters.sd : setup.preSd;
    if (kind == CutoffKind::C) {
        requireFunctional(parameters, kind);
    }
    // Without spread in the pre scores there is no clinical group to draw a line from.
    if (!setup.preMean || !sd || *sd <= 0.0 || kind == CutoffKind::Given) {
        setup.warnings.emplace_back("no-cutoff");
        return;
    }
    const GroupNorm clinical{*setup.preMean, *sd};
    cutoff.value = kind == CutoffKind::A ? cutoffA(parameters.better, clinical)
                                         : cutoffC(clinical, *parameters.functional);
    setup.rule.cutoff = cutoff;
}

} // namespace

ChangeSetup prepareChange(std::span<const ScorePair> pairs, const ChangeParameters& parameters)
{
    ChangeSetup setup;
    setup.rule.better = parameters.better;
    describe(setup, pairs);
    chooseCriterion(setup, parameters);
    chooseCutoff(setup, parameters);
    return setup;
}

} // namespace soundings::core
