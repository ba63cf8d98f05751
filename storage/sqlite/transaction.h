// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sqlite/database.h"

namespace soundings::storage::sqlite {

/// Takes the write lock at once. Throws Error Internal when a transaction is under way.
void begin(Database& database);

/// On an Error the transaction may still be under way.
void commit(Database& database);

/// Harmless when there is nothing to undo.
void rollBack(Database& database) noexcept;

/// Without commit() everything is undone.
class Transaction
{
public:
    explicit Transaction(Database& database);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    void commit();

private:
    Database& m_database;
};

} // namespace soundings::storage::sqlite
