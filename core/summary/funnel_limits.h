// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/summary/wilson_interval.h"

#include <cstddef>
#include <optional>

namespace soundings::core {

inline constexpr std::size_t FewestCasesInFunnel = 5; ///< of a unit that is held against limits

/// How wide a funnel is: the share of units that chance alone leaves inside.
enum class FunnelWidth
{
    Percent95, ///< 2.5 % on either side
    Percent998 ///< 0.1 % on either side
};

/// The share that a unit of `cases` cases exceeds with probability 1 - `p` when the true share is
/// `target`: exact binomial, interpolated between counts (Spiegelhalter 2005, Stat Med
/// 24:1185-1202); see docs/statistics.md#funnel. Within 0 to 1. Throws InvalidValue unless there is
/// a case, the target lies between 0 and 1 and p does.
[[nodiscard]] double funnelLimit(std::size_t cases, double target, double p);

/// Both limits. Nullopt where the target is 0 or 1: then nobody can differ by chance.
[[nodiscard]] std::optional<Interval>
funnelLimits(std::size_t cases, double target, FunnelWidth width);

/// The probability below the lower limit.
[[nodiscard]] double funnelTail(FunnelWidth width);

} // namespace soundings::core
