// SPDX-License-Identifier: GPL-3.0-or-later
// What a connection tells of the rows it writes, and what it does not tell when nothing was
// written.
#include "storage/sqlite/database.h"
#include "storage/sqlite/followed_rows.h"
#include "storage/sqlite/statement.h"
#include "storage/sqlite/transaction.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace soundings;
using namespace soundings::tests;
using storage::ErrorKind;
using storage::RowSum;
using storage::Secret;
using storage::sqlite::Database;
using storage::sqlite::TableColumns;
using storage::sqlite::Transaction;

namespace {

struct Followed
{
    TemporaryFolder folder;
    Secret key = Secret::random(32);
    Database database{folder.path() / "test.db", Secret::random(32), Database::Mode::CreateNew};
    std::vector<TableColumns> tables{{"t", {"id", "r", "x", "b"}}, {"child", {"id", "of"}}};

    Followed()
    {
        database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, r REAL, x TEXT UNIQUE, b BLOB) "
                         "STRICT; "
                         "CREATE TABLE child (id INTEGER PRIMARY KEY NOT NULL, of INTEGER NOT NULL "
                         "REFERENCES t (id) ON DELETE CASCADE ON UPDATE CASCADE) "
                         "STRICT, WITHOUT ROWID; "
                         "CREATE TABLE other (x) ");
        database.follow(tables, key.copy());
    }

    /// Of the rows that are there.
    [[nodiscard]] RowSum computed()
    {
        RowSum sum;
        for (const TableColumns& table : tables) {
            database.visitRows(table, [&](std::string_view row) { sum.add(row, key); });
        }
        return sum;
    }

    /// Of what was told since `before`, in a transaction that has just done `work`.
    [[nodiscard]] RowSum told(const RowSum& before, const std::function<void()>& work)
    {
        Transaction transaction(database);
        work();
        const auto sum = database.followedRows()->sumAfter(before);
        transaction.commit();
        REQUIRE(sum.has_value());
        return *sum;
    }

    void requireTold(const std::string& sql)
    {
        INFO(sql);
        const RowSum before = computed();
        const RowSum after = told(before, [&] { database.prepare(sql).run(); });
        CHECK(after == computed());
        CHECK(after != before);
    }
};

/// The bytes of the one row of a table.
std::string bytesOf(Database& database, const std::string& values)
{
    const Transaction undone(database);
    database.execute("CREATE TABLE one (id INTEGER PRIMARY KEY, a, b); INSERT INTO one VALUES " +
                     values);
    std::string bytes;
    database.visitRows({"one", {"a", "b"}}, [&](std::string_view row) { bytes = row; });
    return bytes;
}

} // namespace

TEST_CASE("every way of writing a row is told", "[storage][sqlite][sum]")
{
    Followed followed;
    followed.requireTold("INSERT INTO t VALUES (1, 0.1, 'a', x'00ff')");
    followed.requireTold("INSERT INTO t VALUES (2, 3, 'b' || char(0) || 'c', NULL)");
    followed.requireTold("INSERT INTO t SELECT id + 10, -0.0, x || 'ü', zeroblob(70000) FROM t");
    followed.requireTold("UPDATE t SET r = r + 1 WHERE id > 1");
    followed.requireTold("UPDATE t SET id = 99 WHERE id = 11");
    followed.requireTold("INSERT INTO t (id, x) VALUES (1, 'z') "
                         "ON CONFLICT (id) DO UPDATE SET x = excluded.x");
    followed.requireTold("INSERT OR REPLACE INTO t VALUES (1, 2.5, 'y', NULL)");
    followed.requireTold("REPLACE INTO t VALUES (77, 2.5, 'y', NULL)"); // takes the row of 'y'
    followed.requireTold("UPDATE OR REPLACE t SET id = 1 WHERE id = 77");
    followed.requireTold("INSERT INTO child VALUES (5, 1), (6, 2), (7, 2)");
    followed.requireTold("UPDATE t SET id = 3 WHERE id = 2");
    followed.requireTold("DELETE FROM t WHERE id = 3");
    CHECK(followed.database.prepare("SELECT 1 FROM child WHERE of <> 1").step() == false);
    followed.requireTold("DELETE FROM t");
    CHECK(followed.computed() == RowSum());
}

TEST_CASE("what is not written is not told", "[storage][sqlite][sum]")
{
    Followed followed;
    auto& database = followed.database;
    const RowSum none;
    const RowSum one =
        followed.told(none, [&] { database.execute("INSERT INTO t VALUES (1, 1, 'a', NULL)"); });
    // Each of these fails after the first row of it was written.
    const std::set<std::string> refused{
        "INSERT INTO t (id, x) VALUES (2, 'b'), (3, 'a')",
        "INSERT INTO t SELECT id + 1, 1, 'b', NULL FROM t UNION ALL "
        "SELECT id + 2, 2, 'b', NULL FROM t",
        "INSERT INTO child VALUES (1, 1), (2, 77)",
        "INSERT INTO child VALUES (1, 77)"};
    const RowSum after = followed.told(one, [&] {
        for (const std::string& sql : refused) {
            CHECK(errorOf([&] { database.prepare(sql).run(); }).has_value());
        }
        database.prepare("INSERT INTO other VALUES (1)").run();
        database.prepare("UPDATE t SET x = 'd' WHERE id = 7").run();
    });
    CHECK(after == one);
    CHECK(after == followed.computed());
    {
        const Transaction undone(database);
        database.prepare("DELETE FROM t").run();
    }
    CHECK(followed.told(one, [] {}) == one);
    CHECK(followed.computed() == one);
}

