// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/chart_series.h"

#include <QAreaSeries>
#include <QChart>
#include <QLineSeries>
#include <QPen>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>

namespace soundings::app {

namespace {

// In units of normal text.
constexpr double StrongLine = 2.5;
constexpr double StrongPoint = 7.0;
constexpr double CrowdedLine = 1.75;
constexpr double ThinLine = 1.25;
constexpr double ThinPoint = 4.5;
constexpr double Hairline = 1.0;
constexpr double ManyLine = 1.0; // thin curves when there are more than two of them
constexpr double ManyPoint = 3.5;
constexpr double CrowdedWidth = 5.0; // sessions nearer than this show their line only

QPen rounded(const QColor& colour, double width)
{
    return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

/// Adds series to a chart with the two axes that all of them share.
class SeriesWriter
{
public:
    SeriesWriter(QChart& chart, const ChartFrame& frame, const ChartColours& colours)
        : m_chart(chart)
        , m_frame(frame)
        , m_colours(colours)
        , m_x(new QValueAxis)
        , m_y(new QValueAxis)
    {
        const QRectF plot = frame.plot();
        m_x->setRange(frame.sessionAt(plot.left()), frame.sessionAt(plot.right()));
        m_y->setRange(frame.valueAt(plot.bottom()), frame.valueAt(plot.top()));
        for (QValueAxis* axis : {m_x, m_y}) {
            axis->setLabelsVisible(false);
            axis->setTitleVisible(false);
            axis->setMinorGridLineVisible(false);
            axis->setGridLineVisible(false);
            axis->setLineVisible(false);
        }
        chart.addAxis(m_x, Qt::AlignBottom);
        chart.addAxis(m_y, Qt::AlignLeft);
    }

    void add(QAbstractSeries* series, const QString& name)
    {
        series->setName(name);
        m_chart.addSeries(series);
        series->attachAxis(m_x);
        series->attachAxis(m_y);
    }

    void addLevel(double value, const QPen& pen, const QString& name)
    {
        auto* line = new QLineSeries;
        line->append(m_x->min(), value);
        line->append(m_x->max(), value);
        line->setPen(pen);
        add(line, name);
    }

    void addRange(const CurveChart& definition)
    {
        const QPen pen(m_colours.line, Hairline * m_frame.unit());
        addLevel(definition.maximum, pen, QStringLiteral("range"));
        addLevel(definition.minimum, pen, QStringLiteral("range"));
    }

    void addBand(const ChartBand& band)
    {
        auto* upper = new QLineSeries;
        auto* lower = new QLineSeries;
        for (const ChartBandEdge& edge : band.edges) {
            upper->append(edge.session, edge.high);
            lower->append(edge.session, edge.low);
        }
        // To the right end, where the edges are named; one that is the same everywhere from the
        // left.
        for (const double x : {m_x->min(), m_x->max()}) {
            if (band.edges.isEmpty() || x > band.edges.last().session) {
                upper->append(x, band.high);
                lower->append(x, band.low);
            }
        }
        auto* area = new QAreaSeries(upper, lower);
        upper->setParent(area);
        lower->setParent(area);
        area->setPen(Qt::NoPen);
        area->setBrush(m_colours.band);
        add(area, QStringLiteral("band"));
    }

    void addCutoff(const ChartCutoff& cutoff)
    {
        QPen pen(m_colours.muted, Hairline * m_frame.unit());
        pen.setDashPattern({5.0, 4.0});
        addLevel(cutoff.value, pen, QStringLiteral("cutoff"));
    }

    void addCurve(const ChartCurve& curve, bool many)
    {
        QList<QPointF> run;
        auto* points = new QScatterSeries;
        for (qsizetype i = 0; i < curve.points.size(); ++i) {
            const ChartPoint& point = curve.points[i];
            const bool breaksAfter =
                i + 1 == curve.points.size() || !curve.points[i + 1].value.has_value();
            if (!point.value)
                continue;
            run << QPointF(point.session, *point.value);
            const bool alone = breaksAfter && run.size() == 1;
            const bool last = i + 1 == curve.points.size();
            if (!isCrowded() || alone || last || !point.marks.isEmpty())
                points->append(run.last());
            if (breaksAfter) {
                addRun(run, curve.strong, many);
                run.clear();
            }
        }
        const double size = curve.strong ? StrongPoint : many ? ManyPoint : ThinPoint;
        points->setMarkerShape(QScatterSeries::MarkerShapeCircle);
        points->setMarkerSize(size * m_frame.unit());
        points->setPen(Qt::NoPen);
        points->setBrush(curve.strong ? m_colours.text : m_colours.muted);
        add(points, QStringLiteral("points"));
    }

private:
    [[nodiscard]] bool isCrowded() const
    {
        return m_frame.sessionWidth() < CrowdedWidth * m_frame.unit();
    }

    void addRun(const QList<QPointF>& run, bool strong, bool many)
    {
        const double width =
            strong ? (isCrowded() ? CrowdedLine : StrongLine) : (many ? ManyLine : ThinLine);
        auto* line = new QLineSeries;
        line->append(run);
        line->setPen(rounded(strong ? m_colours.text : m_colours.muted, width * m_frame.unit()));
        add(line, QStringLiteral("line"));
    }

    QChart& m_chart;
    const ChartFrame& m_frame;
    const ChartColours& m_colours;
    QValueAxis* m_x;
    QValueAxis* m_y;
};

} // namespace

void addSeries(QChart& chart,
               const CurveChart& definition,
               const ChartFrame& frame,
               const ChartColours& colours)
{
    SeriesWriter writer(chart, frame, colours);
    if (definition.band)
        writer.addBand(*definition.band);
    writer.addRange(definition);
    if (definition.cutoff)
        writer.addCutoff(*definition.cutoff);
    const bool many = definition.curves.size() > 3;
    for (const bool strong : {false, true}) {
        for (const ChartCurve& curve : definition.curves) {
            if (curve.strong == strong)
                writer.addCurve(curve, many);
        }
    }
}

} // namespace soundings::app
