// SPDX-License-Identifier: GPL-3.0-or-later
// A program that erases a client is killed at random moments: the client is whole or gone, never
// half, and whoever is gone is gone from the free space and named in the list, too.
#include "storage/backup/restore_backup.h"
#include "storage/client_store.h"
#include "storage/erasure/erased_list.h"
#include "storage/vault_state.h"
#include "tests/fault/killed.h"
#include "tests/storage/fixture/all_records.h"
#include "tests/storage/fixture/couple.h"
#include "tests/storage/fixture/pages.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <random>

using namespace soundings;
using namespace soundings::tests;
using storage::SharedTexts;
using storage::Vault;

namespace {

constexpr int ErasingKills = 100;

/// The keys at hand, which saves the time that a passphrase takes.
Vault openWith(const std::filesystem::path& dir, const storage::Unlocked& keys)
{
    storage::VaultFiles files = storage::filesOfVault(dir);
    storage::VaultLock lock(files.lock);
    return Vault(storage::openState(std::move(files),
                                    std::move(lock),
                                    {keys.keys, keys.dataKey.copy(), keys.user, keys.cost},
                                    OwnerName,
                                    Now));
}

using Records = std::map<std::string, std::string>;

/// What is the same each time somebody is erased: the key of the records' sum is drawn anew, and
/// with it the sum in the audit. That they fit each other is for the check to say.
Records withoutSum(Records records)
{
    for (const char* table : {"records_key", "audit_entry"}) {
        records[table] = std::to_string(std::ranges::count(records.at(table), '\n')) + " rows";
    }
    return records;
}

/// Two ends are right: all as it was, or the client gone. Returns whether they are gone.
bool requireWholeOrGone(const std::filesystem::path& dir,
                        const Couple& couple,
                        const storage::Unlocked& keys,
                        const Records& whole,
                        const Records& gone)
{
    const storage::VaultFiles files(dir);
    bool isGone = false;
    {
        const Vault vault = openWith(dir, keys);
        CHECK(vault.check().findings.empty());
        isGone = !storage::clientById(vault, couple.gone.id);
        const auto records = recordsOf(vault.database());
        CHECK((isGone ? withoutSum(records) == withoutSum(gone) : records == whole));
    }
    const std::string pages = decryptedPages(files.records, keys.dataKey);
    CHECK(foundIn(pages, couple.markersOfStays) == couple.markersOfStays);
    CHECK(foundIn(pages, couple.markersOfGone) ==
          (isGone ? std::set<std::string>{} : couple.markersOfGone));
    // A journal that was begun and never in force stays until the next change; of pages from before
    // an erasure none does.
    CHECK_FALSE((isGone && std::filesystem::exists(files.journal)));
    const auto list = files.backups / storage::erasedListName(keys.keys.vault);
    CHECK(std::filesystem::exists(list) == isGone);
    if (isGone) {
        const auto read =
            storage::readErasedList(list, keys.keys.vault, storage::originKeyOf(keys, files.keys));
        CHECK(read.isCleared);
        CHECK(read.clients.size() == 1);
    }
    return isGone;
}

} // namespace

TEST_CASE("100 kills while erasing leave the client whole or gone, never half", "[fault][erasure]")
{
    Couple couple(40);
    const auto whole = recordsOf(couple.vault->database());
    couple.vault.close();
    const auto keys = storage::unlockAs(couple.vault.files(), OwnerName, passphrase(), Now);
    const TemporaryFolder folder;
    const auto dir = folder.path() / "copy.soundings";
    const auto thaw = [&] {
        std::filesystem::remove_all(dir);
        std::filesystem::copy(couple.vault.dir(), dir, std::filesystem::copy_options::recursive);
    };
    const auto erase = [&] {
        openWith(dir, keys).eraseClient(couple.gone.id, SharedTexts::Erase, Now + 60);
    };
    thaw();
    const int longest = longestLifeMicroseconds(erase);
    const auto gone = recordsOf(openWith(dir, keys).database());
    REQUIRE(gone != whole);
    std::mt19937 random(20250714);
    std::uniform_int_distribution<int> lives(0, longest);
    int erased = 0;
    for (int kill = 0; kill < ErasingKills; ++kill) {
        thaw();
        const std::chrono::microseconds life(lives(random));
        INFO("kill " << kill << " after " << life.count() << " microseconds");
        killAfter(life, erase);
        erased += requireWholeOrGone(dir, couple, keys, whole, gone) ? 1 : 0;
    }
    CAPTURE(erased, longest);
    // A test in which every child came to the same end would prove nothing.
    CHECK(erased > 0);
    CHECK(erased < ErasingKills);
}

TEST_CASE("40 kills while restoring never bring an erased client back", "[fault][erasure]")
{
    constexpr int Restores = 40;
    Couple couple(20);
    const auto backup = couple.vault.files().backups / "any.soundings-backup";
    storage::StagedBackup(*couple.vault, backup, storage::EarlierBackup::Keep, Now).put();
    couple.erase();
    couple.vault.close();
    const auto keys = storage::unlockAs(couple.vault.files(), OwnerName, passphrase(), Now);
    const TemporaryFolder folder;
    const auto dir = folder.path() / "again.soundings";
    const auto restore = [&] {
        static_cast<void>(storage::restoreBackup(backup, dir, OwnerName, passphrase(), Now + 90));
    };
    const int longest = longestLifeMicroseconds(restore);
    std::filesystem::remove_all(dir);
    std::mt19937 random(20250716);
    std::uniform_int_distribution<int> lives(longest / 4, longest);
    const auto requireGoneIsOut = [&] {
        const std::string pages = decryptedPages(storage::VaultFiles(dir).records, keys.dataKey);
        CHECK(foundIn(pages, couple.markersOfGone).empty());
        CHECK(foundIn(pages, couple.markersOfStays) == couple.markersOfStays);
        CHECK(openWith(dir, keys).check().ok());
    };
    int whole = 0;
    for (int kill = 0; kill < Restores; ++kill) {
        const std::chrono::microseconds life(lives(random));
        INFO("kill " << kill << " after " << life.count() << " microseconds");
        killAfter(life, restore);
        if (!std::filesystem::exists(dir)) {
            continue;
        }
        ++whole;
        requireGoneIsOut();
        std::filesystem::remove_all(dir);
    }
    // A computer that became busy meanwhile may have finished none of them.
    static_cast<void>(longestLifeMicroseconds(restore));
    requireGoneIsOut();
    CAPTURE(whole, longest);
    CHECK(whole < Restores);
}
