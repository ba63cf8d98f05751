// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/sparkline_item.h"

#include "app/chart/sparkline.h"

#include <QPainter>

#include <algorithm>

namespace soundings::app {

namespace {

// Shares of the item's height, which follows the text.
constexpr double LineShare = 0.07;
constexpr double LastShare = 0.11;
constexpr double SingleShare = 0.06;

} // namespace

SparklineItem::SparklineItem(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void SparklineItem::setValues(const QList<double>& values)
{
    // No comparison first: lists with missing ratings never equal each other.
    m_values = values;
    update();
    Q_EMIT valuesChanged();
}

void SparklineItem::setMinimum(double minimum)
{
    if (m_minimum == minimum)
        return;
    m_minimum = minimum;
    update();
    Q_EMIT rangeChanged();
}

void SparklineItem::setMaximum(double maximum)
{
    if (m_maximum == maximum)
        return;
    m_maximum = maximum;
    update();
    Q_EMIT rangeChanged();
}

void SparklineItem::setColor(const QColor& color)
{
    if (m_color == color)
        return;
    m_color = color;
    update();
    Q_EMIT colorChanged();
}

void SparklineItem::setLastColor(const QColor& color)
{
    if (m_lastColor == color)
        return;
    m_lastColor = color;
    update();
    Q_EMIT lastColorChanged();
}

void SparklineItem::paint(QPainter* painter)
{
    const double pen = std::max(1.25, LineShare * height());
    const double radius = std::max(2.0, LastShare * height());
    const Sparkline line = sparkline(m_values, m_minimum, m_maximum, size(), radius + 0.5);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_color, pen, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF& run : line.runs)
        painter->drawPolyline(run);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_color);
    for (const QPointF& single : line.singles)
        painter->drawEllipse(single, SingleShare * height(), SingleShare * height());
    painter->setBrush(m_lastColor);
    if (line.last)
        painter->drawEllipse(*line.last, radius, radius);
}

} // namespace soundings::app
