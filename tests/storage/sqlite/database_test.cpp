// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"
#include "storage/sqlite/transaction.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <limits>

using namespace soundings;
using namespace soundings::tests;
using storage::ErrorKind;
using storage::Secret;
using storage::sqlite::Database;

namespace {

struct Opened
{
    TemporaryFolder folder;
    std::filesystem::path file = folder.path() / "test.db";
    Secret key = Secret::random(32);
    Database database{file, key, Database::Mode::CreateNew};

    Opened() { database.execute("CREATE TABLE t (i INTEGER, r REAL, x TEXT, b BLOB) STRICT"); }
};

} // namespace

TEST_CASE("every setting of the connection is the one that durability needs", "[storage][sqlite]")
{
    Opened opened;
    const auto is = [&](const std::string& name, const std::string& value) {
        INFO(name);
        CHECK(opened.database.pragma(name) == std::vector<std::string>{value});
    };
    is("journal_mode", "delete");
    is("synchronous", "3");
    is("secure_delete", "1");
    is("foreign_keys", "1");
    is("temp_store", "2");
    is("cell_size_check", "1");
    is("trusted_schema", "0");
    is("cipher_page_size", "4096");
    is("cipher_use_hmac", "1");
    is("cipher_hmac_algorithm", "HMAC_SHA512");
    CHECK(opened.database.cipherVersion().starts_with("4."));
}

TEST_CASE("a file with another key, or no database at all, is Damaged", "[storage][sqlite]")
{
    Opened opened;
    const auto open = [&](const std::filesystem::path& file, const Secret& key) {
        return errorOf([&] { Database(file, key, Database::Mode::OpenExisting); });
    };
    CHECK(open(opened.file, opened.key) == std::nullopt);
    CHECK(open(opened.file, Secret::random(32)) == ErrorKind::Damaged);
    CHECK(open(opened.file, Secret::random(31)) == ErrorKind::Internal);
    writeAll(opened.folder.path() / "text", std::string(9000, 'a'));
    CHECK(open(opened.folder.path() / "text", opened.key) == ErrorKind::Damaged);
    CHECK(open(opened.folder.path() / "missing", opened.key) == ErrorKind::Io);
}

TEST_CASE("values come back bit for bit", "[storage][sqlite]")
{
    Opened opened;
    const std::string text("a\0b \xF0\x9F\x8C\x8A", 8);
    constexpr auto Largest = std::numeric_limits<std::int64_t>::max();
    for (const double real : {0.0, -0.0, 0.1, 1e-308, 5e-324, 1.7976931348623157e308, 3.0}) {
        opened.database.execute("DELETE FROM t");
        opened.database.prepare("INSERT INTO t VALUES (?, ?, ?, ?)")
            .bind(Largest, real, text, core::IdBytes{1, 0, 255})
            .run();
        auto row = opened.database.prepare("SELECT i, r, x, b FROM t");
        REQUIRE(row.step());
        CHECK(row.integer(0) == Largest);
        CHECK(row.real(1) == real);
        CHECK(std::signbit(row.real(1)) == (std::signbit(real) && real != 0.0));
        CHECK(row.text(2) == text);
        CHECK(row.id<core::SessionId>(3).bytes() == core::IdBytes{1, 0, 255});
        CHECK_FALSE(row.step());
    }
}

TEST_CASE("what is no number is refused instead of kept as missing", "[storage][sqlite]")
{
    Opened opened;
    auto insert = opened.database.prepare("INSERT INTO t (r) VALUES (?)");
    for (const double bad : {std::nan(""), HUGE_VAL, -HUGE_VAL}) {
        CHECK(errorOf([&] { insert.bind(bad).run(); }) == ErrorKind::Internal);
    }
    CHECK(errorOf([&] { insert.bind(core::Date()).run(); }) == ErrorKind::Internal);
}

TEST_CASE("a column that does not hold what was asked for is Damaged, never a default",
          "[storage][sqlite]")
{
    Opened opened;
    opened.database.execute("INSERT INTO t VALUES (2, 1.5, 'no-such-word', x'0102')");
    opened.database.execute("INSERT INTO t VALUES (99999999999, NULL, '2025-02-30', NULL)");
    auto row = opened.database.prepare("SELECT i, r, x, b FROM t ORDER BY i");
    REQUIRE(row.step());
    const auto damaged = [](auto read) {
        return errorOf([&] { static_cast<void>(read()); }) == ErrorKind::Damaged;
    };
    CHECK(damaged([&] { return row.text(0); }));
    CHECK(damaged([&] { return row.boolean(0); }));
    CHECK(damaged([&] { return row.integer(1); }));
    CHECK(damaged([&] { return row.real(0); }));
    CHECK(damaged([&] { return row.code(2, core::raterFromCode); }));
    CHECK(damaged([&] { return row.id<core::CaseId>(3); }));
    REQUIRE(row.step());
    CHECK(damaged([&] { return row.number(0); }));
    CHECK(damaged([&] { return row.real(1); }));
    CHECK(damaged([&] { return row.date(2); }));
    CHECK(row.optionalReal(1) == std::nullopt);
}

TEST_CASE("a statement that failed can be bound and run again", "[storage][sqlite]")
{
    Opened opened;
    opened.database.execute("CREATE TABLE u (x TEXT PRIMARY KEY NOT NULL) STRICT");
    auto insert = opened.database.prepare("INSERT INTO u VALUES (?)");
    insert.bind("a").run();
    CHECK(errorOf([&] { insert.bind("a").run(); }) == ErrorKind::Conflict);
    insert.bind("b").run();
    auto again = opened.database.prepare("INSERT INTO u VALUES (?)");
    again.bind("c").run();
    auto count = opened.database.prepare("SELECT count(*) FROM u");
    REQUIRE(count.step());
    CHECK(count.number(0) == 3);
}

TEST_CASE("a transaction that is not committed leaves nothing", "[storage][sqlite]")
{
    Opened opened;
    {
        const storage::sqlite::Transaction transaction(opened.database);
        opened.database.execute("INSERT INTO t (i) VALUES (1)");
    }
    auto row = opened.database.prepare("SELECT 1 FROM t");
    CHECK_FALSE(row.step());
    CHECK_FALSE(opened.database.isInTransaction());
}
