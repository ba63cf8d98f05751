// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QMetaType>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace soundings::app {

/// Every colour of a chart by its role (qml/theme on screen, the report's palette on paper). An
/// invalid colour draws nothing.
struct ChartColours
{
    Q_GADGET
    QML_VALUE_TYPE(chartColours)
    Q_PROPERTY(QColor text MEMBER text)
    Q_PROPERTY(QColor muted MEMBER muted)
    Q_PROPERTY(QColor line MEMBER line)
    Q_PROPERTY(QColor surface MEMBER surface)
    Q_PROPERTY(QColor accent MEMBER accent)
    Q_PROPERTY(QColor good MEMBER good)
    Q_PROPERTY(QColor attention MEMBER attention)
    Q_PROPERTY(QColor alarm MEMBER alarm)
    Q_PROPERTY(QColor rupture MEMBER rupture)
    Q_PROPERTY(QColor info MEMBER info)
    Q_PROPERTY(QColor band MEMBER band)

public:
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

Q_DECLARE_METATYPE(soundings::app::ChartColours)
