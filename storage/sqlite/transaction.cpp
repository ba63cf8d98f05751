// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/transaction.h"

#include "storage/error.h"
#include "storage/sqlite/followed_rows.h"

#include <exception>

namespace soundings::storage::sqlite {

void begin(Database& database)
{
    if (database.isInTransaction()) {
        throw Error(ErrorKind::Internal, "another change is under way");
    }
    database.execute("BEGIN IMMEDIATE");
    if (FollowedRows* rows = database.followedRows()) {
        rows->begin();
    }
}

void commit(Database& database)
{
    database.execute("COMMIT");
    if (FollowedRows* rows = database.followedRows()) {
        rows->committed();
    }
}

void rollBack(Database& database) noexcept
{
    if (FollowedRows* rows = database.followedRows()) {
        rows->rolledBack();
    }
    // After some failures SQLite has rolled back by itself; asking it is the only way to know.
    if (!database.isInTransaction()) {
        return;
    }
    try {
        database.execute("ROLLBACK");
    } catch (const std::exception&) {
        // The journal stays and the next opening rolls back.
        return;
    }
}

Transaction::Transaction(Database& database)
    : m_database(database)
{
    begin(database);
}

Transaction::~Transaction()
{
    rollBack(m_database);
}

void Transaction::commit()
{
    sqlite::commit(m_database);
}

} // namespace soundings::storage::sqlite
