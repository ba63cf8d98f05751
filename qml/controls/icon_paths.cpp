// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/controls/glyph_paths.h"

#include <initializer_list>

namespace soundings::controls {

namespace {

using Points = std::initializer_list<QPointF>;

void addLine(QPainterPath& path, Points points)
{
    path.moveTo(*points.begin());
    for (const QPointF& point : points) {
        path.lineTo(point);
    }
}

QPainterPath lines(std::initializer_list<Points> all)
{
    QPainterPath path;
    for (const Points& points : all) {
        addLine(path, points);
    }
    return path;
}

QPainterPath today()
{
    QPainterPath path;
    path.addEllipse(QPointF(12, 12), 4, 4);
    path.addPath(lines({{{12, 2.5}, {12, 4.5}},
                        {{12, 19.5}, {12, 21.5}},
                        {{2.5, 12}, {4.5, 12}},
                        {{19.5, 12}, {21.5, 12}},
                        {{5.3, 5.3}, {6.7, 6.7}},
                        {{17.3, 17.3}, {18.7, 18.7}},
                        {{5.3, 18.7}, {6.7, 17.3}},
                        {{17.3, 6.7}, {18.7, 5.3}}}));
    return path;
}

QPainterPath caseload()
{
    QPainterPath path =
        lines({{{9.5, 6}, {20.5, 6}}, {{9.5, 12}, {20.5, 12}}, {{9.5, 18}, {20.5, 18}}});
    for (const double y : {6.0, 12.0, 18.0}) {
        path.addEllipse(QPointF(4.6, y), 1.1, 1.1);
    }
    return path;
}

void addPerson(QPainterPath& path, double x, double top, double size)
{
    path.addEllipse(QPointF(x, top + 4 * size), 4 * size, 4 * size);
    path.moveTo(x - 8 * size, top + 18 * size);
    path.cubicTo(
        x - 8 * size, top + 9 * size, x + 8 * size, top + 9 * size, x + 8 * size, top + 18 * size);
}

QPainterPath supervision()
{
    QPainterPath path;
    addPerson(path, 8.6, 5.5, 0.78);
    path.addPath(lines({{{14.8, 9.6}, {17, 11.8}, {21.4, 6.6}}}));
    return path;
}

QPainterPath clinic()
{
    return lines({{{3, 20.5}, {21, 20.5}},
                  {{5.5, 17}, {5.5, 12}},
                  {{10, 17}, {10, 5}},
                  {{14.5, 17}, {14.5, 9}},
                  {{19, 17}, {19, 14}}});
}

QPainterPath measures()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(4.5, 4.5, 15, 17), 2, 2);
    path.addRoundedRect(QRectF(8.5, 2.5, 7, 4), 1, 1);
    path.addPath(lines({{{8.5, 11.5}, {15.5, 11.5}}, {{8.5, 16}, {13, 16}}}));
    return path;
}

QPainterPath settings()
{
    QPainterPath path = lines(
        {{{3, 7}, {12.6, 7}}, {{17.4, 7}, {21, 7}}, {{3, 17}, {6.6, 17}}, {{11.4, 17}, {21, 17}}});
    path.addEllipse(QPointF(15, 7), 2.4, 2.4);
    path.addEllipse(QPointF(9, 17), 2.4, 2.4);
    return path;
}

QPainterPath lock()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(5, 10.5, 14, 10.5), 2, 2);
    path.moveTo(8, 10.5);
    path.lineTo(8, 7);
    path.cubicTo(8, 1.7, 16, 1.7, 16, 7);
    path.lineTo(16, 10.5);
    path.addPath(lines({{{12, 14.6}, {12, 17}}}));
    return path;
}

QPainterPath eye(bool crossed)
{
    QPainterPath path(QPointF(2.5, 12));
    path.cubicTo(6.5, 4, 17.5, 4, 21.5, 12);
    path.cubicTo(17.5, 20, 6.5, 20, 2.5, 12);
    path.addEllipse(QPointF(12, 12), 3, 3);
    if (crossed) {
        path.addPath(lines({{{4, 20}, {20, 4}}}));
    }
    return path;
}

QPainterPath person()
{
    QPainterPath path;
    addPerson(path, 12, 3, 1);
    return path;
}

QPainterPath search()
{
    QPainterPath path;
    path.addEllipse(QPointF(10.5, 10.5), 6.5, 6.5);
    path.addPath(lines({{{15.4, 15.4}, {20.5, 20.5}}}));
    return path;
}

QPainterPath undo()
{
    QPainterPath path = lines({{{8, 4.5}, {3.5, 9}, {8, 13.5}}});
    path.moveTo(3.5, 9);
    path.lineTo(14.5, 9);
    path.cubicTo(22.5, 9, 22.5, 19.5, 14.5, 19.5);
    path.lineTo(9, 19.5);
    return path;
}

QPainterPath edit()
{
    return lines({{{4, 20}, {4.8, 15.8}, {16.2, 4.4}, {19.6, 7.8}, {8.2, 19.2}, {4, 20}},
                  {{13.6, 7}, {17, 10.4}}});
}

QPainterPath save()
{
    return lines(
        {{{12, 3.5}, {12, 15}}, {{7.5, 10.5}, {12, 15}, {16.5, 10.5}}, {{4, 20}, {20, 20}}});
}

QPainterPath calendar()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(3.5, 5, 17, 15.5), 2, 2);
    path.addPath(lines({{{3.5, 10}, {20.5, 10}}, {{8, 3}, {8, 6.5}}, {{16, 3}, {16, 6.5}}}));
    return path;
}

} // namespace

QPainterPath iconPath(Glyph::Shape shape)
{
    switch (shape) {
    case Glyph::Today:
        return today();
    case Glyph::Caseload:
        return caseload();
    case Glyph::Supervision:
        return supervision();
    case Glyph::Clinic:
        return clinic();
    case Glyph::Measures:
        return measures();
    case Glyph::Settings:
        return settings();
    case Glyph::Lock:
        return lock();
    case Glyph::Person:
        return person();
    case Glyph::Add:
        return lines({{{12, 5}, {12, 19}}, {{5, 12}, {19, 12}}});
    case Glyph::Close:
        return lines({{{6, 6}, {18, 18}}, {{18, 6}, {6, 18}}});
    case Glyph::Check:
        return lines({{{5, 12.5}, {10, 17.5}, {19.5, 7}}});
    case Glyph::Search:
        return search();
    case Glyph::Eye:
        return eye(false);
    case Glyph::EyeCrossed:
        return eye(true);
    case Glyph::ChevronDown:
        return lines({{{6, 9.5}, {12, 15.5}, {18, 9.5}}});
    case Glyph::ChevronRight:
        return lines({{{9.5, 6}, {15.5, 12}, {9.5, 18}}});
    case Glyph::ArrowLeft:
        return lines({{{20, 12}, {4.5, 12}}, {{10.5, 6}, {4.5, 12}, {10.5, 18}}});
    case Glyph::ArrowUp:
        return lines({{{12, 19.5}, {12, 4.5}}, {{6, 10.5}, {12, 4.5}, {18, 10.5}}});
    case Glyph::ArrowDown:
        return lines({{{12, 4.5}, {12, 19.5}}, {{6, 13.5}, {12, 19.5}, {18, 13.5}}});
    case Glyph::Undo:
        return undo();
    case Glyph::Edit:
        return edit();
    case Glyph::Save:
        return save();
    case Glyph::Calendar:
        return calendar();
    default:
        return {};
    }
}

} // namespace soundings::controls
