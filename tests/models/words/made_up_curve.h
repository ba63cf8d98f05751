// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/curves.h"
#include "core/measure/shipped.h"

#include <optional>
#include <vector>

namespace soundings::app::test {

/// The ratings of one person, one a session from the first on; a missing one is a gap.
inline Curve curveOf(const core::Measure& measure, const std::vector<std::optional<double>>& values)
{
    Curve curve;
    curve.measure = &measure;
    for (const auto& value : values) {
        CurvePoint point;
        point.number = static_cast<int>(curve.points.size()) + 1;
        point.value = value;
        curve.points.push_back(point);
    }
    return curve;
}

inline const core::Measure& shipped(const char* id)
{
    return *core::findShipped(id);
}

} // namespace soundings::app::test
