// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table_sink.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace soundings::app {

/// One cell of a result: missing, words, a number or a flag. Missing is never 0 and never "no".
using Cell = std::variant<std::monostate, std::string, double, std::int64_t, bool>;

/// Words; an empty text is missing.
[[nodiscard]] Cell textCell(std::string text);
[[nodiscard]] Cell numberCell(const std::optional<double>& number);
[[nodiscard]] Cell countCell(std::int64_t count);
[[nodiscard]] Cell countCell(const std::optional<int>& count);
[[nodiscard]] Cell flagCell(const std::optional<bool>& flag);

/// What a command prints: columns with fixed names, and rows.
class Table
{
public:
    explicit Table(std::vector<std::string> columns);

    /// Throws std::logic_error when there are not as many cells as columns.
    void add(std::vector<Cell> row);

    [[nodiscard]] const std::vector<std::string>& columns() const { return m_columns; }

    /// Header and rows; a flag goes out as yes or no.
    void sendTo(core::TableSink& sink) const;

private:
    std::vector<std::string> m_columns;
    std::vector<std::vector<Cell>> m_rows;
};

} // namespace soundings::app
