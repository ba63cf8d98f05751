// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/input_error.h"

#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::core {

/// Reads CSV (RFC 4180) row by row from a text that somebody else holds, without copying it. Cells
/// in quotation marks may hold separators, line breaks and doubled quotation marks; lines end in
/// LF, CRLF or CR; a byte order mark at the start and empty lines are passed over.
///
/// Refuses, with the line: NUL bytes, anything that is not UTF-8 (UTF-16 by name), a quotation mark
/// inside a plain cell or text after a closing one, a quotation mark that is never closed, and a
/// row whose number of cells is not the header's.
class CsvReader
{
public:
    /// Without a separator it is the one of comma, semicolon and tab that the first line has most
    /// often. Throws InputError for an unreadable text, one without a header row included.
    explicit CsvReader(std::string_view text, std::optional<char> separator = std::nullopt);

    /// The cells of the first row.
    [[nodiscard]] const std::vector<std::string>& header() const { return m_header; }

    [[nodiscard]] char separator() const { return m_separator; }

    /// Goes to the next row; false at the end of the text. Throws InputError.
    [[nodiscard]] bool next();

    /// The row that next() went to, as many cells as the header has. Valid until the next call.
    [[nodiscard]] std::span<const std::string_view> cells() const { return m_cells; }

    /// Room to reserve for the rows to come: the line ends that are left, but never so many that a
    /// file of nothing but line ends would take the memory of a large one.
    [[nodiscard]] std::size_t rowsToReserve() const;

    /// The line on which the row begins, from 1.
    [[nodiscard]] std::size_t line() const { return m_rowLine; }

    /// Where a column of that name stands; nullopt when there is none. Throws InputError when two
    /// columns have the name.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;

    /// As find(), and throws InputError, listing the columns that exist, when there is none.
    [[nodiscard]] std::size_t require(std::string_view name) const;

private:
    [[nodiscard]] bool readRow();
    [[nodiscard]] std::string_view readQuoted();
    [[nodiscard]] std::string_view readPlain();
    void passLineEnd();
    [[noreturn]] void fail(std::size_t line, std::string what, std::string expected) const;

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    std::size_t m_rowLine = 1;
    char m_separator = ',';
    std::vector<std::string> m_header;
    std::vector<std::string_view> m_cells;
    std::deque<std::string> m_unescaped; ///< cells of this row that had doubled quotation marks
};

} // namespace soundings::core
