// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/callout.h"

#include "app/chart/chart_words.h"

#include <QPainter>

#include <algorithm>
#include <limits>

namespace soundings::app {

namespace {

// In units of normal text.
constexpr double Padding = 8.0;
constexpr double Radius = 6.0;
constexpr double Distance = 14.0; // between the point and its words
constexpr double Widest = 220.0;  // before words go on to the next line
constexpr double RingLine = 2.0;
constexpr double StrongRing = 7.0;
constexpr double ThinRing = 5.5;
constexpr double MarkHeight = 14.0; // of the middle of a mark over its point

void paintRing(QPainter& painter,
               const ChartFrame& frame,
               const ChartLook& look,
               const ChartPoint& point,
               bool strong)
{
    const QPointF place = frame.placeOf(point);
    const double radius = (strong ? StrongRing : ThinRing) * frame.unit();
    painter.setPen(QPen(look.colours.accent, frame.unit()));
    if (place.y() + radius < frame.axisY())
        painter.drawLine(QPointF(place.x(), place.y() + radius), QPointF(place.x(), frame.axisY()));
    painter.setPen(QPen(look.colours.accent, RingLine * frame.unit()));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(place, radius, radius);
}

/// How much a box at `rect` would hide: ratings count once, marks twice.
int hidden(const CurveChart& chart, const ChartFrame& frame, const QRectF& rect)
{
    int count = 0;
    for (const ChartCurve& curve : chart.curves) {
        for (const ChartPoint& point : curve.points) {
            const QPointF place = frame.placeOf(point);
            if (point.value && rect.contains(place))
                ++count;
            if (!point.marks.isEmpty() &&
                rect.contains(place - QPointF(0.0, MarkHeight * frame.unit())))
                count += 2;
        }
    }
    return count;
}

} // namespace

QRectF
calloutRect(const CurveChart& chart, const ChartFrame& frame, const ChartPoint& point, QSizeF box)
{
    const QPointF place = frame.placeOf(point);
    const double distance = Distance * frame.unit();
    const double x = place.x() - box.width() / 2.0;
    const double y = place.y() - box.height() / 2.0;
    const QRectF wishes[] = {{{x, place.y() - distance - box.height()}, box},
                             {{x, place.y() + distance}, box},
                             {{place.x() + distance, y}, box},
                             {{place.x() - distance - box.width(), y}, box}};

    const double rightmost = std::max(0.0, frame.size().width() - box.width());
    const double lowest = std::max(0.0, frame.size().height() - box.height());
    QRectF best;
    int least = std::numeric_limits<int>::max();
    for (QRectF rect : wishes) {
        rect.moveTo(std::clamp(rect.left(), 0.0, rightmost), std::clamp(rect.top(), 0.0, lowest));
        // A box that had to move over the point itself is the last resort.
        const int covers = rect.contains(place) ? 1000 : hidden(chart, frame, rect);
        if (covers < least) {
            least = covers;
            best = rect;
        }
    }
    return best;
}

void paintCallout(QPainter& painter,
                  const CurveChart& chart,
                  const ChartFrame& frame,
                  const ChartLook& look,
                  const ChartCurve& curve,
                  const ChartPoint& point)
{
    const ChartFonts fonts(look);
    const double unit = frame.unit();
    const double padding = Padding * unit;
    const double widest = std::min(Widest * unit, frame.size().width() - 2.0 * padding);
    const QStringList when =
        brokenText(pointWhen(chart, curve, point), fonts.metrics(false), widest, 2);
    const QStringList lines =
        when + brokenText(pointWhat(chart, point), fonts.metrics(false), widest, 4);
    double width = 0.0;
    for (const QString& line : lines)
        width = std::max(width, fonts.width(line));
    const QSizeF words(width, double(lines.size()) * fonts.lineHeight);
    const QRectF rect =
        calloutRect(chart, frame, point, words.grownBy({padding, padding, padding, padding}));

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintRing(painter, frame, look, point, curve.strong);
    painter.setPen(QPen(look.colours.muted, unit));
    painter.setBrush(look.colours.surface);
    const double half = unit / 2.0;
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), Radius * unit, Radius * unit);
    painter.setFont(fonts.normal);
    QRectF row(rect.topLeft() + QPointF(padding, padding), QSizeF(width, fonts.lineHeight));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        painter.setPen(i < when.size() ? look.colours.muted : look.colours.text);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, lines[i]);
        row.translate(0.0, fonts.lineHeight);
    }
    painter.restore();
}

} // namespace soundings::app
