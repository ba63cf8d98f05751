// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a Database that tell of rows as bytes: of those that are written, by triggers of the
// connection's own, which are on no disk; and of those that are there.
#include "storage/sqlite/connection.h"
#include "storage/sqlite/row_bytes.h"
#include "storage/sqlite/sqlite_error.h"
#include "storage/sqlite/transaction.h"

#include <memory>
#include <new>
#include <utility>

namespace soundings::storage::sqlite {

namespace {

constexpr auto AddRow = "soundings_add_row";
constexpr auto TakeRow = "soundings_take_row";
constexpr int AnyNumberOfValues = -1;

std::string quoted(const std::string& name)
{
    return "\"" + name + "\"";
}

std::string_view bytesAt(const void* bytes, int size)
{
    if (bytes == nullptr && size > 0) {
        throw std::bad_alloc();
    }
    return {static_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

Cell cellOf(sqlite3_value* value)
{
    Cell cell;
    cell.type = sqlite3_value_type(value);
    if (cell.type == SQLITE_INTEGER) {
        cell.integer = sqlite3_value_int64(value);
    } else if (cell.type == SQLITE_FLOAT) {
        cell.real = sqlite3_value_double(value);
    } else if (cell.type == SQLITE_TEXT) {
        const void* text = sqlite3_value_text(value);
        cell.bytes = bytesAt(text, sqlite3_value_bytes(value));
    } else if (cell.type == SQLITE_BLOB) {
        const void* blob = sqlite3_value_blob(value);
        cell.bytes = bytesAt(blob, sqlite3_value_bytes(value));
    }
    return cell;
}

Cell cellOf(sqlite3_stmt* row, int column)
{
    Cell cell;
    cell.type = sqlite3_column_type(row, column);
    if (cell.type == SQLITE_INTEGER) {
        cell.integer = sqlite3_column_int64(row, column);
    } else if (cell.type == SQLITE_FLOAT) {
        cell.real = sqlite3_column_double(row, column);
    } else if (cell.type == SQLITE_TEXT) {
        const void* text = sqlite3_column_text(row, column);
        cell.bytes = bytesAt(text, sqlite3_column_bytes(row, column));
    } else if (cell.type == SQLITE_BLOB) {
        const void* blob = sqlite3_column_blob(row, column);
        cell.bytes = bytesAt(blob, sqlite3_column_bytes(row, column));
    }
    return cell;
}

/// The first value is the table's name. No exception may pass through the library.
template <class Tell>
void tellOf(sqlite3_context* context, int count, sqlite3_value** values, Tell tell)
{
    auto& teller = *static_cast<RowTeller*>(sqlite3_user_data(context));
    try {
        beginRow(teller.row, cellOf(values[0]).bytes);
        for (int i = 1; i < count; ++i) {
            appendCell(teller.row, cellOf(values[i]));
        }
        tell(teller);
    } catch (const std::bad_alloc&) {
        sqlite3_result_error_nomem(context);
    }
}

extern "C" void addRow(sqlite3_context* context, int count, sqlite3_value** values)
{
    tellOf(context, count, values, [](RowTeller& teller) { teller.rows.add(teller.row); });
}

extern "C" void takeRow(sqlite3_context* context, int count, sqlite3_value** values)
{
    tellOf(context, count, values, [](RowTeller& teller) { teller.rows.take(teller.row); });
}

void define(sqlite3* handle,
            const char* name,
            RowTeller* teller,
            void (*function)(sqlite3_context*, int, sqlite3_value**))
{
    const int result = sqlite3_create_function_v2(
        handle, name, AnyNumberOfValues, SQLITE_UTF8, teller, function, nullptr, nullptr, nullptr);
    if (result != SQLITE_OK) {
        throwSqlite(handle, result, "follow what is written");
    }
}

/// SELECT function('table', which."column", ...);
std::string tellingOf(const char* function, const TableColumns& table, const std::string& which)
{
    std::string sql = std::string(" SELECT ") + function + "('" + table.name + "'";
    for (const std::string& column : table.columns) {
        sql += ", " + which + "." + quoted(column);
    }
    return sql + ");";
}

std::string triggerOn(const TableColumns& table, const std::string& event, const std::string& tells)
{
    return "CREATE TEMP TRIGGER " + quoted("follow " + table.name + " " + event) + " AFTER " +
           event + " ON main." + quoted(table.name) + " BEGIN" + tells + " END;";
}

} // namespace

void Database::follow(const std::vector<TableColumns>& tables, Secret key)
{
    auto& teller = m_connection->teller;
    teller = std::make_unique<RowTeller>(RowTeller{FollowedRows(std::move(key)), {}});
    define(m_connection->handle, AddRow, teller.get(), addRow);
    define(m_connection->handle, TakeRow, teller.get(), takeRow);
    std::string sql;
    for (const TableColumns& table : tables) {
        const std::string taken = tellingOf(TakeRow, table, "OLD");
        const std::string added = tellingOf(AddRow, table, "NEW");
        sql += triggerOn(table, "INSERT", added) + triggerOn(table, "UPDATE", taken + added) +
               triggerOn(table, "DELETE", taken);
    }
    Transaction transaction(*this);
    execute(sql);
    transaction.commit();
}

FollowedRows* Database::followedRows() noexcept
{
    return m_connection->teller == nullptr ? nullptr : &m_connection->teller->rows;
}

void Database::visitRows(const TableColumns& table,
                         const std::function<void(std::string_view)>& visitor)
{
    std::string sql;
    for (const std::string& column : table.columns) {
        sql += (sql.empty() ? "SELECT " : ", ") + quoted(column);
    }
    // Of an index alone nobody would see an old page of the table.
    sql += " FROM main." + quoted(table.name) + " NOT INDEXED";
    sqlite3_stmt* raw = nullptr;
    int result = sqlite3_prepare_v2(m_connection->handle, sql.c_str(), -1, &raw, nullptr);
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement(raw, sqlite3_finalize);
    RowBytes row;
    while (result == SQLITE_OK && (result = sqlite3_step(raw)) == SQLITE_ROW) {
        beginRow(row, table.name);
        for (int column = 0; column < sqlite3_column_count(raw); ++column) {
            appendCell(row, cellOf(raw, column));
        }
        visitor(row);
        result = SQLITE_OK;
    }
    if (result != SQLITE_DONE) {
        throwSqlite(m_connection->handle, result, "read records");
    }
}

std::int64_t Database::pagesRead() const
{
    int read = 0;
    int ignored = 0;
    static_cast<void>(
        sqlite3_db_status(m_connection->handle, SQLITE_DBSTATUS_CACHE_MISS, &read, &ignored, 0));
    return read;
}

} // namespace soundings::storage::sqlite
