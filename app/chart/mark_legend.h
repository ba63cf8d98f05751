// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/chart_text.h"
#include "app/chart/curve_chart.h"

#include <QSizeF>

namespace soundings::app {

/// A mark, its letter and what both mean, at their place under the chart.
struct LegendEntry
{
    ChartMark mark = ChartMark::Watch;
    QRectF shape;
    PlacedText letter;
    PlacedText words;
};

/// The marks that the chart holds, each once, the most urgent first.
[[nodiscard]] QList<ChartMark> marksOf(const CurveChart& chart);

/// What the legend takes at the foot of a chart of this size, with the gap above it. 0 without
/// marks, and where the chart is so low that its curves need all of it.
[[nodiscard]] double legendHeight(const CurveChart& chart, const ChartFonts& fonts, QSizeF size);

/// Names each letter in words, in rows at the foot of the chart.
[[nodiscard]] QList<LegendEntry> placeLegend(const CurveChart& chart,
                                             const ChartFonts& fonts,
                                             const ChartColours& colours,
                                             QSizeF size);

} // namespace soundings::app
