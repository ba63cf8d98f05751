// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/chart_frame.h"
#include "app/chart/chart_look.h"

class QChart;

namespace soundings::app {

/// Puts axes, band, cut-off and curves of the definition into a Qt chart whose plot area is that
/// of the frame. Every unbroken run of ratings is a series of its own, so nothing is joined across
/// a missing one. Series are named "band", "cutoff", "line" and "points".
void addSeries(QChart& chart,
               const CurveChart& definition,
               const ChartFrame& frame,
               const ChartColours& colours);

} // namespace soundings::app
