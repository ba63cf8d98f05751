// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/chart_frame.h"

namespace soundings::app {

/// A mark and its letter at their place.
struct PlacedMark
{
    ChartMark mark = ChartMark::Watch;
    int session = 0;
    QPointF point; ///< the rating it belongs to, or the axis where that is missing
    QRectF shape;  ///< square of the mark's shape
    QRectF letter; ///< beside the shape
    QColor colour;

    [[nodiscard]] QRectF rect() const { return shape.united(letter); }
};

/// The colour of a mark's role.
[[nodiscard]] QColor markColour(ChartMark mark, const ChartColours& colours);

/// Places every mark above its point, higher where another mark or a line is in the way.
[[nodiscard]] QList<PlacedMark> placeMarks(const CurveChart& chart,
                                           const ChartFrame& frame,
                                           const ChartFonts& fonts,
                                           const ChartColours& colours);

} // namespace soundings::app
