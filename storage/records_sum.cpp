// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/records_sum.h"

#include "storage/error.h"
#include "storage/restore_advice.h"
#include "storage/sqlite/database.h"
#include "storage/sqlite/followed_rows.h"
#include "storage/sqlite/statement.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace soundings::storage {

namespace {

using sqlite::TableColumns;

constexpr std::size_t RecordsKeyBytes = 32;
constexpr int FirstSchemaWithSum = 4;

/// How often somebody who watches is told.
constexpr std::int64_t RowsAtOnce = 4096;

std::vector<TableColumns> summedTables(sqlite::Database& database)
{
    std::vector<TableColumns> tables;
    auto row = database.prepare(
        "SELECT t.name, c.name FROM pragma_table_list t, pragma_table_info(t.name, t.schema) c "
        "WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite!_%' ESCAPE '!' "
        "AND t.name NOT IN ('audit_entry', 'draft', 'records_key') ORDER BY t.name, c.cid");
    while (row.step()) {
        if (tables.empty() || tables.back().name != row.text(0)) {
            tables.push_back({row.text(0), {}});
        }
        tables.back().columns.push_back(row.text(1));
    }
    return tables;
}

Secret recordsKey(sqlite::Database& database)
{
    auto row = database.prepare("SELECT key FROM records_key");
    const std::string_view bytes = row.step() ? row.blob(0) : std::string_view();
    if (bytes.size() != RecordsKeyBytes) {
        throw Error(ErrorKind::Damaged, restoreInstead("the key of the records' sum is missing"));
    }
    return Secret::fromText(bytes);
}

void visitRecords(sqlite::Database& database,
                  const SumProgress& progress,
                  const std::function<void(std::string_view)>& visitor)
{
    const std::int64_t pages = std::stoll(database.pragma("page_count").at(0));
    const std::int64_t before = database.pagesRead();
    std::int64_t rows = 0;
    for (const TableColumns& table : summedTables(database)) {
        database.visitRows(table, [&](std::string_view row) {
            visitor(row);
            if (progress && ++rows % RowsAtOnce == 0) {
                const auto read = static_cast<double>(database.pagesRead() - before);
                progress(std::min(1.0, read / static_cast<double>(pages)));
            }
        });
    }
}

[[noreturn]] void throwOtherRecords()
{
    throw Error(ErrorKind::Damaged, otherRecordsWords());
}

} // namespace

bool recordsAreSummed(sqlite::Database& database)
{
    return database.followedRows() != nullptr || database.userVersion() >= FirstSchemaWithSum;
}

void insertRecordsKey(sqlite::Database& database)
{
    const Secret key = Secret::random(RecordsKeyBytes);
    database.prepare("INSERT INTO records_key (only_row, key) VALUES (1, ?)").bind(key).run();
}

void followRecords(sqlite::Database& database)
{
    if (database.followedRows() == nullptr && recordsAreSummed(database)) {
        database.follow(summedTables(database), recordsKey(database));
    }
}

std::optional<RowSum> newestRecordsSum(sqlite::Database& database)
{
    if (!recordsAreSummed(database)) {
        return std::nullopt;
    }
    auto row = database.prepare("SELECT records FROM audit_entry ORDER BY number DESC LIMIT 1");
    return row.step() && !row.isNull(0) ? std::optional(RowSum(row.digest(0))) : std::nullopt;
}

RowSum keptRecordsSum(sqlite::Database& database)
{
    sqlite::FollowedRows* rows = database.followedRows();
    const auto newest = newestRecordsSum(database);
    if (!newest) {
        throwOtherRecords();
    }
    const auto kept = rows == nullptr ? std::nullopt : rows->sumAfter(*newest);
    if (!kept) {
        throw Error(ErrorKind::Internal, "what the records come to was lost; nothing was written");
    }
    return *kept;
}

void settleRecordsKey(sqlite::Database& database)
{
    sqlite::FollowedRows* rows = database.followedRows();
    if (rows != nullptr && rows->isKeyInDoubt()) {
        rows->settleKey(recordsKey(database));
    }
}

RowSum computedRecordsSum(sqlite::Database& database, const SumProgress& progress)
{
    const Secret key = recordsKey(database);
    RowSum sum;
    visitRecords(database, progress, [&](std::string_view row) { sum.add(row, key); });
    return sum;
}

bool recordsFit(sqlite::Database& database, const SumProgress& progress)
{
    if (!recordsAreSummed(database)) {
        return true;
    }
    const auto newest = newestRecordsSum(database);
    return newest && computedRecordsSum(database, progress) == *newest;
}

std::string otherRecordsWords()
{
    return restoreInstead("the records are not those that the newest audit entry was written with, "
                          "as if an old page or row of them had been put back");
}

void renewRecordsKey(sqlite::Database& database)
{
    sqlite::FollowedRows* rows = database.followedRows();
    if (rows == nullptr) {
        throw Error(ErrorKind::Internal,
                    "the records' key is renewed only where they are followed");
    }
    const RowSum expected = keptRecordsSum(database);
    const Secret before = recordsKey(database);
    Secret key = Secret::random(RecordsKeyBytes);
    RowSum sumBefore;
    RowSum sum;
    visitRecords(database, {}, [&](std::string_view row) {
        sumBefore.add(row, before);
        sum.add(row, key);
    });
    if (sumBefore != expected) {
        throwOtherRecords();
    }
    database.prepare("UPDATE records_key SET key = ?").bind(key).run();
    rows->goOnWith(std::move(key), sum);
}

} // namespace soundings::storage
