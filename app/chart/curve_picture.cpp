// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/curve_picture.h"

#include "app/chart/axis_labels.h"
#include "app/chart/chart_series.h"
#include "app/chart/chart_words.h"
#include "app/chart/line_labels.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsLineItem>
#include <QGraphicsPathItem>
#include <QGraphicsSimpleTextItem>
#include <QLegend>
#include <QPainter>
#include <QPen>

#include <algorithm>
#include <cmath>
#include <set>

namespace soundings::app {

namespace {

constexpr double MarkGrid = 24.0;      // markPath's grid
constexpr double MissedSize = 6.5;     // in units, of the hollow tick under the axis
constexpr double Halo = 2.0;           // in units, of ground around a mark
constexpr double StemGap = 4.5;        // in units, between a stem and the middle of its point
constexpr double SmallestMissed = 4.5; // the same where sessions are crowded
constexpr double LongestStem = 9.0;    // in units, between a mark and its point without a stem

ChartFrame frameOf(const CurveChart& chart, const ChartLook& look, QSizeF size)
{
    const ChartFonts fonts(look);
    return ChartFrame(chart, fonts, size, wantedWidth(lineLabels(chart), fonts));
}

/// Sessions where the selected curve misses a rating; without a selected one, where all do.
QList<int> missed(const CurveChart& chart)
{
    const bool anyStrong = std::any_of(
        chart.curves.begin(), chart.curves.end(), [](const ChartCurve& c) { return c.strong; });
    std::set<int> empty;
    std::set<int> rated;
    for (const ChartCurve& curve : chart.curves) {
        if (anyStrong && !curve.strong)
            continue;
        for (const ChartPoint& point : curve.points)
            (point.value ? rated : empty).insert(point.session);
    }
    QList<int> sessions;
    for (const int session : empty) {
        if (anyStrong || !rated.contains(session))
            sessions << session;
    }
    return sessions;
}

bool hasPoints(const CurveChart& chart)
{
    return std::any_of(chart.curves.begin(), chart.curves.end(), [](const ChartCurve& curve) {
        return !curve.points.isEmpty();
    });
}

void addText(QGraphicsScene& scene, const PlacedText& text, const ChartFonts& fonts)
{
    double y = text.rect.top();
    for (const QString& line : text.lines) {
        auto* item = scene.addSimpleText(line, fonts.font(text.strong));
        item->setBrush(text.colour);
        const double spare = text.rect.width() - item->boundingRect().width();
        const double share = text.alignment.testFlag(Qt::AlignRight)     ? 1.0
                             : text.alignment.testFlag(Qt::AlignHCenter) ? 0.5
                                                                         : 0.0;
        item->setPos(text.rect.left() + spare * share, y);
        item->setZValue(2.0);
        y += fonts.lineHeight;
    }
}

} // namespace

CurvePicture::CurvePicture(const CurveChart& chart, const ChartLook& look, QSizeF size)
    : m_frame(frameOf(chart, look, size))
    , m_missed(missed(chart))
{
    const ChartFonts fonts(look);
    m_scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    m_scene.setSceneRect(QRectF(QPointF(0.0, 0.0), size));
    addChart(chart, look);
    addMissed(look);
    addTexts(chart, look, fonts);
    addMarks(chart, look, fonts);
    addLegend(chart, look, fonts);
}

CurvePicture::~CurvePicture() = default;

void CurvePicture::paintTo(QPainter& painter) const
{
    const QRectF area(QPointF(0.0, 0.0), m_frame.size());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    m_scene.render(&painter, area, area, Qt::IgnoreAspectRatio);
    painter.restore();
}

void CurvePicture::addChart(const CurveChart& chart, const ChartLook& look)
{
    m_chart = new QChart;
    m_scene.addItem(m_chart);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setBackgroundVisible(false);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_chart->legend()->hide();
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0.0, 0.0, 0.0, 0.0);
    m_chart->setGeometry(QRectF(QPointF(0.0, 0.0), m_frame.size()));
    m_chart->setPlotArea(m_frame.plot());
    addSeries(*m_chart, chart, m_frame, look.colours);
}

