// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/error.h"
#include "storage/sqlite/database.h"

#include <string>

namespace soundings::storage {

/// After an UPDATE by id: throws Error NotFound when there was nothing to update.
inline void requireOneRow(const sqlite::Database& database, const std::string& what)
{
    if (database.changes() != 1) {
        throw Error(ErrorKind::NotFound, "there is no such " + what + "; nothing was written");
    }
}

} // namespace soundings::storage
