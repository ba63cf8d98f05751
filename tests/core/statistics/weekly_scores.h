// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/series.h"

#include <vector>

namespace soundings::tests {

/// Scores of sessions 1, 2, 3 ...
[[nodiscard]] inline std::vector<core::AvailableRating>
weeklyScores(const std::vector<double>& scores)
{
    std::vector<core::AvailableRating> ratings;
    for (const double score : scores) {
        ratings.push_back({static_cast<int>(ratings.size()) + 1, score});
    }
    return ratings;
}

} // namespace soundings::tests
