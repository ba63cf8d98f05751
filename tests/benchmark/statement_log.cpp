// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmark/statement_log.h"

#include "storage/sqlite/code_memory.h"
#include "storage/sqlite/connection.h"

#include <stdexcept>
#include <string_view>
#include <utility>

namespace soundings::benchmark {

namespace {

Statements& told()
{
    static Statements statements;
    return statements;
}

bool& isListening()
{
    static bool listening = false;
    return listening;
}

extern "C" int tellStatement(unsigned, void*, void* statement, void* text)
{
    if (!isListening()) {
        return 0;
    }
    // A text that begins like a comment is a trigger's part of a statement told already.
    if (std::string_view(static_cast<const char*>(text)).starts_with("--")) {
        return 0;
    }
    char* expanded = sqlite3_expanded_sql(static_cast<sqlite3_stmt*>(statement));
    if (expanded != nullptr) {
        told().emplace_back(expanded);
        sqlite3_free(expanded);
    }
    return 0;
}

extern "C" int watchConnection(sqlite3* handle, char**, const void*)
{
    return sqlite3_trace_v2(handle, SQLITE_TRACE_STMT, tellStatement, nullptr);
}

void require(int result, sqlite3* handle, const std::string& what)
{
    if (result != SQLITE_OK) {
        throw std::runtime_error(what + ": " + sqlite3_errmsg(handle));
    }
}

void execute(sqlite3* handle, const std::string& sql)
{
    require(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr), handle, sql);
}

sqlite3* opened(const std::filesystem::path& file, const storage::Secret* dataKey)
{
    sqlite3* handle = nullptr;
    require(
        sqlite3_open_v2(file.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr),
        handle,
        "open");
    if (dataKey != nullptr) {
        const storage::Secret form = storage::sqlite::rawKeyForm(*dataKey);
        require(
            sqlite3_key(handle, form.bytes().data(), static_cast<int>(form.size())), handle, "key");
    }
    return handle;
}

} // namespace

void logStatements()
{
    // As the storage does, which cannot once the library is in use.
    storage::sqlite::CodeMemory::install();
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(watchConnection));
}

Listening::Listening()
{
    told().clear();
    isListening() = true;
}

Listening::~Listening()
{
    isListening() = false;
}

Statements Listening::take()
{
    return std::exchange(told(), {});
}

void writePlainCopy(const std::filesystem::path& file,
                    const storage::Secret& dataKey,
                    const std::filesystem::path& plain)
{
    sqlite3* handle = opened(file, &dataKey);
    execute(handle, "ATTACH '" + plain.string() + "' AS plain KEY ''");
    execute(handle, "SELECT sqlcipher_export('plain')");
    execute(handle, "DETACH plain");
    sqlite3_close(handle);
}

struct Replay::Handle
{
    sqlite3* connection;

    explicit Handle(sqlite3* open)
        : connection(open)
    {
    }

    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    ~Handle() { sqlite3_close(connection); }
};

Replay::Replay(const std::filesystem::path& file, const storage::Secret* dataKey)
    : m_handle(std::make_unique<Handle>(opened(file, dataKey)))
{
    for (const char* setting : {"temp_store = MEMORY",
                                "foreign_keys = ON",
                                "journal_mode = DELETE",
                                "synchronous = EXTRA",
                                "secure_delete = ON",
                                "cache_size = -32768"}) {
        execute(m_handle->connection, std::string("PRAGMA ") + setting);
    }
}

Replay::~Replay() = default;

void Replay::run(const Statements& statements)
{
    for (const std::string& statement : statements) {
        execute(m_handle->connection, statement);
    }
}

} // namespace soundings::benchmark
