// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/chart_frame.h"
#include "app/chart/chart_look.h"
#include "app/chart/mark_legend.h"
#include "app/chart/placed_mark.h"

#include <QGraphicsScene>
#include <QSizeF>

#include <memory>

class QChart;
class QPainter;

namespace soundings::app {

/// A chart as a QChart in a graphics scene, with its words and marks around it: the one way by
/// which a chart is drawn, on screen and on paper. Needs a QApplication; used in its thread.
class CurvePicture
{
public:
    /// `size` in the painter's units; below about 200 by 120 words are cut short.
    CurvePicture(const CurveChart& chart, const ChartLook& look, QSizeF size);
    ~CurvePicture();
    CurvePicture(const CurvePicture&) = delete;
    CurvePicture& operator=(const CurvePicture&) = delete;
    CurvePicture(CurvePicture&&) = delete;
    CurvePicture& operator=(CurvePicture&&) = delete;

    /// Paints into (0, 0, size) of the painter, whose transformation, clip and hints are kept.
    void paintTo(QPainter& painter) const;

    [[nodiscard]] const ChartFrame& frame() const { return m_frame; }

    [[nodiscard]] const QChart& chart() const { return *m_chart; }

    [[nodiscard]] const QList<PlacedText>& texts() const { return m_texts; }

    [[nodiscard]] const QList<PlacedMark>& marks() const { return m_marks; }

    /// The letters of the marks in words; empty without marks.
    [[nodiscard]] const QList<LegendEntry>& legend() const { return m_legend; }

    /// Sessions for which a tick under the axis shows that a rating is missing.
    [[nodiscard]] const QList<int>& missedSessions() const { return m_missed; }

private:
    void addChart(const CurveChart& chart, const ChartLook& look);
    void addMissed(const ChartLook& look);
    void addTexts(const CurveChart& chart, const ChartLook& look, const ChartFonts& fonts);
    void addMarks(const CurveChart& chart, const ChartLook& look, const ChartFonts& fonts);
    void addLegend(const CurveChart& chart, const ChartLook& look, const ChartFonts& fonts);
    void addShape(ChartMark mark, const QRectF& place, const ChartLook& look);

    ChartFrame m_frame;
    mutable QGraphicsScene m_scene;
    QChart* m_chart = nullptr;
    QList<PlacedText> m_texts;
    QList<PlacedMark> m_marks;
    QList<LegendEntry> m_legend;
    QList<int> m_missed;
};

/// Draws `chart` once into (0, 0, size): what reports use.
void paintTo(QPainter& painter, const CurveChart& chart, const ChartLook& look, QSizeF size);

} // namespace soundings::app
