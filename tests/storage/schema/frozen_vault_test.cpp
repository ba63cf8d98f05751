// SPDX-License-Identifier: GPL-3.0-or-later
// Vaults that earlier programs wrote, kept as they were: frozen/schema_1 is a made-up clinic of six
// clients ("demo --clients 6"). Whatever is migrated, what was recorded stays.
#include "storage/keys/unlock.h"
#include "storage/schema/migrate.h"
#include "storage/sqlite/database.h"
#include "tests/storage/fixture/all_records.h"
#include "tests/storage/fixture/frozen_vault.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

#include <map>

using namespace soundings;
using namespace soundings::tests;
using storage::sqlite::Database;

TEST_CASE("a vault of schema 1 is brought up and every record stays", "[storage][schema]")
{
    const TemporaryFolder folder;
    const auto dir = thaw(folder.path(), "schema_1");
    std::map<std::string, std::string> before;
    {
        const auto unlocked =
            storage::unlockAs(storage::VaultFiles(dir), "manager", frozenPassphrase(), Now);
        Database database(dir / "records.db", unlocked.dataKey, Database::Mode::OpenExisting);
        REQUIRE(database.userVersion() == 1);
        before = recordsOf(database);
    }
    REQUIRE(before.size() == 21);
    CHECK_FALSE(before.at("answer").empty());
    CHECK_FALSE(before.at("flag_input").empty());
    CHECK_FALSE(before.contains("clinic_model"));

    const auto vault = storage::Vault::open(dir, "manager", frozenPassphrase(), Now);
    CHECK(vault.info().schemaVersion == storage::currentSchemaVersion());
    CHECK(vault.info().clients == 6);
    auto after = recordsOf(vault.database());
    for (const char* added : {"clinic_model", "draft", "erased_client"}) {
        CHECK(after.at(added).empty());
        after.erase(added);
    }
    CHECK(after == before);
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
