// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/evidence.h"
#include "core/statistics/chart_parameters.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace soundings::core {

/// Where a score lies about the centre of its chart.
struct ChartPosition
{
    double score = 0.0;
    int side = 0; ///< +1 above the centre, -1 below, 0 on it
    int zone = 0; ///< whole sigmas that the distance exceeds: 0, 1, 2, or 3 for all beyond
};

/// Distances closer than 1e-9 of the scores to a limit are on it, and so do not exceed it.
[[nodiscard]] ChartPosition positionOf(double score, double centre, double sigma);

using RuleVerdicts = std::array<Verdict, 8>;

/// What the rules say of the score at `index`, looking back only; see
/// docs/statistics.md#control-charts. Not evaluable where there are fewer scores than the rule
/// looks at; Western Electric has no rules 5 to 8.
[[nodiscard]] RuleVerdicts
runRulesAt(std::span<const ChartPosition> positions, std::size_t index, RunRules rules);

} // namespace soundings::core
