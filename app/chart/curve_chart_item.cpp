// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/curve_chart_item.h"

#include "app/chart/callout.h"
#include "app/chart/chart_words.h"
#include "app/chart/curve_picture.h"
#include "app/chart/mark_legend.h"

#include <QKeyEvent>
#include <QPainter>
#include <QQuickWindow>

#include <limits>

namespace soundings::app {

CurveChartItem::CurveChartItem(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
    setAcceptHoverEvents(true);
    setAcceptedMouseButtons(Qt::LeftButton);
    setActiveFocusOnTab(true);
    connect(&m_colours, &ChartPalette::changed, this, &CurveChartItem::takeColours);
}

CurveChartItem::~CurveChartItem() = default;

void CurveChartItem::setChart(const CurveChart& chart)
{
    if (m_chart == chart)
        return;
    m_chart = chart;
    m_current = {};
    measureLegend();
    polish();
    Q_EMIT chartChanged();
    Q_EMIT currentChanged();
}

QString CurveChartItem::description() const
{
    return chartDescription(m_chart);
}

void CurveChartItem::takeColours()
{
    m_look.colours = m_colours;
    polish();
}

void CurveChartItem::measureLegend()
{
    // Of the width alone: the height of the item may follow from it.
    const double height = app::legendHeight(
        m_chart, ChartFonts(m_look), {width(), std::numeric_limits<double>::max()});
    if (m_legendHeight == height)
        return;
    m_legendHeight = height;
    Q_EMIT legendHeightChanged();
}

void CurveChartItem::setFontFamily(const QString& family)
{
    if (m_look.fontFamily == family)
        return;
    m_look.fontFamily = family;
    measureLegend();
    polish();
    Q_EMIT fontChanged();
}

void CurveChartItem::setPixelSize(double pixelSize)
{
    if (m_look.pixelSize == pixelSize || pixelSize <= 0.0)
        return;
    m_look.pixelSize = pixelSize;
    measureLegend();
    polish();
    Q_EMIT fontChanged();
}

void CurveChartItem::setCurrentIndex(int index)
{
    choose({m_current.curve, index});
}

int CurveChartItem::currentSession() const
{
    const ChartPoint* point = chosenPoint(m_chart, m_current);
    return point == nullptr ? -1 : point->session;
}

QString CurveChartItem::currentText() const
{
    const ChartPoint* point = chosenPoint(m_chart, m_current);
    return point == nullptr ? QString()
                            : pointText(m_chart, m_chart.curves[m_current.curve], *point);
}

void CurveChartItem::paint(QPainter* painter)
{
    painter->drawImage(QPointF(0.0, 0.0), m_image);
    const ChartPoint* point = chosenPoint(m_chart, m_current);
    if (point == nullptr || m_picture == nullptr)
        return;
    paintCallout(
        *painter, m_chart, m_picture->frame(), m_look, m_chart.curves[m_current.curve], *point);
}

void CurveChartItem::updatePolish()
{
    if (width() <= 0.0 || height() <= 0.0)
        return;
    m_picture = std::make_unique<CurvePicture>(m_chart, m_look, size());
    const double ratio = window() == nullptr ? 1.0 : window()->effectiveDevicePixelRatio();
    m_image = QImage((size() * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    m_image.setDevicePixelRatio(ratio);
    m_image.fill(Qt::transparent);
    QPainter painter(&m_image);
    m_picture->paintTo(painter);
    painter.end();
    update();
}

void CurveChartItem::geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry)
{
    QQuickPaintedItem::geometryChange(newGeometry, oldGeometry);
    if (newGeometry.size() == oldGeometry.size())
        return;
    measureLegend();
    polish();
}

void CurveChartItem::itemChange(ItemChange change, const ItemChangeData& data)
{
    if (change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange)
        polish();
    QQuickPaintedItem::itemChange(change, data);
}

void CurveChartItem::keyPressEvent(QKeyEvent* event)
{
    const std::optional<PointChoice> next = choiceByKey(m_chart, m_current, event->key());
    event->setAccepted(next.has_value());
    if (next)
        choose(*next);
}

void CurveChartItem::focusInEvent(QFocusEvent* event)
{
    QQuickPaintedItem::focusInEvent(event);
    // Arriving by keyboard shows at once what the keys act on.
    if (m_current.point < 0)
        choose(latestChoice(m_chart));
}

void CurveChartItem::mousePressEvent(QMouseEvent* event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    if (m_picture != nullptr)
        choose(nearestChoice(m_chart, m_picture->frame(), event->position()));
}

void CurveChartItem::hoverMoveEvent(QHoverEvent* event)
{
    if (m_picture != nullptr)
        choose(nearestChoice(m_chart, m_picture->frame(), event->position()));
}

void CurveChartItem::hoverLeaveEvent(QHoverEvent*)
{
    if (!hasActiveFocus())
        choose({m_current.curve, -1});
}

void CurveChartItem::choose(PointChoice choice)
{
    if (chosenPoint(m_chart, choice) == nullptr)
        choice.point = -1;
    if (choice == m_current)
        return;
    m_current = choice;
    update();
    Q_EMIT currentChanged();
}

} // namespace soundings::app
