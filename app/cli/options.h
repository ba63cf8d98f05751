// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/audit_text.h" // utcText, for every command that prints a time
#include "core/record/date.h"
#include "core/record/invalid_value.h"
#include "core/record/user.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::app {

/// Words for roles, as --role takes them.
[[nodiscard]] std::vector<std::string> roleWords();
[[nodiscard]] std::set<core::Role> rolesFrom(const std::vector<std::string>& words);

/// "therapist;supervisor"
[[nodiscard]] std::string rolesText(const std::set<core::Role>& roles);

/// "a;b;c": several codes in one cell.
[[nodiscard]] std::string joined(const std::vector<std::string>& codes);

/// "1,2,,3" -> 1, 2, missing, 3. Throws InvalidValue naming the place of what is no number.
[[nodiscard]] std::vector<std::optional<double>> answersFrom(const std::string& text);

/// Throws InvalidValue naming `field` for anything but a finite number with a decimal point.
[[nodiscard]] double numberFrom(const std::string& field, const std::string& text);

/// The day that was given, or `otherwise`. Throws InvalidValue naming `field`.
[[nodiscard]] core::Date
dateFrom(const std::string& field, const std::string& text, const core::Date& otherwise);

/// The value of a code such as "agreed". Throws InvalidValue that lists what is expected.
template <class Value>
[[nodiscard]] Value codeFrom(const std::string& field,
                             const std::string& text,
                             std::optional<Value> (*fromCode)(std::string_view),
                             const std::string& expected)
{
    if (const auto value = fromCode(text)) {
        return *value;
    }
    throw core::InvalidValue(core::InvalidKind::Unknown, field, text, expected);
}

/// The id that was given. Throws InvalidValue for anything but 32 hexadecimal digits.
template <class Id> [[nodiscard]] Id idFrom(const std::string& field, const std::string& text)
{
    if (const auto id = Id::fromHex(text)) {
        return *id;
    }
    throw core::InvalidValue(
        core::InvalidKind::Unknown, field, text, "an id of 32 hexadecimal digits");
}

} // namespace soundings::app
