// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/chart_text.h"
#include "app/chart/curve_chart.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace soundings::app {

/// Where things stand in a chart of a given size: the field of the scores, and the margins for
/// words around it. Lengths in the painter's units.
class ChartFrame
{
public:
    /// `rightWidth`: what the labels at the line ends would like; they get at most a third.
    ChartFrame(const CurveChart& chart, const ChartFonts& fonts, QSizeF size, double rightWidth);

    [[nodiscard]] QSizeF size() const { return m_size; }

    /// 1 at the normal text size; lines, points and gaps are multiples of it.
    [[nodiscard]] double unit() const { return m_unit; }

    /// From the first to the last session, from the lowest to the highest score.
    [[nodiscard]] QRectF field() const { return m_field; }

    /// The field with room for marks above it and for points at its edges.
    [[nodiscard]] QRectF plot() const { return m_plot; }

    [[nodiscard]] QRectF leftMargin() const;
    [[nodiscard]] QRectF rightMargin() const;

    /// The axis of sessions lies at the lowest score.
    [[nodiscard]] double axisY() const { return m_field.bottom(); }

    /// Where a missing rating is shown: between the axis and the rows of words, as it is no score.
    [[nodiscard]] double missedY() const;

    /// Upper edge of the two rows of words under the axis.
    [[nodiscard]] double rowsTop() const;

    [[nodiscard]] double xOf(double session) const;
    [[nodiscard]] double yOf(double value) const;
    [[nodiscard]] double sessionAt(double x) const;
    [[nodiscard]] double valueAt(double y) const;

    /// A point's place; under the axis, off the scale, when its rating is missing.
    [[nodiscard]] QPointF placeOf(const ChartPoint& point) const;

    /// Distance of two sessions with following numbers.
    [[nodiscard]] double sessionWidth() const;

private:
    QSizeF m_size;
    double m_unit;
    double m_lineHeight;
    double m_legendHeight;
    double m_first = 0.0;
    double m_last = 0.0;
    double m_minimum;
    double m_maximum;
    QRectF m_field;
    QRectF m_plot;
};

} // namespace soundings::app
