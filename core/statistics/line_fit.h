// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/series.h"
#include "core/statistics/estimate.h"

#include <optional>
#include <span>

namespace soundings::core {

/// The slope of the least-squares line of score on session number, in points a session; see
/// docs/statistics.md#trend. Nullopt below three scores. Standard error, interval (t with n - 2
/// degrees of freedom) and p from four scores on: with three the t value is 12.7 and they say
/// nothing. Of a line without any scatter the interval has no width and p is 0; where all scores
/// are equal p is empty. Throws InvalidValue unless the confidence is above 0 and below 1.
[[nodiscard]] std::optional<Estimate> slopeOf(std::span<const AvailableRating> scores,
                                              double confidence = 0.95);

} // namespace soundings::core
