// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace soundings::storage::sqlite {

class Database;

/// Reads every page of the file, free ones as well, and recomputes its code. One sentence for each
/// that does not fit, as the library words it. Without memory sound pages may be told as
/// unsound, never the other way round. Throws Error: Internal.
[[nodiscard]] std::vector<std::string> unsoundPages(Database& database);

} // namespace soundings::storage::sqlite
