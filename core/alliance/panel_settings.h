// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace soundings::core {

/// How the further methods of the panel are set; see docs/statistics.md#the-panel. The charts'
/// constants are the usual ones of their authors, everything else is a setting.
struct PanelSettings
{
    int chartBaseline = 8;     ///< first scores that set the limits of the individuals chart
    double chartWidth = 3.0;   ///< its limit, in sigmas (Shewhart 1931)
    int ewmaBaseline = 5;      ///< first scores whose mean is the centre of the moving average
    double ewmaLambda = 0.4;   ///< weight of the newest score; the larger for short series
    double ewmaWidth = 3.0;    ///< limit of the average, in its SDs (Roberts 1959)
    int fenceFrom = 7;         ///< earlier scores that a fence needs (Alemi 2004)
    double fenceSpreads = 1.5; ///< the fence, in fourth spreads (Tukey 1977)
    double smallDrop = 1.0;    ///< drop from the last score, in within-person SDs
    double largeDrop = 2.0;    ///< the same, the larger one

    bool operator==(const PanelSettings&) const = default;
};

/// Throws InvalidValue: numbers that are not finite or not above 0, a lambda above 1, baselines of
/// fewer than 2 scores, a fence from fewer than 4.
void requireValid(const PanelSettings& settings);

} // namespace soundings::core
