// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace soundings::core {

/// What is drawn against its limits; see docs/statistics.md#control-charts.
enum class ControlChartType
{
    Individuals, ///< every score (Shewhart), limits from the moving range
    Ewma,        ///< exponentially weighted moving average (Roberts 1959)
    Cusum        ///< cumulative sums up and down, tabular (Page 1954)
};

/// The rules for runs of scores; only for individuals.
enum class RunRules
{
    WesternElectric, ///< four rules, 1956
    Nelson           ///< eight rules, 1984
};

struct ControlChartParameters
{
    ControlChartType type = ControlChartType::Individuals;
    RunRules rules = RunRules::WesternElectric;
    double lambda = 0.2;          ///< EWMA: weight of the newest score, above 0 up to 1
    double width = 3.0;           ///< EWMA: limits, in sigmas of the average
    double k = 0.5;               ///< CUSUM: slack, in sigmas; half of the shift to be found
    double h = 5.0;               ///< CUSUM: a sum above it is a signal, in sigmas
    bool headStart = false;       ///< CUSUM: both sums begin at h / 2 (fast initial response)
    std::optional<int> baseline;  ///< scores that set the limits, from the first; empty: all
    std::optional<double> centre; ///< instead of the baseline's mean
    std::optional<double> sigma;  ///< instead of the baseline's mean moving range / 1.128379
};

/// Throws InvalidValue: lambda outside (0, 1], width, h or sigma not above 0, k below 0, a baseline
/// of fewer than 2 scores, anything that is not finite.
void requireValid(const ControlChartParameters& parameters);

} // namespace soundings::core
