// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

struct sqlite3;

namespace soundings::storage::sqlite {

/// Throws the Error that fits the result code of a failed call. Names the file, never a value.
[[noreturn]] void throwSqlite(sqlite3* connection, int resultCode, const std::string& doing);

} // namespace soundings::storage::sqlite
