// SPDX-License-Identifier: GPL-3.0-or-later
// A program that brings up an older vault is killed at random moments: the vault has the earlier
// schema or the present one, every record is there, and never the present one without a backup.
#include "storage/audit/audit_log.h"
#include "storage/backup/restore_backup.h"
#include "storage/schema/migrate.h"
#include "storage/vault_state.h"
#include "tests/fault/killed.h"
#include "tests/storage/fixture/all_records.h"
#include "tests/storage/fixture/frozen_vault.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <random>

using namespace soundings;
using namespace soundings::tests;
using storage::sqlite::Database;

namespace {

constexpr int Kills = 60;

storage::Vault openWith(const std::filesystem::path& dir, const storage::Unlocked& unlocked)
{
    storage::VaultFiles files = storage::filesOfVault(dir);
    storage::VaultLock lock(files.lock);
    return storage::Vault(
        storage::openState(std::move(files),
                           std::move(lock),
                           {unlocked.keys, unlocked.dataKey.copy(), unlocked.user, unlocked.cost},
                           "manager",
                           Now));
}

bool hasBackup(const std::filesystem::path& dir)
{
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(dir / "backups", none)) {
        if (entry.is_regular_file()) {
            return storage::readBackupInfo(entry.path()).header.schemaVersion == 1;
        }
    }
    return false;
}

} // namespace

TEST_CASE("60 kills while an older vault is brought up leave the earlier state or the present one",
          "[fault][backup][schema][R1]")
{
    std::optional<storage::Unlocked> unlocked;
    int longest = 0;
    std::int64_t entriesBefore = 0;
    std::map<std::string, std::string> before;
    {
        const TemporaryFolder folder;
        const auto dir = thaw(folder.path(), "schema_1");
        unlocked.emplace(
            storage::unlockAs(storage::VaultFiles(dir), "manager", frozenPassphrase(), Now));
        Database database(dir / "records.db", unlocked->dataKey, Database::Mode::OpenExisting);
        before = recordsOf(database);
        before.erase("audit_entry");
        entriesBefore = storage::auditTip(database).number;
        longest = longestLifeMicroseconds([&] { openWith(dir, *unlocked).lock(); });
    }
    std::mt19937 random(20250714);
    std::uniform_int_distribution<int> lives(0, longest);
    int broughtUp = 0;
    for (int kill = 0; kill < Kills; ++kill) {
        const TemporaryFolder folder;
        const auto dir = thaw(folder.path(), "schema_1");
        const std::chrono::microseconds life(lives(random));
        INFO("kill " << kill << " after " << life.count() << " microseconds");
        killAfter(life, [&] { openWith(dir, *unlocked).lock(); });
        {
            Database database(dir / "records.db", unlocked->dataKey, Database::Mode::OpenExisting);
            const int version = database.userVersion();
            CHECK((version == 1 || version == storage::currentSchemaVersion()));
            CHECK((version == 1 || hasBackup(dir)));
            broughtUp += version == 1 ? 0 : 1;
            auto records = recordsOf(database);
            CHECK(records.contains("clinic_model") == (version > 1));
            // That it was brought up is an entry of the audit, and each has one value more.
            for (const char* added :
                 {"clinic_model", "draft", "erased_client", "records_key", "audit_entry"}) {
                records.erase(added);
            }
            CHECK(storage::auditTip(database).number == entriesBefore + (version == 1 ? 0 : 1));
            CHECK(records == before);
        }
        const auto vault = openWith(dir, *unlocked);
        CHECK(vault.info().schemaVersion == storage::currentSchemaVersion());
        CHECK(hasBackup(dir));
        CHECK(vault.info().auditNumber == entriesBefore + 1);
        CHECK(vault.check().findings.empty());
    }
    CAPTURE(broughtUp);
    CHECK(broughtUp > 0);
    CHECK(broughtUp < Kills);
}
