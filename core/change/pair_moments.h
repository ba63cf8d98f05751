// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/pair_table.h"

#include <cstddef>
#include <optional>
#include <span>

namespace soundings::core {

/// Means, SDs and correlation of the pairs that have both scores.
struct PairMoments
{
    std::size_t completePairs = 0;
    std::optional<double> preMean; ///< empty without any complete pair, as the other mean
    std::optional<double> preSd;   ///< n - 1; empty below two complete pairs, as the other SD
    std::optional<double> postMean;
    std::optional<double> postSd;
    std::optional<double> correlation; ///< of pre and post; empty where one of them has no spread
};

/// In one pass (Welford 1962). Pairs with a missing score are passed over. Throws InvalidValue for
/// a score that is not finite.
[[nodiscard]] PairMoments momentsOf(std::span<const ScorePair> pairs);

} // namespace soundings::core
