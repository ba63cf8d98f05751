// SPDX-License-Identifier: GPL-3.0-or-later
// Vaults that earlier programs wrote, kept as they were: frozen/schema_1 is a made-up clinic of six
// clients ("demo --clients 6"), frozen/schema_3 one of six, of whom one was erased, with a policy
// for how long clients are kept. Whatever is migrated, what was recorded stays.
#include "storage/audit/audit_log.h"
#include "storage/change.h"
#include "storage/client_store.h"
#include "storage/keys/unlock.h"
#include "storage/schema/migrate.h"
#include "storage/setting_store.h"
#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"
#include "tests/storage/fixture/all_records.h"
#include "tests/storage/fixture/frozen_vault.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>

using namespace soundings;
using namespace soundings::tests;
using storage::sqlite::Database;

namespace {

storage::Unlocked keysOf(const std::filesystem::path& dir)
{
    return storage::unlockAs(storage::VaultFiles(dir), "manager", frozenPassphrase(), Now);
}

std::map<std::string, std::string> frozenRecords(const std::filesystem::path& dir, int schema)
{
    const auto unlocked = keysOf(dir);
    Database database(dir / "records.db", unlocked.dataKey, Database::Mode::OpenExisting);
    REQUIRE(database.userVersion() == schema);
    return recordsOf(database);
}

/// One more, which says so; those of before are as they were.
void requireEntryAboutIt(const storage::Vault& vault, std::size_t before, int schema)
{
    const auto entries = vault.auditEntries();
    REQUIRE(entries.size() == before + 1);
    CHECK(entries.back().what.action == "vault.migrate");
    CHECK(entries.back().what.object == core::toHex(vault.id()));
    CHECK(entries.back().what.detail == "schema " + std::to_string(schema) + " to 4");
    CHECK(entries.back().userName == "manager");
    CHECK(entries.back().records.has_value());
    CHECK_FALSE(entries[before - 1].records.has_value());
    CHECK(vault.verifyAudit().ok);
}

} // namespace

TEST_CASE("a vault of schema 1 is brought up and every record stays", "[storage][schema]")
{
    const TemporaryFolder folder;
    const auto dir = thaw(folder.path(), "schema_1");
    auto before = frozenRecords(dir, 1);
    REQUIRE(before.size() == 21);
    CHECK_FALSE(before.at("answer").empty());
    CHECK_FALSE(before.at("flag_input").empty());
    CHECK_FALSE(before.contains("clinic_model"));
    const auto entries = std::ranges::count(before.at("audit_entry"), '\n');

    const auto vault = storage::Vault::open(dir, "manager", frozenPassphrase(), Now);
    CHECK(vault.info().schemaVersion == storage::currentSchemaVersion());
    CHECK(vault.info().clients == 6);
    requireEntryAboutIt(vault, static_cast<std::size_t>(entries), 1);
    auto after = recordsOf(vault.database());
    for (const char* added : {"clinic_model", "draft", "erased_client"}) {
        CHECK(after.at(added).empty());
        after.erase(added);
    }
    CHECK(std::ranges::count(after.at("records_key"), '\n') == 1);
    for (const char* other : {"audit_entry", "records_key"}) {
        before.erase(other);
        after.erase(other);
    }
    CHECK(after == before);
    CHECK(vault.check().findings.empty());
}

TEST_CASE("a vault of schema 3 is brought up, goes on being summed, and every record stays",
          "[storage][schema]")
{
    const TemporaryFolder folder;
    const auto dir = thaw(folder.path(), "schema_3");
    auto before = frozenRecords(dir, 3);
    REQUIRE(before.size() == 24);
    for (const char* table :
         {"answer", "score", "flag_evidence", "review", "erased_client", "setting"}) {
        INFO(table);
        CHECK_FALSE(before.at(table).empty());
    }
    {
        auto vault = storage::Vault::open(dir, "manager", frozenPassphrase(), Now);
        requireEntryAboutIt(vault, 19, 3);
        auto after = recordsOf(vault.database());
        CHECK(after.erase("records_key") == 1);
        before.erase("audit_entry");
        after.erase("audit_entry");
        CHECK(after == before);
        CHECK(vault.check().findings.empty());
        CHECK(storage::setting(vault, "retention.years") == "10");
        storage::Change change(vault, {"test.write", "", ""}, Now);
        storage::insertClient(change, someClient("A-1"));
        change.commit();
        CHECK(vault.check().findings.empty());
    }
    const auto again = storage::Vault::open(dir, "manager", frozenPassphrase(), Now);
    CHECK(again.info().clients == 6);
    CHECK(again.info().auditNumber == 21);
    CHECK(again.check().findings.empty());
}

TEST_CASE("a head that a crash left one entry behind is brought up before the schema is",
          "[storage][schema]")
{
    const TemporaryFolder folder;
    const auto dir = thaw(folder.path(), "schema_3");
    const auto keys = keysOf(dir);
    {
        Database database(dir / "records.db", keys.dataKey, Database::Mode::OpenExisting);
        auto user = database.prepare("SELECT id FROM user WHERE name = 'manager'");
        REQUIRE(user.step());
        const auto tip = storage::appendAudit(
            database, keys.keys.vault, user.id<core::UserId>(0), {"test.write", "", ""}, Now);
        CHECK(tip.number == 20);
    }
    const auto vault = storage::Vault::open(dir, "manager", frozenPassphrase(), Now);
    requireEntryAboutIt(vault, 20, 3);
    CHECK(vault.check().findings.empty());
}

TEST_CASE("a wrong passphrase leaves a vault of schema 1 as it was, but for the count",
          "[storage][schema]")
{
    const TemporaryFolder folder;
    const auto dir = thaw(folder.path(), "schema_1");
    const auto before = contentsOf(dir);
    CHECK(errorOf([&] {
              static_cast<void>(
                  storage::Vault::open(dir, "manager", passphrase("another one"), Now));
          }) == storage::ErrorKind::WrongKey);
    auto after = contentsOf(dir);
    CHECK(after.erase(storage::VaultFiles(dir).attempts) == 1);
    CHECK(after == before);
}
