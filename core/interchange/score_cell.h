// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace soundings::core {

struct Measure;

/// The scores that a table may hold. Without those of a measure, more than any scale has and few
/// enough digits that squares and sums stay finite.
struct ScoreLimits
{
    double lowest = -1e9;
    double highest = 1e9;
};

/// The ends of the measure's own scale.
[[nodiscard]] ScoreLimits scoreLimitsOf(const Measure& measure);

/// The score in a cell of a table; an empty cell is a missing one. Throws InputError with line and
/// column for anything but a number within the limits.
[[nodiscard]] std::optional<double> scoreCell(std::string_view cell,
                                              std::size_t line,
                                              const std::string& column,
                                              const ScoreLimits& limits = {});

} // namespace soundings::core
