// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/at_scale.h"

#include <algorithm>
#include <cmath>

namespace soundings::core {

bool holdsAtScale(double value, Comparison comparison, double limit, double scale)
{
    const double width = 1e-9 * std::max({std::abs(value), std::abs(limit), std::abs(scale)});
    switch (comparison) {
    case Comparison::AtLeast:
        return value >= limit - width;
    case Comparison::Above:
        return value > limit + width;
    case Comparison::AtMost:
        return value <= limit + width;
    case Comparison::Below:
        return value < limit - width;
    }
    return false;
}

} // namespace soundings::core
