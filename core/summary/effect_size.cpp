// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/effect_size.h"

#include "core/change/reliable_change.h"
#include "core/measure/require_number.h"
#include "core/summary/spread.h"

#include <boost/math/special_functions/gamma.hpp>

#include <cmath>

namespace soundings::core {

namespace {

constexpr double EffectConfidence = 0.95;

EffectSize effectOf(double value, double n, const std::optional<double>& correlation)
{
    EffectSize effect{value, std::nullopt, std::nullopt};
    if (correlation) {
        effect.variance = 2.0 * (1.0 - *correlation) / n + value * value / (2.0 * n);
        const double half = criticalValue(EffectConfidence) * std::sqrt(*effect.variance);
        effect.interval = Interval{value - half, value + half};
    }
    return effect;
}

} // namespace

std::optional<double> hedgesCorrection(double freedom)
{
    requireNumber(true, "degrees of freedom", freedom, "a finite number");
    if (freedom < 2.0) {
        return std::nullopt;
    }
    return 1.0 /
           (std::sqrt(freedom / 2.0) * boost::math::tgamma_delta_ratio((freedom - 1.0) / 2.0, 0.5));
}

void requireCorrelation(const std::optional<double>& correlation)
{
    if (correlation) {
        requireNumber(*correlation >= -1.0 && *correlation <= 1.0,
                      "correlation",
                      *correlation,
                      "a number from -1 to 1");
    }
}

std::optional<PrePostEffect> prePostEffect(const PairMoments& moments,
                                           Direction better,
                                           const std::optional<double>& correlation)
{
    requireCorrelation(correlation);
    if (!moments.preMean || !hasSpread(moments.preSd, *moments.preMean)) {
        return std::nullopt;
    }
    const double d = improvement(better, *moments.preMean, *moments.postMean) / *moments.preSd;
    const auto n = static_cast<double>(moments.completePairs);
    const auto known = correlation ? correlation : moments.correlation;
    PrePostEffect effect{effectOf(d, n, known), std::nullopt};
    if (const auto factor = hedgesCorrection(n - 1.0)) {
        effect.g = effectOf(*factor * d, n, known);
    }
    return effect;
}

} // namespace soundings::core
