// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sqlite/wiping_allocator.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace soundings::storage::sqlite {

/// A value as the library keeps it.
struct Cell
{
    int type = 0; ///< SQLITE_INTEGER, SQLITE_FLOAT, SQLITE_TEXT, SQLITE_BLOB or SQLITE_NULL
    std::int64_t integer = 0;
    double real = 0.0;
    std::string_view bytes; ///< of a text or a blob
};

/// The bytes of a row: somebody's records, which leave the memory with it. At least as much room as
/// is not within the string itself is asked for, so that none of them escapes the wiping.
using RowBytes = std::basic_string<char, std::char_traits<char>, WipingAllocator<char>>;

/// Begins the bytes of a row of `table` in a string that may have held another's.
void beginRow(RowBytes& row, std::string_view table);

/// Adds the next value. No two different rows have the same bytes: docs/vault-format.md has them.
void appendCell(RowBytes& row, const Cell& cell);

} // namespace soundings::storage::sqlite