TEST_CASE("where a text of several statements fails, what was told is not relied on",
          "[storage][sqlite][sum]")
{
    Followed followed;
    Transaction transaction(followed.database);
    CHECK(errorOf([&] {
              followed.database.execute(
                  "INSERT INTO t (id) VALUES (1); INSERT INTO t (id) VALUES (1)");
          }) == ErrorKind::Conflict);
    CHECK_FALSE(followed.database.followedRows()->sumAfter(RowSum()).has_value());
    transaction.commit();
    const RowSum now = followed.computed();
    CHECK(followed.told(now, [] {}) == now);
}

TEST_CASE("what is written outside of a transaction is of none", "[storage][sqlite][sum]")
{
    Followed followed;
    followed.database.execute("INSERT INTO t (id) VALUES (1)");
    CHECK(followed.told(RowSum(), [] {}) == RowSum());
    CHECK(followed.computed() != RowSum());
}

TEST_CASE("another key holds from the commit on, and not after a rollback",
          "[storage][sqlite][sum]")
{
    Followed followed;
    auto& database = followed.database;
    const RowSum one =
        followed.told(RowSum(), [&] { database.execute("INSERT INTO t (id) VALUES (1)"); });
    const Secret next = Secret::random(32);
    RowSum underNext;
    database.visitRows(followed.tables[0], [&](std::string_view row) { underNext.add(row, next); });
    {
        const Transaction undone(database);
        database.followedRows()->goOnWith(next.copy(), underNext);
        database.execute("INSERT INTO t (id) VALUES (2)");
    }
    const RowSum two =
        followed.told(one, [&] { database.execute("INSERT INTO t (id) VALUES (3)"); });
    CHECK(two == followed.computed());
    database.execute("DELETE FROM t WHERE id = 3");
    const auto after = followed.told(one, [&] {
        database.followedRows()->goOnWith(next.copy(), underNext);
        database.execute("INSERT INTO t (id) VALUES (4)");
    });
    followed.key = next.copy();
    CHECK(after == followed.computed());
    CHECK(followed.told(after, [&] { database.execute("DELETE FROM t"); }) == RowSum());
}

TEST_CASE("a key whose commit failed is in doubt until it is read again", "[storage][sqlite][sum]")
{
    Followed followed;
    auto& rows = *followed.database.followedRows();
    rows.rolledBack();
    CHECK_FALSE(rows.isKeyInDoubt());
    rows.goOnWith(Secret::random(32), RowSum());
    rows.rolledBack();
    CHECK(rows.isKeyInDoubt());
    rows.rolledBack();
    CHECK(rows.isKeyInDoubt());
    rows.settleKey(followed.key.copy());
    CHECK_FALSE(rows.isKeyInDoubt());
    followed.requireTold("INSERT INTO t VALUES (1, 0.1, 'a', NULL)");
}

TEST_CASE("no two values have the same bytes, and no byte can be moved to the next column",
          "[storage][sqlite][sum]")
{
    Followed followed;
    const std::set<std::string> rows{"(1, NULL, 'x')",
                                     "(1, 0, 'x')",
                                     "(1, '', 'x')",
                                     "(1, x'', 'x')",
                                     "(1, 0.0, 'x')",
                                     "(1, '0', 'x')",
                                     "(1, x'30', 'x')",
                                     "(1, 1, 'x')",
                                     "(1, 1.0, 'x')",
                                     "(1, -1, 'x')",
                                     "(1, 'x', NULL)",
                                     "(1, 'ab', 'c')",
                                     "(1, 'a', 'bc')",
                                     "(1, 'abc', '')",
                                     "(1, '', 'abc')",
                                     "(1, 'a' || char(0), 'bc')",
                                     "(1, 'abc', NULL)",
                                     "(1, 'abc', x'')"};
    std::set<std::string> bytes;
    for (const std::string& row : rows) {
        bytes.insert(bytesOf(followed.database, row));
    }
    CHECK(bytes.size() == rows.size());
    // The library keeps it as a whole number, and that has no sign.
    CHECK(bytesOf(followed.database, "(1, -0.0, 'x')") ==
          bytesOf(followed.database, "(1, 0.0, 'x')"));
    const std::string expected("\0\0\0\3onei\0\0\0\0\0\0\0\1t\0\0\0\2ab", 23);
    CHECK(bytesOf(followed.database, "(1, 1, 'ab')") == expected);
}
