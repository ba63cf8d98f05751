// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/chart_frame.h"

namespace soundings::app {

/// Both ends of the range at the left: the number and what it means.
[[nodiscard]] QList<PlacedText> placeRangeLabels(const CurveChart& chart,
                                                 const ChartFrame& frame,
                                                 const ChartFonts& fonts,
                                                 const ChartColours& colours);

/// Under the axis: session numbers, as many as stand clear of each other, and the dates of the
/// last, the first and the marked sessions, in this order of importance.
[[nodiscard]] QList<PlacedText> placeSessionLabels(const CurveChart& chart,
                                                   const ChartFrame& frame,
                                                   const ChartFonts& fonts,
                                                   const ChartColours& colours);

} // namespace soundings::app
