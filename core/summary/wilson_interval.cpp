// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/wilson_interval.h"

#include "core/change/reliable_change.h"
#include "core/measure/require_number.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace soundings::core {

std::optional<Interval> wilsonInterval(std::size_t part, std::size_t whole, double confidence)
{
    requireNumber(part <= whole,
                  "part",
                  static_cast<double>(part),
                  "at most the whole, " + std::to_string(whole));
    const double z = criticalValue(confidence);
    if (whole == 0) {
        return std::nullopt;
    }
    const auto n = static_cast<double>(whole);
    const double share = static_cast<double>(part) / n;
    const double centre = share + z * z / (2.0 * n);
    const double half = z * std::sqrt(share * (1.0 - share) / n + z * z / (4.0 * n * n));
    const double scale = 1.0 + z * z / n;
    // The ends are exact at none and all, where rounding would leave a trace.
    return Interval{part == 0 ? 0.0 : std::clamp((centre - half) / scale, 0.0, share),
                    part == whole ? 1.0 : std::clamp((centre + half) / scale, share, 1.0)};
}

} // namespace soundings::core
