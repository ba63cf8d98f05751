// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/series.h"
#include "core/statistics/chart_parameters.h"
#include "core/statistics/run_rules.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace soundings::core {

/// Why a point could not be judged.
enum class ChartReason
{
    None,
    NoScore,     ///< the session has no score
    NoLimits,    ///< fewer than two scores set the limits
    NoVariation, ///< the scores that set the limits are all equal: sigma is 0, and nothing a limit
};

[[nodiscard]] std::string chartReasonCode(ChartReason reason);

/// One session of a chart. What is empty was not computed.
struct ControlChartPoint
{
    int session = 0;
    std::optional<double> score;
    std::optional<double> lower;         ///< limits of what is charted: of the score, the average,
    std::optional<double> upper;         ///< or (upper only) of both sums
    std::optional<double> statistic;     ///< EWMA: the average
    std::optional<double> statisticHigh; ///< CUSUM, in sigmas
    std::optional<double> statisticLow;  ///< CUSUM, in sigmas, 0 or above
    RuleVerdicts rules{};                ///< individuals only
    Verdict outOfControl = Verdict::NotEvaluable;
    ChartReason reason = ChartReason::None;
};

struct ControlChart
{
    std::optional<double> centre;
    std::optional<double> sigma;           ///< mean moving range / 1.128379 unless it was given
    std::vector<ControlChartPoint> points; ///< one for each session of the series
};

/// Mean absolute difference of neighbouring scores over 2 / sqrt(pi) = 1.128379, what it is for two
/// normal scores with an SD of 1. Nullopt below two scores.
[[nodiscard]] std::optional<double> movingRangeSigma(std::span<const double> scores);

/// Charts the scores that are there; gaps are passed over and stay in the points without a verdict.
/// Every point is judged, those of the baseline too. Throws InvalidValue as
/// requireValid(parameters) does.
[[nodiscard]] ControlChart controlChart(const Series& series,
                                        const ControlChartParameters& parameters);

} // namespace soundings::core
