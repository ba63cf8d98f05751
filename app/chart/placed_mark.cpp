// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/placed_mark.h"

#include <QLineF>

#include <algorithm>
#include <optional>

namespace soundings::app {

namespace {

// In units of normal text.
constexpr double ShapeSize = 14.0;
constexpr double LetterGap = 1.5;
constexpr double PointGap = 6.0; // between a mark and its point
constexpr double Step = 2.0;     // by which a mark looks for a free place
constexpr double Reach = 46.0;   // how far it looks

/// The drawn parts of all curves, so that marks can keep clear of them.
QList<QLineF> drawnLines(const CurveChart& chart, const ChartFrame& frame)
{
    QList<QLineF> lines;
    for (const ChartCurve& curve : chart.curves) {
        QPointF before;
        bool isConnected = false;
        for (const ChartPoint& point : curve.points) {
            if (!point.value) {
                isConnected = false;
                continue;
            }
            const QPointF place = frame.placeOf(point);
            lines << QLineF(isConnected ? before : place, place);
            before = place;
            isConnected = true;
        }
    }
    return lines;
}

bool touches(const QRectF& rect, const QLineF& line)
{
    if (rect.contains(line.p1()) || rect.contains(line.p2()))
        return true;
    const QLineF sides[] = {{rect.topLeft(), rect.topRight()},
                            {rect.topRight(), rect.bottomRight()},
                            {rect.bottomRight(), rect.bottomLeft()},
                            {rect.bottomLeft(), rect.topLeft()}};
    return std::any_of(std::begin(sides), std::end(sides), [&line](const QLineF& side) {
        return side.intersects(line, nullptr) == QLineF::BoundedIntersection;
    });
}

bool isFree(const QRectF& rect, const QList<PlacedMark>& marks, const QList<QLineF>& lines)
{
    return std::none_of(
               marks.begin(),
               marks.end(),
               [&rect](const PlacedMark& other) { return other.rect().intersects(rect); }) &&
           std::none_of(lines.begin(), lines.end(), [&rect](const QLineF& line) {
               return touches(rect, line);
           });
}

/// How far up (negative) or down the mark moves from its first place; 0 when all is taken.
double shiftToFree(const PlacedMark& mark,
                   const QList<PlacedMark>& marks,
                   const QList<QLineF>& lines,
                   const ChartFrame& frame)
{
    const double step = Step * frame.unit();
    const double below = mark.rect().height() + 2.0 * PointGap * frame.unit();
    for (const double start : {0.0, below}) {
        for (double way = 0.0; way <= Reach * frame.unit(); way += step) {
            const double shift = start > 0.0 ? start + way : -way;
            const QRectF rect = mark.rect().translated(0.0, shift);
            const bool inside = rect.top() >= frame.plot().top() && rect.bottom() <= frame.axisY();
            if (inside && isFree(rect, marks, lines))
                return shift;
        }
    }
    return 0.0;
}

} // namespace

QColor markColour(ChartMark mark, const ChartColours& colours)
{
    switch (mark) {
    case ChartMark::PossibleRupture:
    case ChartMark::Repaired:
        return colours.rupture;
    case ChartMark::Watch:
        return colours.attention;
    case ChartMark::Deterioration:
    case ChartMark::SafetyItem:
        return colours.alarm;
    case ChartMark::SuddenGain:
        return colours.info;
    }
    return colours.text;
}

QList<PlacedMark> placeMarks(const CurveChart& chart,
                             const ChartFrame& frame,
                             const ChartFonts& fonts,
                             const ChartColours& colours)
{
    const double size = ShapeSize * frame.unit();
    const QList<QLineF> lines = drawnLines(chart, frame);
    QList<PlacedMark> marks;
    for (const ChartCurve& curve : chart.curves) {
        for (const ChartPoint& point : curve.points) {
            for (const ChartMark kind : point.marks) {
                PlacedMark mark;
                mark.mark = kind;
                mark.session = point.session;
                mark.point = frame.placeOf(point);
                mark.colour = markColour(kind, colours);
                const double bottom = mark.point.y() - PointGap * frame.unit();
                const double letter = fonts.width(markLetter(kind), true);
                mark.shape = QRectF(mark.point.x() - size / 2.0, bottom - size, size, size);
                mark.letter = QRectF(mark.shape.right() + LetterGap * frame.unit(),
                                     mark.shape.center().y() - fonts.lineHeight / 2.0,
                                     letter,
                                     fonts.lineHeight);
                // At the right end the letter goes to the left, clear of the labels there.
                if (mark.letter.right() > frame.rightMargin().left())
                    mark.letter.moveRight(mark.shape.left() - LetterGap * frame.unit());
                const double shift = shiftToFree(mark, marks, lines, frame);
                mark.shape.translate(0.0, shift);
                mark.letter.translate(0.0, shift);
                marks << mark;
            }
        }
    }
    return marks;
}

} // namespace soundings::app
