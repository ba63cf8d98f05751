// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/controls/glyph_paths.h"

#include <QPolygonF>

#include <cmath>
#include <numbers>

namespace soundings::controls {

namespace {

QPainterPath regularPolygon(int corners, double radius, double turn, double innerRadius)
{
    const int points = innerRadius > 0 ? corners * 2 : corners;
    QPolygonF polygon;
    for (int i = 0; i < points; ++i) {
        const double angle = turn + 2 * std::numbers::pi * i / points;
        const double reach = (innerRadius > 0 && i % 2 == 1) ? innerRadius : radius;
        polygon << QPointF(12 + reach * std::sin(angle), 12 - reach * std::cos(angle));
    }
    QPainterPath path;
    path.addPolygon(polygon);
    path.closeSubpath();
    return path;
}

QPainterPath outlined(const QPainterPath& line, double penWidth)
{
    QPainterPathStroker stroker;
    stroker.setWidth(penWidth);
    stroker.setCapStyle(Qt::RoundCap);
    stroker.setJoinStyle(Qt::RoundJoin);
    return stroker.createStroke(line).simplified();
}

QPainterPath softened(const QPainterPath& shape)
{
    return shape.united(outlined(shape, 1.6)).simplified();
}

QPainterPath tick()
{
    QPainterPath line(QPointF(7.8, 12.4));
    line.lineTo(10.8, 15.4);
    line.lineTo(16.4, 9.2);
    return outlined(line, 2.2);
}

QPainterPath exclamation(double top, double bottom)
{
    QPainterPath line(QPointF(12, top));
    line.lineTo(12, bottom - 4);
    QPainterPath mark = outlined(line, 2.2);
    mark.addEllipse(QPointF(12, bottom), 1.35, 1.35);
    return mark;
}

QPainterPath circle()
{
    QPainterPath path;
    path.addEllipse(QPointF(12, 12), 10, 10);
    return path.subtracted(tick());
}

QPainterPath triangle()
{
    QPainterPath path(QPointF(12, 3.2));
    path.lineTo(21.8, 20.2);
    path.lineTo(2.2, 20.2);
    path.closeSubpath();
    return softened(path).subtracted(exclamation(9, 17.4));
}

QPainterPath octagon()
{
    const QPainterPath path = regularPolygon(8, 10, std::numbers::pi / 8, 0);
    return softened(path).subtracted(exclamation(7, 16.6));
}

QPainterPath ring()
{
    QPainterPath line;
    line.addEllipse(QPointF(12, 12), 8.5, 8.5);
    return outlined(line, 2.2);
}

/// Two chain links side by side along the diagonal; `gap` pulls them apart.
QPainterPath link(bool broken)
{
    const double pull = broken ? 1.6 : 0;
    QPainterPath left(QPointF(11 - pull, 7.6));
    left.lineTo(7 - pull, 7.6);
    left.cubicTo(1.2 - pull, 7.6, 1.2 - pull, 16.4, 7 - pull, 16.4);
    left.lineTo(11 - pull, 16.4);
    QPainterPath right(QPointF(13 + pull, 7.6));
    right.lineTo(17 + pull, 7.6);
    right.cubicTo(22.8 + pull, 7.6, 22.8 + pull, 16.4, 17 + pull, 16.4);
    right.lineTo(13 + pull, 16.4);
    QPainterPath lines = left;
    lines.addPath(right);
    if (broken) {
        lines.moveTo(12, 2.6);
        lines.lineTo(12, 5.8);
        lines.moveTo(12, 18.2);
        lines.lineTo(12, 21.4);
    } else {
        lines.moveTo(8, 12);
        lines.lineTo(16, 12);
    }
    return outlined(lines, 2.2);
}

} // namespace

QPainterPath statePath(Glyph::Shape shape)
{
    switch (shape) {
    case Glyph::Circle:
        return circle();
    case Glyph::Triangle:
        return triangle();
    case Glyph::Octagon:
        return octagon();
    case Glyph::BrokenLink:
        return link(true);
    case Glyph::ClosedLink:
        return link(false);
    case Glyph::Star:
        return softened(regularPolygon(5, 10, 0, 4.4));
    case Glyph::Ring:
        return ring();
    default:
        return {};
    }
}

} // namespace soundings::controls
