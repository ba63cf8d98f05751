// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace soundings::core {

/// The words by which an enumeration is kept on disk and printed by the command line.
template <class Value, std::size_t Count>
using CodeTable = std::array<std::pair<Value, std::string_view>, Count>;

template <class Value, std::size_t Count>
[[nodiscard]] std::string codeOf(const CodeTable<Value, Count>& table, Value value)
{
    for (const auto& [candidate, code] : table) {
        if (candidate == value) {
            return std::string(code);
        }
    }
    return {};
}

/// Every value of an enumeration, in the order of its table.
template <class Value, std::size_t Count>
[[nodiscard]] std::vector<Value> valuesOf(const CodeTable<Value, Count>& table)
{
    std::vector<Value> values;
    for (const auto& [value, code] : table) {
        values.push_back(value);
    }
    return values;
}

/// Nullopt for a word that is not in the table.
template <class Value, std::size_t Count>
[[nodiscard]] std::optional<Value> valueOf(const CodeTable<Value, Count>& table,
                                           std::string_view code)
{
    for (const auto& [value, candidate] : table) {
        if (candidate == code) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace soundings::core
