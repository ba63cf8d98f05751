// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/digest.h"
#include "storage/schema/embedded_migrations.h"
#include "storage/schema/migrate.h"
#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace soundings;
using namespace soundings::tests;
using storage::ErrorKind;

TEST_CASE("a released migration never changes", "[storage][schema]")
{
    const auto migrations = storage::embeddedMigrations();
    REQUIRE(migrations.size() == 4);
    CHECK(migrations[0].name == "0001_records.sql");
    CHECK(storage::sha256Hex(migrations[0].sql) ==
          "0a3a62dbf218a4f0d704a66a8acf508a4e9dfa3d5daaeec2c7f3ed19c091bbf8");
    CHECK(migrations[1].name == "0002_clinic_models.sql");
    CHECK(storage::sha256Hex(migrations[1].sql) ==
          "d7db35747546f50d98be7ba939a87214442bef8c07beb3ecb41d5be4cc812c94");
    CHECK(migrations[2].name == "0003_drafts_and_erased_clients.sql");
    CHECK(storage::sha256Hex(migrations[2].sql) ==
          "d5571ce5c9584d8afeacb0aeb8514940fa923e34b6c5049b6f8232315c89264a");
    CHECK(migrations[3].name == "0004_records_digest.sql");
    CHECK(storage::sha256Hex(migrations[3].sql) ==
          "2b6c80194cb1283f2a6851cd93f7b65f8a93a64dbe052ca6a8251c16d9c895c6");
}

TEST_CASE("a vault newer than the program is refused and stays as it is", "[storage][schema]")
{
    TestVault vault;
    vault->database().execute("PRAGMA user_version = " +
                              std::to_string(storage::currentSchemaVersion() + 1));
    vault.close();
    const auto before = contentsOf(vault.dir());
    CHECK(errorOf([&] { vault.reopen(); }) == ErrorKind::TooNew);
    CHECK(contentsOf(vault.dir()) == before);
}

TEST_CASE("records without a schema are Damaged", "[storage][schema]")
{
    TestVault vault;
    vault->database().execute("PRAGMA user_version = 0");
    CHECK(errorOf([&] { vault.reopen(); }) == ErrorKind::Damaged);
}

TEST_CASE("every table is strict and every reference has an index", "[storage][schema]")
{
    TestVault vault;
    auto& database = vault->database();
    auto table = database.prepare("SELECT name, strict FROM pragma_table_list "
                                  "WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'");
    int tables = 0;
    while (table.step()) {
        const std::string name = table.text(0);
        INFO(name);
        ++tables;
        CHECK(table.boolean(1));
        std::set<std::string> indexed;
        auto index = database.prepare(
            "SELECT i.name FROM pragma_index_list(?1) l, pragma_index_info(l.name) i "
            "WHERE i.seqno = 0 AND i.name IS NOT NULL UNION "
            "SELECT name FROM pragma_table_info(?1) WHERE pk = 1");
        index.bind(name);
        while (index.step()) {
            indexed.insert(index.text(0));
        }
        auto reference =
            database.prepare("SELECT \"from\" FROM pragma_foreign_key_list(?) WHERE seq = 0");
        reference.bind(name);
        while (reference.step()) {
            INFO(reference.text(0));
            // Users are never removed, and the audit is written far more often than read by user.
            CHECK((indexed.contains(reference.text(0)) ||
                   (name == "audit_entry" && reference.text(0) == "user") ||
                   (name == "flag_evidence" || name == "flag_input")));
        }
    }
    CHECK(tables == 25);
}
