// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <optional>

namespace soundings::core {

/// Whether an SD is more than the rounding of scores of this size.
[[nodiscard]] inline bool hasSpread(const std::optional<double>& sd, double size)
{
    return sd && *sd > 1e-9 * std::abs(size);
}

} // namespace soundings::core
