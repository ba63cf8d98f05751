// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/series.h"

#include <optional>
#include <span>

namespace soundings::core {

/// Whether scores rise or fall with the sessions, from their order alone.
struct MannKendall
{
    long long s = 0;         ///< pairs that rise minus pairs that fall
    std::optional<double> p; ///< two-sided; empty where all scores are equal
    bool isExact = false;    ///< counted out, not by the normal approximation
};

/// Mann 1945, Kendall 1975; see docs/statistics.md#trend. p is exact up to MostForExactKendall
/// scores, with ties too; above that by the normal approximation with the variance for ties and a
/// correction for continuity. Nullopt below three scores. Scores closer than 1e-9 of their size are
/// tied. Grows with the square of the scores; throws InvalidValue above MostForPairs.
[[nodiscard]] std::optional<MannKendall> mannKendall(std::span<const AvailableRating> scores);

} // namespace soundings::core
