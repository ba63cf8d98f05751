// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/error.h"
#include "storage/sqlite/connection.h"
#include "storage/sqlite/sqlite_error.h"
#include "storage/sqlite/statement.h"
#include "storage/sqlite/transaction.h"

#include <memory>

namespace soundings::storage::sqlite {

namespace {

/// The key goes in as bytes that stay where they are, so that the library keeps no copy of them.
void attach(sqlite3* handle, const std::filesystem::path& file, const Secret& keyForm)
{
    sqlite3_stmt* raw = nullptr;
    int result = sqlite3_prepare_v2(handle, "ATTACH ? AS copied KEY ?", -1, &raw, nullptr);
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement(raw, sqlite3_finalize);
    if (result == SQLITE_OK) {
        result = sqlite3_bind_text(raw, 1, file.c_str(), -1, SQLITE_TRANSIENT);
    }
    if (result == SQLITE_OK) {
        result = sqlite3_bind_blob64(raw, 2, keyForm.bytes().data(), keyForm.size(), SQLITE_STATIC);
    }
    if (result == SQLITE_OK) {
        result = sqlite3_step(raw);
    }
    if (result != SQLITE_DONE) {
        throwSqlite(handle, result, "begin the copy of the records");
    }
}

} // namespace

void Database::exportTo(const std::filesystem::path& file, const Secret& dataKey)
{
    const std::string version = std::to_string(userVersion());
    const auto application = pragma("application_id");
    attach(m_connection->handle, file, rawKeyForm(dataKey));
    try {
        // Nobody relies on the copy before it is whole, safe on disk and checked.
        static_cast<void>(pragma("copied.journal_mode = OFF"));
        static_cast<void>(pragma("copied.synchronous = OFF"));
        Transaction transaction(*this);
        execute("SELECT sqlcipher_export('copied')");
        // The export leaves these two behind.
        execute("PRAGMA copied.user_version = " + version);
        execute("PRAGMA copied.application_id = " + application.at(0));
        transaction.commit();
    } catch (const Error&) {
        try {
            execute("DETACH copied");
        } catch (const Error&) {
            // What went wrong first is what there is to say.
        }
        throw;
    }
    execute("DETACH copied");
}

} // namespace soundings::storage::sqlite
