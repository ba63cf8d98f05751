// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/severity_adjusted.h"

#include "core/change/pair_moments.h"
#include "core/measure/require_number.h"
#include "core/summary/spread.h"

#include <boost/math/distributions/students_t.hpp>

#include <cmath>

namespace soundings::core {

namespace {

constexpr std::size_t FewestForALine = 3;

/// The pairs with both scores that were clinical at intake; of them, the improvement as the score
/// after, so that the moments are those of the regression.
std::vector<ScorePair> clinicalImprovements(std::span<const ScorePair> pairs,
                                            const ClinicalCutoff& cutoff,
                                            Direction better)
{
    std::vector<ScorePair> clinical;
    for (const ScorePair& pair : pairs) {
        if (pair.pre && pair.post) {
            requireNumber(true, "pre", *pair.pre, "a finite number");
            requireNumber(true, "post", *pair.post, "a finite number");
            if (isClinical(*pair.pre, cutoff, better)) {
                clinical.push_back({{}, pair.pre, improvement(better, *pair.pre, *pair.post)});
            }
        }
    }
    return clinical;
}

} // namespace

std::optional<SeverityReference>
severityReference(std::span<const ScorePair> pairs, const ClinicalCutoff& cutoff, Direction better)
{
    const auto clinical = clinicalImprovements(pairs, cutoff, better);
    const PairMoments moments = momentsOf(clinical);
    if (clinical.size() < FewestForALine || !hasSpread(moments.preSd, *moments.preMean)) {
        return std::nullopt;
    }
    SeverityReference reference;
    // Without a correlation every case improved by the same.
    reference.slope = moments.correlation.value_or(0.0) * *moments.postSd / *moments.preSd;
    reference.intercept = *moments.postMean - reference.slope * *moments.preMean;
    reference.meanImprovement = *moments.postMean;
    reference.intakeSd = *moments.preSd;
    reference.cases = clinical.size();
    return reference;
}

std::optional<SeverityAdjusted> severityAdjusted(std::span<const ScorePair> pairs,
                                                 const SeverityReference& reference,
                                                 const ClinicalCutoff& cutoff,
                                                 Direction better)
{
    requireNumber(reference.intakeSd > 0.0, "reference SD", reference.intakeSd, "above 0");
    SeverityAdjusted adjusted;
    double squares = 0.0;
    for (const ScorePair& pair : clinicalImprovements(pairs, cutoff, better)) {
        const double residual = *pair.post - reference.intercept - reference.slope * *pair.pre;
        const double value = (residual + reference.meanImprovement) / reference.intakeSd;
        ++adjusted.cases;
        const double step = value - adjusted.mean;
        adjusted.mean += step / static_cast<double>(adjusted.cases);
        squares += step * (value - adjusted.mean);
    }
    if (adjusted.cases == 0) {
        return std::nullopt;
    }
    if (adjusted.cases >= 2) {
        const auto n = static_cast<double>(adjusted.cases);
        const boost::math::students_t_distribution<double> student(n - 1.0);
        const double half =
            boost::math::quantile(student, 0.975) * std::sqrt(squares / (n - 1.0) / n);
        adjusted.interval = Interval{adjusted.mean - half, adjusted.mean + half};
    }
    return adjusted;
}

} // namespace soundings::core
