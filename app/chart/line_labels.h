// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/chart_frame.h"

#include <QLineF>

namespace soundings::app {

/// Words that name a line of the chart at its right end.
struct LineLabel
{
    QString words;
    double value = 0.0;  ///< the score at which the line ends
    double endX = -1.0;  ///< session at which it ends; below 0: at the right edge
    int rank = 0;        ///< labels of higher rank give way first when there is no room
    bool strong = false; ///< in the text colour and bold
};

/// Labels at their places, and hairlines from a line's end to a label that had to move.
struct PlacedLabels
{
    QList<PlacedText> texts;
    QList<QLineF> leaders;
};

/// Every line that wants a label: curves with their latest score, cut-off, edges of the band.
[[nodiscard]] QList<LineLabel> lineLabels(const CurveChart& chart);

/// The width that would show all of them on one line each.
[[nodiscard]] double wantedWidth(const QList<LineLabel>& labels, const ChartFonts& fonts);

/// Places them in the right margin, none over another, none outside. On two lines when that needs
/// less width and there is room; when even one line each is too much, the last thin curves are
/// counted instead of named.
[[nodiscard]] PlacedLabels placeLineLabels(QList<LineLabel> labels,
                                           const ChartFrame& frame,
                                           const ChartFonts& fonts,
                                           const ChartColours& colours);

} // namespace soundings::app
