// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/statement.h"

#include "storage/restore_advice.h"
#include "storage/sqlite/followed_rows.h"
#include "storage/sqlite/sqlite_error.h"

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace soundings::storage::sqlite {

Statement::Statement(sqlite3_stmt* statement, Release release, FollowedRows* rows)
    : m_statement(statement, std::move(release))
    , m_rows(rows)
{
}

bool Statement::step()
{
    const RowSum before = m_rows == nullptr ? RowSum() : m_rows->change();
    const int result = sqlite3_step(m_statement.get());
    if (result == SQLITE_ROW) {
        return true;
    }
    if (result != SQLITE_DONE) {
        if (m_rows != nullptr) {
            m_rows->backTo(before);
        }
        auto* connection = sqlite3_db_handle(m_statement.get());
        const int extended = sqlite3_extended_errcode(connection);
        throwSqlite(connection, extended == SQLITE_OK ? result : extended, "read or write records");
    }
    return false;
}

void Statement::run()
{
    bool hasRow = false;
    try {
        hasRow = step();
    } catch (...) {
        reset(); // so that it can be bound and run again
        throw;
    }
    reset();
    if (hasRow) {
        throw Error(ErrorKind::Internal, "a statement without results returned one");
    }
}

void Statement::reset() noexcept
{
    sqlite3_reset(m_statement.get());
    sqlite3_clear_bindings(m_statement.get());
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    requireType(column, SQLITE_INTEGER, "a whole number");
    return sqlite3_column_int64(m_statement.get(), column);
}

int Statement::number(int column) const
{
    const std::int64_t value = integer(column);
    if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max()) {
        throwUnreadable(column, "a small whole number");
    }
    return static_cast<int>(value);
}

bool Statement::boolean(int column) const
{
    const std::int64_t value = integer(column);
    if (value != 0 && value != 1) {
        throwUnreadable(column, "0 or 1");
    }
    return value == 1;
}

double Statement::real(int column) const
{
    requireType(column, SQLITE_FLOAT, "a number");
    return sqlite3_column_double(m_statement.get(), column);
}

std::optional<double> Statement::optionalReal(int column) const
{
    return isNull(column) ? std::nullopt : std::optional<double>(real(column));
}

std::string Statement::text(int column) const
{
    requireType(column, SQLITE_TEXT, "text");
    const auto* bytes = sqlite3_column_text(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

std::string_view Statement::blob(int column) const
{
    requireType(column, SQLITE_BLOB, "bytes");
    const auto* bytes = sqlite3_column_blob(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return {static_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

Digest Statement::digest(int column) const
{
    const std::string_view bytes = blob(column);
    Digest digest{};
    if (bytes.size() != digest.size()) {
        throwUnreadable(column, "a hash");
    }
    std::ranges::copy(bytes, digest.begin());
    return digest;
}

core::Date Statement::date(int column) const
{
    const auto value = core::dateFromIso(text(column));
    if (!value) {
        throwUnreadable(column, "a day");
    }
    return *value;
}

std::optional<core::Date> Statement::optionalDate(int column) const
{
    return isNull(column) ? std::nullopt : std::optional<core::Date>(date(column));
}

void Statement::bindOne(int index, std::nullopt_t)
{
    requireBound(sqlite3_bind_null(m_statement.get(), index));
}

void Statement::bindOne(int index, std::int64_t value)
{
    requireBound(sqlite3_bind_int64(m_statement.get(), index, value));
}

void Statement::bindOne(int index, double value)
{
    if (!std::isfinite(value)) {
        throw Error(ErrorKind::Internal, "a value that is no finite number cannot be kept");
    }
    requireBound(sqlite3_bind_double(m_statement.get(), index, value));
}

void Statement::bindOne(int index, std::string_view value)
{
    const char* bytes = value.empty() ? "" : value.data();
    requireBound(sqlite3_bind_text64(
        m_statement.get(), index, bytes, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bindOne(int index, const core::Date& value)
{
    if (value.is_special()) {
        throw Error(ErrorKind::Internal, "a day that is no day cannot be kept");
    }
    bindOne(index, core::isoDate(value));
}

void Statement::bindOne(int index, const core::IdBytes& value)
{
    bindBlob(index, value.data(), value.size());
}

void Statement::bindOne(int index, const Digest& value)
{
    bindBlob(index, value.data(), value.size());
}

void Statement::bindOne(int index, const Secret& value)
{
    bindBlob(index, value.bytes().data(), value.size());
}

void Statement::bindBlob(int index, const void* bytes, std::size_t size)
{
    requireBound(sqlite3_bind_blob64(m_statement.get(), index, bytes, size, SQLITE_TRANSIENT));
}

void Statement::requireBound(int resultCode)
{
    if (resultCode != SQLITE_OK) {
        throwSqlite(sqlite3_db_handle(m_statement.get()), resultCode, "bind a value");
    }
}

core::IdBytes Statement::idBytes(int column) const
{
    core::IdBytes bytes{};
    const std::string_view stored = blob(column);
    if (stored.size() != bytes.size()) {
        throwUnreadable(column, "an id of 16 bytes");
    }
    std::transform(stored.begin(), stored.end(), bytes.begin(), [](char byte) {
        return static_cast<std::uint8_t>(byte);
    });
    return bytes;
}

void Statement::requireType(int column, int type, const char* expected) const
{
    if (sqlite3_column_type(m_statement.get(), column) != type) {
        throwUnreadable(column, expected);
    }
}

void Statement::throwUnreadable(int column, const char* expected) const
{
    const char* name = sqlite3_column_name(m_statement.get(), column);
    throw Error(ErrorKind::Damaged,
                restoreInstead(std::string("the column ") + (name == nullptr ? "?" : name) +
                               " of a record does not hold " + expected));
}

} // namespace soundings::storage::sqlite
