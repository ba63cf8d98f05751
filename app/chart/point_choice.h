// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/curve_chart.h"

#include <QPointF>

#include <optional>

namespace soundings::app {

class ChartFrame;

/// One point of a chart, by its places in the lists; `point` is -1 when none is chosen.
struct PointChoice
{
    int curve = 0;
    int point = -1;

    bool operator==(const PointChoice&) const = default;
};

/// The chosen point, or none when the choice names none of the chart's.
[[nodiscard]] const ChartPoint* chosenPoint(const CurveChart& chart, PointChoice choice);

/// The latest session of the selected curve, or of the first that has points.
[[nodiscard]] PointChoice latestChoice(const CurveChart& chart);

/// What an arrow key, Home, End or Escape chooses next; none for keys that do nothing here, so that
/// the page may use them.
[[nodiscard]] std::optional<PointChoice>
choiceByKey(const CurveChart& chart, PointChoice current, int key);

/// The point nearest to the pointer: nearest session first, then nearest curve.
[[nodiscard]] PointChoice
nearestChoice(const CurveChart& chart, const ChartFrame& frame, QPointF position);

} // namespace soundings::app
