// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sqlite/database.h"
#include "storage/sqlite/followed_rows.h"
#include "storage/sqlite/row_bytes.h"

#include <sqlcipher/sqlite3.h>

#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace soundings::storage::sqlite {

/// Somebody who is asked now and then while the library works, and what they threw to stop it.
struct Watch
{
    std::function<void()> watcher;
    std::exception_ptr stopped;
};

/// Told by the triggers of a connection what it writes.
struct RowTeller
{
    FollowedRows rows;
    RowBytes row; ///< the bytes of one after the other
};

/// What a Database holds. For this folder only.
struct Database::Connection
{
    sqlite3* handle = nullptr;
    std::map<std::string, std::vector<sqlite3_stmt*>> idle;
    Watch watch;
    std::unique_ptr<RowTeller> teller; ///< where rows are followed

    Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    ~Connection()
    {
        for (const auto& [sql, statements] : idle) {
            for (auto* statement : statements) {
                sqlite3_finalize(statement);
            }
        }
        sqlite3_close_v2(handle);
    }
};

/// SQLCipher's form of a key that is used as it is: x'64 hexadecimal digits'.
[[nodiscard]] Secret rawKeyForm(const Secret& dataKey);

} // namespace soundings::storage::sqlite
