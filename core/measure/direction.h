// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace soundings::core {

/// Which way a score improves.
enum class Direction
{
    HigherIsBetter,
    LowerIsBetter,
};

/// The d of the statistics: +1 where a higher score is better, -1 where a lower one is.
[[nodiscard]] constexpr double directionSign(Direction direction)
{
    return direction == Direction::HigherIsBetter ? 1.0 : -1.0;
}

/// How far `to` lies on the better side of `from`, in points of the score; negative is worse.
[[nodiscard]] constexpr double improvement(Direction direction, double from, double to)
{
    return directionSign(direction) * (to - from);
}

} // namespace soundings::core
