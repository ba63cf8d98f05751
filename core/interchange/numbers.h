// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace soundings::core {

/// The text without blanks around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// A decimal number with a point, such as 12, -3.5 or 1e3; blanks around it are passed over.
/// Anything else, NaN and infinity included, is nullopt. The same in every locale.
[[nodiscard]] std::optional<double> numberFromText(std::string_view text);

/// A whole number, digits with an optional minus sign; 3.0 and 1e3 are nullopt.
[[nodiscard]] std::optional<int> wholeNumberFromText(std::string_view text);

/// Adds the shortest text that reads back as the same number. -0 is written as 0.
void appendNumber(std::string& text, double value);
void appendNumber(std::string& text, long long value);

} // namespace soundings::core
