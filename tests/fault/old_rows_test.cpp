// SPDX-License-Identifier: GPL-3.0-or-later
// R6: one row becomes what it was before, or is missing as it was then, with nothing else changed:
// what an old page does that holds this row, and more, because it is done with the data key.
#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"
#include "tests/fault/history.h"
#include "tests/fault/trials.h"

#include <catch2/catch_test_macros.hpp>

#include <map>
#include <set>

using namespace soundings;
using namespace soundings::tests;
using storage::sqlite::Database;

namespace {

/// The condition that finds a row by its primary key, and its values as SQL writes them.
using RowsByKey = std::map<std::string, std::string>;

struct OldRow
{
    std::string table;
    std::string where;
    std::string values; ///< empty: there was none
};

RowsByKey rowsOf(Database& database, const std::string& table)
{
    auto column = database.prepare(
        "SELECT group_concat('''\"' || name || '\" = '' || quote(\"' || name || '\")', "
        "' || '' AND '' || ') FILTER (WHERE pk > 0), "
        "group_concat('quote(\"' || name || '\")', ' || '', '' || ') FROM pragma_table_info(?)");
    column.bind(table);
    REQUIRE(column.step());
    RowsByKey rows;
    auto row =
        database.prepare("SELECT " + column.text(0) + ", " + column.text(1) + " FROM " + table);
    while (row.step()) {
        rows[row.text(0)] = row.text(1);
    }
    return rows;
}

std::map<std::string, RowsByKey> tablesOf(Database& database)
{
    std::map<std::string, RowsByKey> tables;
    auto table = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'");
    while (table.step()) {
        tables[table.text(0)] = rowsOf(database, table.text(0));
    }
    return tables;
}

/// The rows that were otherwise, or not there, in an older copy, by table.
std::map<std::string, std::vector<OldRow>> oldRows(const std::map<std::string, RowsByKey>& now,
                                                   const std::map<std::string, RowsByKey>& before)
{
    std::map<std::string, std::vector<OldRow>> old;
    for (const auto& [table, rows] : now) {
        for (const auto& [where, values] : rows) {
            const auto found = before.at(table).find(where);
            if (found == before.at(table).end()) {
                old[table].push_back({table, where, ""});
            } else if (found->second != values) {
                old[table].push_back({table, where, found->second});
            }
        }
    }
    return old;
}

template <class Values> const auto& anyOf(const Values& values, std::mt19937& random)
{
    std::uniform_int_distribution<std::ptrdiff_t> places(
        0, static_cast<std::ptrdiff_t>(values.size()) - 1);
    return *std::next(values.begin(), places(random));
}

} // namespace

TEST_CASE("an old row of the records that is put back is refused or reported",
          "[fault][damage][R6][torture]")
{
    const History history;
    const Known known = history.known();
    const TemporaryFolder folder;
    const auto aside = folder.path() / "copy.db";
    const auto opened = [&](const std::string& content) {
        writeAll(aside, content);
        return Database(aside, known.keys.dataKey, Database::Mode::OpenExisting);
    };
    const auto tables = [&](const std::string& content) {
        Database database(opened(content));
        return tablesOf(database);
    };
    const auto now = tables(history.newest());
    auto random = dice();
    std::uniform_int_distribution<std::size_t> moments(0, history.copies.size() - 2);
    const int trials = trialsOf("R6", 50);
    std::set<std::string> tried;
    for (int trial = 0; trial < trials; ++trial) {
        const auto old = oldRows(now, tables(history.copies[moments(random)]));
        REQUIRE_FALSE(old.empty());
        const OldRow& row = anyOf(anyOf(old, random).second, random);
        INFO(row.table << " where " << row.where << (row.values.empty() ? " is missing" : ""));
        {
            Database database(opened(history.newest()));
            database.execute("PRAGMA foreign_keys = OFF");
            database.execute("DELETE FROM " + row.table + " WHERE " + row.where);
            REQUIRE(database.changes() == 1);
            if (!row.values.empty()) {
                database.execute("INSERT INTO " + row.table + " VALUES (" + row.values + ")");
            }
        }
        const Fate fate = outcomeOf(known, readAll(aside)).fate;
        CHECK((fate == Fate::Refused || fate == Fate::Reported));
        tried.insert(row.table);
    }
    CHECK(tried.size() >= 6);
}
