// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/series.h"

#include <optional>
#include <span>

namespace soundings::core {

/// Most scores of one series that the slopes between all pairs are taken of.
inline constexpr std::size_t MostForPairs = 5'000;

/// Throws InvalidValue for a series of more scores than that.
void requireFewEnoughForPairs(std::size_t scores);

/// The median of the slopes between every two scores, in points a session (Theil 1950, Sen 1968);
/// see docs/statistics.md#trend. A single odd score does not move it. Nullopt below three scores.
/// Grows with the square of the scores; throws InvalidValue above MostForPairs.
[[nodiscard]] std::optional<double> theilSenSlope(std::span<const AvailableRating> scores);

} // namespace soundings::core
