// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace soundings::core {

/// SD of the differences of neighbouring scores (n - 2) over sqrt(2): the scatter of the scores
/// about a level that shifts now and then. Nullopt below three scores or where it is 0.
[[nodiscard]] std::optional<double> differenceSd(std::span<const double> scores);

/// Where the level shifts: the index of the first score of every new level, ascending, so that the
/// squares about the levels plus `penalty` for each shift are least. Exact, by the pruned search of
/// Killick et al. 2012 (PELT); see docs/statistics.md#change-points. Scores are in SDs. Throws
/// InvalidValue for a penalty that is negative or not finite or a segment below 1.
[[nodiscard]] std::vector<std::size_t>
changePoints(std::span<const double> scores, double penalty, std::size_t minimumSegment = 2);

/// The one shift of level that explains most, whether or not there is any.
struct SingleChange
{
    std::size_t at = 0;   ///< index of the first score of the new level
    double squares = 0.0; ///< by which the sum of squares falls
    double p = 1.0;       ///< share of orders of the scores that explain as much
    bool isExact = false; ///< all orders were counted (up to six scores), else 999 drawn ones
};

/// At most one change; every level has at least `minimumSegment` scores. Nullopt when there are too
/// few scores for two levels or all are equal. The same scores always give the same p.
[[nodiscard]] std::optional<SingleChange> singleChange(std::span<const double> scores,
                                                       std::size_t minimumSegment = 2);

} // namespace soundings::core
