// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a Database that copy all of it, and that let somebody watch long work.
#include "storage/error.h"
#include "storage/sqlite/connection.h"
#include "storage/sqlite/sqlite_error.h"
#include "storage/sqlite/statement.h"
#include "storage/sqlite/transaction.h"

#include <memory>
#include <utility>

namespace soundings::storage::sqlite {

namespace {

/// Steps of the library's machine between two looks at the watcher: well below a millisecond.
constexpr int StepsBetweenLooks = 1'000;

extern "C" int lookUp(void* watch)
{
    auto& asked = *static_cast<Watch*>(watch);
    try {
        asked.watcher();
        return 0;
    } catch (...) {
        // No exception may pass through the library: it is thrown when the library has returned.
        asked.stopped = std::current_exception();
        return 1;
    }
}

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
        throwSqlite(handle, result, "begin the copy");
    }
}

} // namespace

void Database::exportTo(const std::filesystem::path& file, const Secret& dataKey)
{
    const std::string version = std::to_string(userVersion());
    const auto application = pragma("application_id");
    try {
        attach(m_connection->handle, file, rawKeyForm(dataKey));
        // Nobody relies on the copy before it is whole, safe on disk and checked.
        static_cast<void>(pragma("copied.journal_mode = OFF"));
        static_cast<void>(pragma("copied.synchronous = OFF"));
        {
            Transaction transaction(*this);
            execute("SELECT sqlcipher_export('copied')");
            // The export leaves these two behind.
            execute("PRAGMA copied.user_version = " + version);
            execute("PRAGMA copied.application_id = " + application.at(0));
            transaction.commit();
        }
        execute("DETACH copied");
    } catch (const Error& error) {
        try {
            execute("DETACH copied");
        } catch (const Error&) {
            // What went wrong first is what there is to say.
        }
        throw error.about(file);
    }
}

void Database::watched(const std::function<void()>& watcher, const std::function<void()>& work)
{
    if (!watcher) {
        work();
        return;
    }
    Watch& watch = m_connection->watch;
    watch.watcher = watcher;
    sqlite3_progress_handler(m_connection->handle, StepsBetweenLooks, lookUp, &watch);
    std::exception_ptr failure;
    try {
        work();
    } catch (...) {
        failure = std::current_exception();
    }
    sqlite3_progress_handler(m_connection->handle, 0, nullptr, nullptr);
    watch.watcher = nullptr;
    if (const auto stopped = std::exchange(watch.stopped, nullptr)) {
        std::rethrow_exception(stopped);
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
}

} // namespace soundings::storage::sqlite
