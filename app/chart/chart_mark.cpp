// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/chart_mark.h"

#include <QCoreApplication>
#include <QPainterPathStroker>
#include <QPolygonF>

#include <cmath>
#include <numbers>

namespace soundings::app {

namespace {

QPainterPath outlined(const QPainterPath& line, double penWidth)
{
    QPainterPathStroker stroker;
    stroker.setWidth(penWidth);
    stroker.setCapStyle(Qt::RoundCap);
    stroker.setJoinStyle(Qt::RoundJoin);
    return stroker.createStroke(line).simplified();
}

/// Corners on the circle of `radius`, and between them on that of `inner`; equal for a polygon.
QPainterPath cornered(int corners, double radius, double inner, double turn)
{
    QPolygonF polygon;
    const int steps = inner < radius ? corners * 2 : corners;
    for (int i = 0; i < steps; ++i) {
        const double angle = turn + 2.0 * std::numbers::pi * i / steps;
        const double reach = (steps > corners && i % 2 == 1) ? inner : radius;
        polygon << QPointF(12.0 + reach * std::sin(angle), 12.0 - reach * std::cos(angle));
    }
    QPainterPath path;
    path.addPolygon(polygon);
    path.closeSubpath();
    return path.united(outlined(path, 1.6)).simplified();
}

QPainterPath triangle()
{
    QPainterPath path(QPointF(12.0, 3.2));
    path.lineTo(21.8, 20.2);
    path.lineTo(2.2, 20.2);
    path.closeSubpath();
    return path.united(outlined(path, 1.6)).simplified();
}

/// Two links of a chain side by side; broken ones are pulled apart with sparks in the gap.
QPainterPath link(bool broken)
{
    const double pull = broken ? 1.5 : 0.0;
    QPainterPath lines(QPointF(11.0 - pull, 7.6));
    lines.lineTo(7.0 - pull, 7.6);
    lines.cubicTo(1.2 - pull, 7.6, 1.2 - pull, 16.4, 7.0 - pull, 16.4);
    lines.lineTo(11.0 - pull, 16.4);
    lines.moveTo(13.0 + pull, 7.6);
    lines.lineTo(17.0 + pull, 7.6);
    lines.cubicTo(22.8 + pull, 7.6, 22.8 + pull, 16.4, 17.0 + pull, 16.4);
    lines.lineTo(13.0 + pull, 16.4);
    if (broken) {
        lines.moveTo(12.0, 2.6);
        lines.lineTo(12.0, 5.8);
        lines.moveTo(12.0, 18.2);
        lines.lineTo(12.0, 21.4);
    } else {
        lines.moveTo(8.0, 12.0);
        lines.lineTo(16.0, 12.0);
    }
    return outlined(lines, 2.2);
}

} // namespace

QString markLetter(ChartMark mark)
{
    switch (mark) {
    case ChartMark::PossibleRupture:
        return QCoreApplication::translate("ChartMark", "P", "letter: possible rupture");
    case ChartMark::Repaired:
        return QCoreApplication::translate("ChartMark", "R", "letter: repaired");
    case ChartMark::Watch:
        return QCoreApplication::translate("ChartMark", "W", "letter: watch");
    case ChartMark::Deterioration:
        return QCoreApplication::translate("ChartMark", "D", "letter: reliable deterioration");
    case ChartMark::SafetyItem:
        return QCoreApplication::translate("ChartMark", "S", "letter: safety question");
    case ChartMark::SuddenGain:
        return QCoreApplication::translate("ChartMark", "G", "letter: sudden gain");
    }
    return {};
}

QString markWords(ChartMark mark)
{
    switch (mark) {
    case ChartMark::PossibleRupture:
        return QCoreApplication::translate("ChartMark", "possible rupture");
    case ChartMark::Repaired:
        return QCoreApplication::translate("ChartMark", "repaired");
    case ChartMark::Watch:
        return QCoreApplication::translate("ChartMark", "watch");
    case ChartMark::Deterioration:
        return QCoreApplication::translate("ChartMark", "reliable deterioration");
    case ChartMark::SafetyItem:
        return QCoreApplication::translate("ChartMark", "safety question");
    case ChartMark::SuddenGain:
        return QCoreApplication::translate("ChartMark", "sudden gain");
    }
    return {};
}

QPainterPath markPath(ChartMark mark)
{
    switch (mark) {
    case ChartMark::PossibleRupture:
        return link(true);
    case ChartMark::Repaired:
        return link(false);
    case ChartMark::Watch:
        return triangle();
    case ChartMark::Deterioration:
    case ChartMark::SafetyItem:
        return cornered(8, 10.0, 10.0, std::numbers::pi / 8.0);
    case ChartMark::SuddenGain:
        return cornered(5, 10.0, 4.4, 0.0);
    }
    return {};
}

} // namespace soundings::app
