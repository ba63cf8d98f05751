// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/chart_frame.h"
#include "app/chart/chart_look.h"

class QPainter;

namespace soundings::app {

/// Where a box of words for a point stands: over, under, right or left of it, where it hides the
/// fewest ratings and marks; whole within the chart as far as the chart is large enough.
[[nodiscard]] QRectF
calloutRect(const CurveChart& chart, const ChartFrame& frame, const ChartPoint& point, QSizeF box);

/// Shows which point is chosen: a ring around it, a line to the axis, and its words in a box.
void paintCallout(QPainter& painter,
                  const CurveChart& chart,
                  const ChartFrame& frame,
                  const ChartLook& look,
                  const ChartCurve& curve,
                  const ChartPoint& point);

} // namespace soundings::app
