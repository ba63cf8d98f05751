// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/curve_chart.h"

namespace soundings::app {

/// A score as the reader writes numbers, with the decimals it needs, at most the chart's.
[[nodiscard]] QString scoreText(const CurveChart& chart, double value);

/// Which point it is: "Session 8, 3 March 2026", with who rated when there are several curves.
[[nodiscard]] QString
pointWhen(const CurveChart& chart, const ChartCurve& curve, const ChartPoint& point);

/// What was rated: "5.8 of 7, slightly lower than usual", or "no rating".
[[nodiscard]] QString pointWhat(const CurveChart& chart, const ChartPoint& point);

/// Both: one point as a sentence without full stop: "Session 8, 3 March 2026: 5.8 of 7, slightly
/// lower than usual".
[[nodiscard]] QString
pointText(const CurveChart& chart, const ChartCurve& curve, const ChartPoint& point);

/// The whole chart in words for people who do not see it: range, levels, then every point of every
/// curve, one a line.
[[nodiscard]] QString chartDescription(const CurveChart& chart);

/// Stands before the row of session numbers under the axis.
[[nodiscard]] QString sessionHeading();

/// A curve's name and its latest score, at the right end of its line.
[[nodiscard]] QString lineEndText(const QString& name, const QString& score);

/// Names how many curves have no label for want of room.
[[nodiscard]] QString moreCurvesText(int count);

/// What stands in a chart without any rating.
[[nodiscard]] QString emptyText(const CurveChart& chart);

} // namespace soundings::app
