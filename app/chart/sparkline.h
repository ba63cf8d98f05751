// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QPolygonF>
#include <QSizeF>

#include <optional>

namespace soundings::app {

/// The drawn parts of a sparkline.
struct Sparkline
{
    QList<QPolygonF> runs;       ///< unbroken runs of at least two ratings
    QList<QPointF> singles;      ///< ratings alone between two missing ones
    std::optional<QPointF> last; ///< the latest rating
};

/// Places `values` (oldest first, not-a-number where missing) in `size`, `inset` from its edges,
/// high numbers up. Empty without ratings or when maximum is not above minimum.
[[nodiscard]] Sparkline
sparkline(const QList<double>& values, double minimum, double maximum, QSizeF size, double inset);

} // namespace soundings::app
