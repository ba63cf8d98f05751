// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/chart_frame.h"

#include "app/chart/chart_words.h"
#include "app/chart/mark_legend.h"

#include <algorithm>
#include <cmath>

namespace soundings::app {

namespace {

// In units of normal text.
constexpr double Inset = 10.0;         // between the first session and the plot's edge
constexpr double Under = 5.0;          // under the axis, for points that lie on it
constexpr double MissedUnder = 8.0;    // from the axis to the middle of a missing rating's tick
constexpr double MarkRoom = 26.0;      // above the highest score, for a mark
constexpr double MarginGap = 8.0;      // between the plot and words beside it
constexpr double RowGap = 5.0;         // between the lowest number and the row of sessions
constexpr double LeftShare = 0.22;     // of the width, at most, for the words of both ends
constexpr double RightShare = 0.32;    // of the width, at most, for the labels of lines
constexpr double SmallestField = 24.0; // what a hopelessly small chart still draws in

double leftWidth(const CurveChart& chart, const ChartFonts& fonts, double most)
{
    double width = fonts.width(QStringLiteral("00"));
    for (const QString& text : {scoreText(chart, chart.minimum),
                                scoreText(chart, chart.maximum),
                                chart.topWord,
                                chart.bottomWord,
                                sessionHeading()})
        width = std::max(width, fonts.width(text));
    return std::min(width, most);
}

} // namespace

ChartFrame::ChartFrame(const CurveChart& chart,
                       const ChartFonts& fonts,
                       QSizeF size,
                       double rightWidth)
    : m_size(size)
    , m_unit(fonts.normal.pixelSize() / 12.0)
    , m_lineHeight(fonts.lineHeight)
    , m_legendHeight(legendHeight(chart, fonts, size))
    , m_minimum(chart.minimum)
    , m_maximum(chart.maximum > chart.minimum ? chart.maximum : chart.minimum + 1.0)
{
    bool found = false;
    for (const ChartCurve& curve : chart.curves) {
        for (const ChartPoint& point : curve.points) {
            m_first = found ? std::min(m_first, double(point.session)) : point.session;
            m_last = found ? std::max(m_last, double(point.session)) : point.session;
            found = true;
        }
    }

    const double gap = MarginGap * m_unit;
    const double left = leftWidth(chart, fonts, size.width() * LeftShare) + gap;
    const double right =
        rightWidth > 0.0 ? std::min(rightWidth, size.width() * RightShare) + gap : 0.0;
    const double below = (RowGap - Under) * m_unit + 2.5 * fonts.lineHeight + m_legendHeight;
    const double smallest = SmallestField * m_unit;
    m_plot = QRectF(left,
                    0.0,
                    std::max(smallest, size.width() - left - right),
                    std::max(smallest, size.height() - below));
    const double inset = Inset * m_unit;
    m_field = m_plot.adjusted(inset, MarkRoom * m_unit, -inset, -Under * m_unit);
}

QRectF ChartFrame::leftMargin() const
{
    return {0.0, 0.0, m_plot.left() - MarginGap * m_unit, m_size.height()};
}

QRectF ChartFrame::rightMargin() const
{
    // Without labels the plot reaches the edge, and nothing beyond it is a margin.
    const double left = std::min(m_plot.right() + MarginGap * m_unit, m_size.width());
    return {left, 0.0, m_size.width() - left, m_plot.bottom()};
}

double ChartFrame::missedY() const
{
    return m_field.bottom() + MissedUnder * m_unit;
}

double ChartFrame::rowsTop() const
{
    return m_size.height() - m_legendHeight - 2.0 * m_lineHeight;
}

double ChartFrame::xOf(double session) const
{
    if (m_last <= m_first)
        return m_field.center().x();
    return m_field.left() + m_field.width() * (session - m_first) / (m_last - m_first);
}

double ChartFrame::yOf(double value) const
{
    return m_field.bottom() - m_field.height() * (value - m_minimum) / (m_maximum - m_minimum);
}

double ChartFrame::sessionAt(double x) const
{
    const double sessions = m_last > m_first ? m_last - m_first : 1.0;
    const double start = m_last > m_first ? m_first : m_first - 0.5;
    return start + sessions * (x - m_field.left()) / m_field.width();
}

double ChartFrame::valueAt(double y) const
{
    return m_minimum + (m_maximum - m_minimum) * (m_field.bottom() - y) / m_field.height();
}

QPointF ChartFrame::placeOf(const ChartPoint& point) const
{
    return {xOf(point.session), point.value ? yOf(*point.value) : missedY()};
}

double ChartFrame::sessionWidth() const
{
    return m_last > m_first ? m_field.width() / (m_last - m_first) : m_field.width();
}

} // namespace soundings::app
