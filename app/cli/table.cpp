// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/table.h"

#include <stdexcept>
#include <utility>

namespace soundings::app {

namespace {

void sendCell(core::TableSink& sink, const Cell& cell)
{
    if (const auto* text = std::get_if<std::string>(&cell)) {
        sink.text(*text);
    } else if (const auto* number = std::get_if<double>(&cell)) {
        sink.number(*number);
    } else if (const auto* count = std::get_if<std::int64_t>(&cell)) {
        sink.wholeNumber(*count);
    } else if (const auto* flag = std::get_if<bool>(&cell)) {
        sink.text(*flag ? "yes" : "no");
    } else {
        sink.missing();
    }
}

} // namespace

Cell textCell(std::string text)
{
    return text.empty() ? Cell() : Cell(std::move(text));
}

Cell numberCell(const std::optional<double>& number)
{
    return number ? Cell(*number) : Cell();
}

Cell countCell(std::int64_t count)
{
    return count;
}

Cell countCell(const std::optional<int>& count)
{
    return count ? Cell(static_cast<std::int64_t>(*count)) : Cell();
}

Cell flagCell(const std::optional<bool>& flag)
{
    return flag ? Cell(*flag) : Cell();
}

Table::Table(std::vector<std::string> columns)
    : m_columns(std::move(columns))
{
}

void Table::add(std::vector<Cell> row)
{
    if (row.size() != m_columns.size()) {
        throw std::logic_error("a row has " + std::to_string(row.size()) + " cells for " +
                               std::to_string(m_columns.size()) + " columns");
    }
    m_rows.push_back(std::move(row));
}

void Table::sendTo(core::TableSink& sink) const
{
    for (const std::string& column : m_columns) {
        sink.text(column);
    }
    sink.endRow();
    for (const auto& row : m_rows) {
        for (const Cell& cell : row) {
            sendCell(sink, cell);
        }
        sink.endRow();
    }
}

} // namespace soundings::app
