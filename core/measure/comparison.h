// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace soundings::core {

/// How a score is held against a limit. Sources differ ("at least 10", "below 25"), so every limit
/// keeps the comparison its source used.
enum class Comparison
{
    AtLeast,
    Above,
    AtMost,
    Below,
};

/// Whether `value` stands in this relation to `limit`. Values closer than 1e-9 of their size count
/// as equal, so that 25.0 from adding tenths is not below 25. NaN stands in no relation.
[[nodiscard]] bool holds(double value, Comparison comparison, double limit);

/// ">=", ">", "<=" or "<", as a profile writes it.
[[nodiscard]] std::string_view comparisonSign(Comparison comparison);

/// The inverse of comparisonSign; anything else is nullopt.
[[nodiscard]] std::optional<Comparison> comparisonFromSign(std::string_view sign);

} // namespace soundings::core
