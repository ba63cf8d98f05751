// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/summary/funnel_limits.h"

#include <cstddef>
#include <optional>
#include <span>

namespace soundings::core {

inline constexpr std::size_t FewestUnitsForDispersion = 10;

/// So many of so many: the cases of one unit.
struct UnitCount
{
    std::size_t part = 0;
    std::size_t whole = 0;
};

/// How much more the units differ than chance alone would make them.
struct OverDispersion
{
    double phi = 0.0;  ///< mean square of the winsorised z; about 1 by chance alone
    double tau2 = 0.0; ///< variance between units of asin(sqrt(share)); 0: no more than by chance
    std::size_t units = 0;
};

/// Of the shares on the arcsine scale, with the lowest and highest tenth of z drawn in
/// (Spiegelhalter 2005, Qual Saf Health Care 14:347-351; the random-effects form of DerSimonian &
/// Laird); see docs/statistics.md#funnel. Units without cases are passed over. Nullopt below ten
/// units. Throws InvalidValue for a part larger than its whole and a target outside 0 to 1.
[[nodiscard]] std::optional<OverDispersion> overDispersion(std::span<const UnitCount> units,
                                                           double target);

/// The limits that allow for it: sin^2(asin(sqrt(target)) +- z sqrt(1 / (4 n) + tau2)), 0 and 1
/// where that goes beyond. Throws InvalidValue as funnelLimit and for a tau2 below 0.
[[nodiscard]] Interval
overDispersedLimits(std::size_t cases, double target, double tau2, FunnelWidth width);

} // namespace soundings::core
