// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace soundings::app {

/// A label that would like its middle at `wanted`; lengths in the painter's units.
struct ColumnLabel
{
    double wanted = 0.0;
    double height = 0.0;
};

/// Middles for labels that stand above each other between `top` and `bottom`, as near as possible
/// (least squares) to where they want to be, in the order of their wishes, none over another.
/// The labels must fit: the sum of their heights is at most bottom - top.
[[nodiscard]] QList<double>
spreadLabels(const QList<ColumnLabel>& labels, double top, double bottom);

} // namespace soundings::app
