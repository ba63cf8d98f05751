// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/database.h"

#include "storage/error.h"
#include "storage/sqlite/code_memory.h"
#include "storage/sqlite/connection.h"
#include "storage/sqlite/sqlite_error.h"
#include "storage/sqlite/statement.h"

#include <new>
#include <string_view>

namespace soundings::storage::sqlite {

Secret rawKeyForm(const Secret& dataKey)
{
    constexpr std::string_view Digits = "0123456789abcdef";
    Secret form = Secret::ofSize(2 * DataKeyBytes + 3);
    auto out = form.writableBytes().begin();
    *out++ = 'x';
    *out++ = '\'';
    for (const std::uint8_t byte : dataKey.bytes()) {
        *out++ = static_cast<std::uint8_t>(Digits[byte >> 4U]);
        *out++ = static_cast<std::uint8_t>(Digits[byte & 0x0fU]);
    }
    *out = '\'';
    return form;
}

Database::Database(const std::filesystem::path& file, const Secret& dataKey, Mode mode)
    : m_connection(std::make_unique<Connection>())
{
    CodeMemory::install();
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE |
                      SQLITE_OPEN_FULLMUTEX | (mode == Mode::CreateNew ? SQLITE_OPEN_CREATE : 0);
    const int result = sqlite3_open_v2(file.c_str(), &m_connection->handle, flags, nullptr);
    if (result != SQLITE_OK) {
        throwSqlite(m_connection->handle, result, "open the records");
    }
    applyKey(dataKey);
    applySettings();
    if (sqlite3_db_readonly(m_connection->handle, "main") == 1) {
        throw Error(ErrorKind::ReadOnly,
                    "the records can be read but not written; nothing was written",
                    file);
    }
}

Database::~Database() = default;

void Database::applyKey(const Secret& dataKey)
{
    if (dataKey.size() != DataKeyBytes) {
        throw Error(ErrorKind::Internal, "the data key must have 256 bits");
    }
    // Messages of the library would go to standard error; ours say the same with the file's name.
    static_cast<void>(pragma("cipher_log_level = NONE"));
    const Secret form = rawKeyForm(dataKey);
    const int result =
        sqlite3_key(m_connection->handle, form.bytes().data(), static_cast<int>(form.size()));
    if (result != SQLITE_OK) {
        throwSqlite(m_connection->handle, result, "set the key of the records");
    }
    // Given its first key, the library goes back to a level of its own.
    static_cast<void>(pragma("cipher_log_level = NONE"));
    if (cipherVersion().empty()) {
        throw Error(ErrorKind::Internal,
                    "the database library of this program does not encrypt; nothing was written");
    }
}

void Database::applySettings()
{
    execute("PRAGMA trusted_schema = OFF");
    requirePragma("trusted_schema", "OFF", "0");
    requirePragma("cell_size_check", "ON", "1");
    requirePragma("temp_store", "MEMORY", "2");
    requirePragma("foreign_keys", "ON", "1");
    // So that a row that is replaced is told as one that goes.
    requirePragma("recursive_triggers", "ON", "1");
    // The first to read the file: from here on the key is known to fit.
    static_cast<void>(pragma("schema_version"));
    requirePragma("journal_mode", "DELETE", "delete");
    requirePragma("synchronous", "EXTRA", "3");
    requirePragma("secure_delete", "ON", "1");
    // 32 MiB in place of 2: the ids are random and so is what lies on a page, and a caseload that
    // does not fit is decrypted several times over.
    requirePragma("cache_size", "-32768", "-32768");
}

void Database::requirePragma(const std::string& name,
                             const std::string& value,
                             const std::string& back)
{
    static_cast<void>(pragma(name + " = " + value));
    const auto now = pragma(name);
    if (now.size() != 1 || now.front() != back) {
        throw Error(ErrorKind::Internal,
                    "the database library does not take " + name + " = " + value +
                        "; nothing was written");
    }
}

void Database::execute(const std::string& sql)
{
    const int result = sqlite3_exec(m_connection->handle, sql.c_str(), nullptr, nullptr, nullptr);
    if (result != SQLITE_OK) {
        if (FollowedRows* rows = followedRows()) {
            rows->lose();
        }
        throwSqlite(m_connection->handle, result, "read or write records");
    }
}

Statement Database::prepare(const std::string& sql)
{
    auto& idle = m_connection->idle[sql];
    sqlite3_stmt* statement = nullptr;
    if (!idle.empty()) {
        statement = idle.back();
        idle.pop_back();
    } else {
        const int result = sqlite3_prepare_v3(m_connection->handle,
                                              sql.c_str(),
                                              static_cast<int>(sql.size()) + 1,
                                              SQLITE_PREPARE_PERSISTENT,
                                              &statement,
                                              nullptr);
        if (result != SQLITE_OK) {
            throwSqlite(m_connection->handle, result, "prepare a statement");
        }
    }
    FollowedRows* rows = sqlite3_stmt_readonly(statement) != 0 ? nullptr : followedRows();
    return {statement,
            [&idle](sqlite3_stmt* used) noexcept {
                sqlite3_reset(used);
                sqlite3_clear_bindings(used);
                try {
                    idle.push_back(used);
                } catch (const std::bad_alloc&) {
                    sqlite3_finalize(used); // without memory it is prepared anew the next time
                }
            },
            rows};
}

std::vector<std::string> Database::pragma(const std::string& nameAndArgument)
{
    const std::string sql = "PRAGMA " + nameAndArgument;
    sqlite3_stmt* raw = nullptr;
    const int result = sqlite3_prepare_v2(m_connection->handle, sql.c_str(), -1, &raw, nullptr);
    if (result != SQLITE_OK) {
        throwSqlite(m_connection->handle, result, "read or write records");
    }
    Statement statement(raw, [](sqlite3_stmt* used) { sqlite3_finalize(used); });
    std::vector<std::string> rows;
    while (statement.step()) {
        const auto* text = sqlite3_column_text(raw, 0);
        rows.emplace_back(text == nullptr ? "" : reinterpret_cast<const char*>(text));
    }
    return rows;
}

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(m_connection->handle) == 0;
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(m_connection->handle);
}

int Database::userVersion()
{
    const auto rows = pragma("user_version");
    return rows.empty() ? 0 : std::stoi(rows.front());
}

std::string Database::cipherVersion()
{
    const auto rows = pragma("cipher_version");
    return rows.empty() ? std::string() : rows.front();
}

} // namespace soundings::storage::sqlite
