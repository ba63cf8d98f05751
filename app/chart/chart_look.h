// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

namespace soundings::app {

/// Every colour of a chart by its role (qml/theme on screen, the report's palette on paper). An
/// invalid colour draws nothing.
struct ChartColours
{
    QColor text;
    QColor muted;
    QColor line;
    QColor surface;
    QColor accent;
    QColor good;
    QColor attention;
    QColor alarm;
    QColor rupture;
    QColor info;
    QColor band;

    bool operator==(const ChartColours&) const = default;
};

/// How a chart is drawn. Every length of the drawing follows `pixelSize`, so larger text gives a
/// larger drawing in the same proportions.
struct ChartLook
{
    ChartColours colours;
    QString fontFamily;      ///< empty: the application's font
    double pixelSize = 12.0; ///< of the caption text, in the painter's units, above 0

    bool operator==(const ChartLook&) const = default;
};

} // namespace soundings::app
