// SPDX-License-Identifier: GPL-3.0-or-later
// A program that backs up or restores is killed at random moments: what has its name is whole, and
// the vault is as it was.
#include "storage/backup/backup_checks.h"
#include "storage/backup/restore_backup.h"
#include "storage/vault_state.h"
#include "tests/fault/killed.h"
#include "tests/storage/fixture/all_records.h"
#include "tests/storage/fixture/backed_up.h"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace soundings;
using namespace soundings::tests;

namespace {

constexpr int Kills = 100;

void sweep(const std::filesystem::path& place)
{
    for (const auto& entry : std::filesystem::directory_iterator(place)) {
        if (storage::FolderInTheMaking::isLeftBehind(entry.path())) {
            std::filesystem::remove_all(entry.path());
        }
    }
}

} // namespace

TEST_CASE("100 kills while backing up leave whole backups or none, and the vault as it was",
          "[fault][backup][R1]")
{
    BackedUp clinic;
    const auto keys = clinic.unlocked();
    const auto before = contentsOf(clinic.vault.dir());
    std::mt19937 random(20250714);
    const int longest = longestLifeMicroseconds([&] {
        storage::StagedBackup(*clinic.vault, clinic.file(), storage::EarlierBackup::Keep, Now)
            .put();
    });
    std::filesystem::remove(clinic.file());
    std::uniform_int_distribution<int> lives(0, longest);
    int whole = 0;
    int interrupted = 0;
    for (int kill = 0; kill < Kills; ++kill) {
        const std::chrono::microseconds life(lives(random));
        INFO("kill " << kill << " after " << life.count() << " microseconds");
        killAfter(life, [&] {
            storage::StagedBackup(
                *clinic.vault, clinic.file(), storage::EarlierBackup::Replace, Now + kill)
                .put();
        });
        for (const auto& entry : std::filesystem::directory_iterator(clinic.place.path())) {
            interrupted += storage::FolderInTheMaking::isLeftBehind(entry.path()) ? 1 : 0;
        }
        sweep(clinic.place.path());
        if (std::filesystem::exists(clinic.file())) {
            storage::BackupFile backup(clinic.file());
            const storage::FolderInTheMaking hidden(clinic.place.path() / "taken-out");
            CHECK_NOTHROW(
                storage::verifyBackup(backup, storage::VaultFiles(hidden.folder()), keys, {}));
            ++whole;
        }
        CHECK(std::distance(std::filesystem::directory_iterator(clinic.place.path()), {}) <= 1);
    }
    CAPTURE(whole);
    // A test in which nothing was ever under way, or ever done, would prove nothing.
    CHECK(interrupted > Kills / 10);
    CHECK(whole > 0);
    CHECK(contentsOf(clinic.vault.dir()) == before);
    CHECK(clinic.vault->check().ok());
}

TEST_CASE("40 kills while restoring leave a whole vault or none", "[fault][backup][R1]")
{
    constexpr int Restores = 40;
    BackedUp clinic;
    clinic.backUp();
    const auto keys = clinic.unlocked();
    const std::string backup = readAll(clinic.file());
    const auto dir = clinic.place.path() / "again.soundings";
    std::mt19937 random(20250716);
    const int longest = longestLifeMicroseconds(
        [&] { storage::restoreBackup(clinic.file(), dir, OwnerName, passphrase(), Now); });
    std::filesystem::remove_all(dir);
    std::uniform_int_distribution<int> lives(0, longest);
    int whole = 0;
    int interrupted = 0;
    for (int kill = 0; kill < Restores; ++kill) {
        const std::chrono::microseconds life(lives(random));
        INFO("kill " << kill << " after " << life.count() << " microseconds");
        killAfter(life, [&] {
            storage::restoreBackup(clinic.file(), dir, OwnerName, passphrase(), Now + kill);
        });
        sweep(clinic.place.path());
        CHECK(readAll(clinic.file()) == backup);
        if (!std::filesystem::exists(dir)) {
            ++interrupted;
            continue;
        }
        ++whole;
        storage::VaultFiles files = storage::filesOfVault(dir);
        storage::VaultLock lock(files.lock);
        const storage::Vault vault(
            storage::openState(std::move(files),
                               std::move(lock),
                               {keys.keys, keys.dataKey.copy(), keys.user, keys.cost},
                               OwnerName,
                               Now));
        CHECK(vault.check().ok());
        CHECK(vault.auditEntries().back().what.action == "vault.restore");
        std::filesystem::remove_all(dir);
    }
    CAPTURE(whole, interrupted);
    CHECK(whole > 0);
    CHECK(interrupted > 0);
}
