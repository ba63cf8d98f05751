// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/chart_look.h"
#include "app/chart/curve_chart.h"

namespace soundings::tests {

/// The palettes of the theme, for pictures and for tests that look at pixels.
[[nodiscard]] app::ChartLook lightLook(double pixelSize = 12.0);
[[nodiscard]] app::ChartLook darkLook(double pixelSize = 12.0);

/// A curve from scores in session order; not-a-number where a rating is missing.
[[nodiscard]] app::ChartCurve
curveOf(const QString& name, bool strong, const QList<double>& scores);

/// One client's outcome: band, cut-off, two missing ratings, a sudden gain and a safety question.
[[nodiscard]] app::CurveChart outcomeChart();

/// A couple's alliance: a possible rupture at session 8, repaired at 11, one partner left early.
[[nodiscard]] app::CurveChart coupleChart();

/// Eight members of a group, of whom one is selected.
[[nodiscard]] app::CurveChart groupChart();

/// One client over `sessions` sessions, with gaps and marks.
[[nodiscard]] app::CurveChart longChart(int sessions);

/// A measure without any session.
[[nodiscard]] app::CurveChart emptyChart();

} // namespace soundings::tests
