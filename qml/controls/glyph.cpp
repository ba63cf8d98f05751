// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/controls/glyph.h"

#include "qml/controls/glyph_paths.h"

#include <QPainter>

#include <algorithm>

namespace soundings::controls {

namespace {
constexpr double GridSize = 24.0;
constexpr double PenWidth = 1.75;
} // namespace

Glyph::Glyph(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void Glyph::setShape(Shape shape)
{
    if (m_shape == shape) {
        return;
    }
    m_shape = shape;
    update();
    Q_EMIT shapeChanged();
}

void Glyph::setColor(const QColor& color)
{
    if (m_color == color) {
        return;
    }
    m_color = color;
    update();
    Q_EMIT colorChanged();
}

void Glyph::paint(QPainter* painter)
{
    const double side = std::min(width(), height());
    painter->translate((width() - side) / 2, (height() - side) / 2);
    painter->scale(side / GridSize, side / GridSize);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillPath(statePath(m_shape), m_color);
    painter->strokePath(iconPath(m_shape),
                        QPen(m_color, PenWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

} // namespace soundings::controls
