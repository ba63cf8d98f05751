// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/controls/qr_pattern.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace soundings::controls {

namespace {

constexpr int QuietModules = 4;

} // namespace

QrPattern::QrPattern(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
}

void QrPattern::setRows(const QStringList& rows)
{
    if (rows != m_rows) {
        m_rows = rows;
        Q_EMIT rowsChanged();
        update();
    }
}

void QrPattern::paint(QPainter* painter)
{
    const auto modules = static_cast<int>(m_rows.size());
    if (modules == 0) {
        return;
    }
    const int across = modules + 2 * QuietModules;
    const double room = std::min(width(), height());
    const double side = std::max(1.0, std::floor(room / across));
    const double left = std::floor((width() - side * across) / 2);
    const double top = std::floor((height() - side * across) / 2);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->fillRect(QRectF(left, top, side * across, side * across), Qt::white);
    for (int y = 0; y < modules; ++y) {
        const QString& row = m_rows[y];
        for (int x = 0; x < static_cast<int>(row.size()); ++x) {
            if (row[x] == QLatin1Char('#')) {
                painter->fillRect(QRectF(left + side * (x + QuietModules),
                                         top + side * (y + QuietModules),
                                         side,
                                         side),
                                  Qt::black);
            }
        }
    }
}

} // namespace soundings::controls
