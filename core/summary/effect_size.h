// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/pair_moments.h"
#include "core/measure/direction.h"
#include "core/summary/wilson_interval.h"

#include <optional>

namespace soundings::core {

/// Hedges' correction of a standardised mean for small samples, exactly: Gamma(m/2) / (sqrt(m/2)
/// Gamma((m-1)/2)) with m degrees of freedom (Hedges 1981, J Educ Stat 6:107-128). Nullopt below
/// two degrees of freedom, where there is none. Throws InvalidValue for one that is not finite.
[[nodiscard]] std::optional<double> hedgesCorrection(double freedom);

/// A standardised mean change and its 95 % interval.
struct EffectSize
{
    double value = 0.0;             ///< in SDs of the scores before; above 0 is better
    std::optional<double> variance; ///< empty without a correlation
    std::optional<Interval> interval;
};

/// Throws InvalidValue for a correlation that is given and not from -1 to 1.
void requireCorrelation(const std::optional<double>& correlation);

/// The two forms of one effect size.
struct PrePostEffect
{
    EffectSize d;                ///< as it is in the sample
    std::optional<EffectSize> g; ///< Hedges-corrected; empty below three pairs
};

/// The change of the mean in SDs of the scores *before*, positive for the better; see
/// docs/statistics.md#pre-post-effect-size. Variance 2 (1 - r) / n + d^2 / (2 n) (Becker 1988, Br J
/// Math Stat Psychol 41:257-278) with the correlation of the moments, or `correlation` instead
/// where one is given; with neither there is no interval. Standardised by another SD (of both
/// scores, of the change) it would be another scale: those are not offered. Nullopt below two
/// complete pairs or without spread before. Throws InvalidValue for a correlation outside -1 to 1.
[[nodiscard]] std::optional<PrePostEffect>
prePostEffect(const PairMoments& moments,
              Direction better,
              const std::optional<double>& correlation = std::nullopt);

} // namespace soundings::core
