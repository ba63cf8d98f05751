// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/page_check.h"

#include "storage/sqlite/code_memory.h"
#include "storage/sqlite/database.h"

namespace soundings::storage::sqlite {

std::vector<std::string> unsoundPages(Database& database)
{
    const CodeMemory memory;
    auto unsound = database.pragma("cipher_integrity_check");
    // A code that could not be computed, for want of memory, is told as one that does not fit.
    return unsound.empty() ? unsound : database.pragma("cipher_integrity_check");
}

} // namespace soundings::storage::sqlite
