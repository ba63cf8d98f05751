// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/evidence.h"

#include <initializer_list>
#include <optional>
#include <string_view>

namespace soundings::core {

/// Takes a table cell by cell: the header first, then every row, each closed by endRow(). What an
/// analysis writes is the same for CSV, JSON and a table on a terminal; each of those is a sink. A
/// sink may throw from endRow() to stop a long analysis.
class TableSink
{
public:
    TableSink() = default;
    TableSink(const TableSink&) = delete;
    TableSink& operator=(const TableSink&) = delete;
    TableSink(TableSink&&) = delete;
    TableSink& operator=(TableSink&&) = delete;
    virtual ~TableSink() = default;

    virtual void text(std::string_view cell) = 0;
    virtual void number(double cell) = 0;
    virtual void wholeNumber(long long cell) = 0;
    /// Missing or not evaluable; never the same as an empty text in JSON.
    virtual void missing() = 0;
    virtual void endRow() = 0;

    /// The first row: what each column is called.
    void header(std::initializer_list<std::string_view> names)
    {
        for (const std::string_view name : names) {
            text(name);
        }
        endRow();
    }

    void number(const std::optional<double>& cell)
    {
        if (cell) {
            number(*cell);
        } else {
            missing();
        }
    }

    /// yes, no, or missing for what could not be judged.
    void verdict(Verdict cell)
    {
        textOrMissing(cell == Verdict::NotEvaluable ? "" : verdictCode(cell));
    }

    /// An empty text counts as missing.
    void textOrMissing(std::string_view cell)
    {
        if (cell.empty()) {
            missing();
        } else {
            text(cell);
        }
    }
};

} // namespace soundings::core
