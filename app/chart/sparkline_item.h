// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QQuickPaintedItem>

namespace soundings::app {

/// The course of a score in the height of a line of text: no axes, the latest rating marked. The
/// numbers and words stand beside it in the page, which also names it to assistive tools.
class SparklineItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QList<double> values READ values WRITE setValues NOTIFY valuesChanged FINAL)
    Q_PROPERTY(double minimum READ minimum WRITE setMinimum NOTIFY rangeChanged FINAL)
    Q_PROPERTY(double maximum READ maximum WRITE setMaximum NOTIFY rangeChanged FINAL)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged FINAL)
    Q_PROPERTY(QColor lastColor READ lastColor WRITE setLastColor NOTIFY lastColorChanged FINAL)

public:
    explicit SparklineItem(QQuickItem* parent = nullptr);

    /// One score a session, oldest first; not-a-number where a rating is missing, which breaks
    /// the line.
    [[nodiscard]] QList<double> values() const { return m_values; }

    void setValues(const QList<double>& values);

    /// The measure's full range, so that the lines of a list can be compared.
    [[nodiscard]] double minimum() const { return m_minimum; }

    void setMinimum(double minimum);

    [[nodiscard]] double maximum() const { return m_maximum; }

    void setMaximum(double maximum);

    [[nodiscard]] QColor color() const { return m_color; }

    void setColor(const QColor& color);

    /// Of the latest rating's point.
    [[nodiscard]] QColor lastColor() const { return m_lastColor; }

    void setLastColor(const QColor& color);

    void paint(QPainter* painter) override;

Q_SIGNALS:
    void valuesChanged();
    void rangeChanged();
    void colorChanged();
    void lastColorChanged();

private:
    QList<double> m_values;
    double m_minimum = 0.0;
    double m_maximum = 1.0;
    QColor m_color;
    QColor m_lastColor;
};

} // namespace soundings::app
