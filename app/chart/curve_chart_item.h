// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/chart_look.h"
#include "app/chart/chart_palette.h"
#include "app/chart/curve_chart.h"
#include "app/chart/point_choice.h"

#include <QImage>
#include <QQuickPaintedItem>

#include <memory>

namespace soundings::app {

class CurvePicture;

/// Shows a chart in a page. The page binds colours and text size to the theme, draws the focus
/// ring, and gives `description` and `currentText` to assistive tools. A point is chosen by pointer
/// or keys: left and right go from session to session, up and down from curve to curve, Home and
/// End to the first and last, Escape chooses none.
class CurveChartItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::app::CurveChart chart READ chart WRITE setChart NOTIFY chartChanged FINAL)
    Q_PROPERTY(QString description READ description NOTIFY chartChanged FINAL)
    Q_PROPERTY(double legendHeight READ legendHeight NOTIFY legendHeightChanged FINAL)
    Q_PROPERTY(soundings::app::ChartPalette* colours READ colours CONSTANT FINAL)
    Q_PROPERTY(QString fontFamily READ fontFamily WRITE setFontFamily NOTIFY fontChanged FINAL)
    Q_PROPERTY(double pixelSize READ pixelSize WRITE setPixelSize NOTIFY fontChanged FINAL)
    Q_PROPERTY(int currentCurve READ currentCurve NOTIFY currentChanged FINAL)
    Q_PROPERTY(int currentIndex READ currentIndex WRITE setCurrentIndex NOTIFY currentChanged FINAL)
    Q_PROPERTY(int currentSession READ currentSession NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString currentText READ currentText NOTIFY currentChanged FINAL)

public:
    explicit CurveChartItem(QQuickItem* parent = nullptr);
    ~CurveChartItem() override;

    [[nodiscard]] CurveChart chart() const { return m_chart; }

    void setChart(const CurveChart& chart);

    /// All of it in words, one point a line.
    [[nodiscard]] QString description() const;

    /// What the words for the marks take at the foot; a page that adds it to the height has charts
    /// beside each other whose curves are equally tall.
    [[nodiscard]] double legendHeight() const { return m_legendHeight; }

    [[nodiscard]] ChartPalette* colours() { return &m_colours; }

    [[nodiscard]] QString fontFamily() const { return m_look.fontFamily; }

    void setFontFamily(const QString& family);

    /// Of the caption text; lines, points and marks grow with it.
    [[nodiscard]] double pixelSize() const { return m_look.pixelSize; }

    void setPixelSize(double pixelSize);

    [[nodiscard]] int currentCurve() const { return m_current.curve; }

    /// The chosen point of the current curve; -1 for none.
    [[nodiscard]] int currentIndex() const { return m_current.point; }

    void setCurrentIndex(int index);

    /// The number of the chosen point's session; -1 for none.
    [[nodiscard]] int currentSession() const;

    /// The chosen point in words; empty for none.
    [[nodiscard]] QString currentText() const;

    void paint(QPainter* painter) override;

Q_SIGNALS:
    void chartChanged();
    void fontChanged();
    void currentChanged();
    void legendHeightChanged();

protected:
    void updatePolish() override;
    void geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry) override;
    void itemChange(ItemChange change, const ItemChangeData& data) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void hoverMoveEvent(QHoverEvent* event) override;
    void hoverLeaveEvent(QHoverEvent* event) override;

private:
    void choose(PointChoice choice);

    void takeColours();
    void measureLegend();

    CurveChart m_chart;
    ChartPalette m_colours;
    ChartLook m_look;
    double m_legendHeight = 0.0;
    PointChoice m_current;
    std::unique_ptr<CurvePicture> m_picture;
    QImage m_image; // the picture at the screen's resolution; paint() may run in another thread
};

} // namespace soundings::app