void CurvePicture::addMissed(const ChartLook& look)
{
    const double size = std::clamp(
        0.8 * m_frame.sessionWidth(), SmallestMissed * m_frame.unit(), MissedSize * m_frame.unit());
    for (const int session : m_missed) {
        const QPointF middle(m_frame.xOf(session), m_frame.missedY());
        QPainterPath tick;
        tick.addEllipse(middle, size / 2.0, size / 2.0);
        auto* item = m_scene.addPath(
            tick, QPen(look.colours.muted, 1.25 * m_frame.unit()), QBrush(look.colours.surface));
        item->setZValue(1.0);
    }
}

void CurvePicture::addTexts(const CurveChart& chart, const ChartLook& look, const ChartFonts& fonts)
{
    const PlacedLabels labels = placeLineLabels(lineLabels(chart), m_frame, fonts, look.colours);
    for (const QLineF& leader : labels.leaders)
        m_scene.addLine(leader, QPen(look.colours.line, m_frame.unit()))->setZValue(1.0);
    m_texts = placeRangeLabels(chart, m_frame, fonts, look.colours) +
              placeSessionLabels(chart, m_frame, fonts, look.colours) + labels.texts;
    if (!hasPoints(chart)) {
        PlacedText text;
        text.words = emptyText(chart);
        const QRectF field = m_frame.field();
        text.lines = brokenText(text.words, fonts.metrics(false), field.width(), 3);
        const double height = double(text.lines.size()) * fonts.lineHeight;
        text.rect = QRectF(field.left(), field.center().y() - height / 2.0, field.width(), height);
        text.alignment = Qt::AlignHCenter;
        text.colour = look.colours.muted;
        m_texts << text;
    }
    for (const PlacedText& text : m_texts)
        addText(m_scene, text, fonts);
}

void CurvePicture::addMarks(const CurveChart& chart, const ChartLook& look, const ChartFonts& fonts)
{
    m_marks = placeMarks(chart, m_frame, fonts, look.colours);
    for (const PlacedMark& mark : m_marks) {
        const double unit = m_frame.unit();
        const double below = mark.point.y() - mark.rect().bottom();
        if (std::abs(below) > LongestStem * unit) {
            const QPointF from(mark.point.x(),
                               below > 0.0 ? mark.rect().bottom() : mark.rect().top());
            const QPointF to(mark.point.x(), mark.point.y() - std::copysign(StemGap * unit, below));
            m_scene.addLine(QLineF(from, to), QPen(mark.colour, unit))->setZValue(1.0);
        }
        addShape(mark.mark, mark.shape, look);
        PlacedText letter;
        letter.words = markLetter(mark.mark);
        letter.lines = {letter.words};
        letter.rect = mark.letter;
        letter.colour = mark.colour;
        letter.strong = true;
        addText(m_scene, letter, fonts);
    }
}

void CurvePicture::addLegend(const CurveChart& chart,
                             const ChartLook& look,
                             const ChartFonts& fonts)
{
    m_legend = placeLegend(chart, fonts, look.colours, m_frame.size());
    for (const LegendEntry& entry : m_legend) {
        addShape(entry.mark, entry.shape, look);
        addText(m_scene, entry.letter, fonts);
        addText(m_scene, entry.words, fonts);
    }
}

void CurvePicture::addShape(ChartMark mark, const QRectF& place, const ChartLook& look)
{
    QTransform grid;
    grid.translate(place.left(), place.top());
    grid.scale(place.width() / MarkGrid, place.height() / MarkGrid);
    const QPainterPath path = grid.map(markPath(mark));
    auto* halo = m_scene.addPath(path, QPen(look.colours.surface, 2.0 * Halo * m_frame.unit()));
    halo->setZValue(1.5);
    auto* shape = m_scene.addPath(path, Qt::NoPen, QBrush(markColour(mark, look.colours)));
    shape->setZValue(2.0);
}

void paintTo(QPainter& painter, const CurveChart& chart, const ChartLook& look, QSizeF size)
{
    CurvePicture(chart, look, size).paintTo(painter);
}

} // namespace soundings::app
