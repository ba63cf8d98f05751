// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>

namespace soundings::core {

/// From where to where.
struct Interval
{
    double low = 0.0;
    double high = 0.0;
};

/// The score interval of a share `part` / `whole`, 0 to 1, without continuity correction (Wilson
/// 1927, J Am Stat Assoc 22:209-212); see docs/statistics.md#rates. Nullopt of nothing. Throws
/// InvalidValue for a part larger than the whole and unless the confidence is above 0 and below 1.
[[nodiscard]] std::optional<Interval>
wilsonInterval(std::size_t part, std::size_t whole, double confidence = 0.95);

} // namespace soundings::core
