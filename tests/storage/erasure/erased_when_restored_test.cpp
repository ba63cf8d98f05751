// SPDX-License-Identifier: GPL-3.0-or-later
// R11: a client erased after the backup does not come back.
#include "storage/backup/restore_backup.h"
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/erasure/erased_list.h"
#include "storage/erasure/erased_when_restored.h"
#include "storage/keys/unlock.h"
#include "storage/random_id.h"
#include "storage/schema/migrate.h"
#include "storage/session_store.h"
#include "storage/setting_store.h"
#include "tests/storage/fixture/couple.h"
#include "tests/storage/fixture/frozen_vault.h"
#include "tests/storage/fixture/pages.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <algorithm>

using namespace soundings;
using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;
using storage::ErasedPolicy;
using storage::ErrorKind;
using storage::SharedTexts;
using storage::Vault;

namespace {

constexpr std::int64_t AfterErasing = Now + 90'000;

void backUpTo(const Vault& vault, const std::filesystem::path& file)
{
    storage::StagedBackup(vault, file, storage::EarlierBackup::Replace, Now).put();
}

/// A backup among the automatic ones and one elsewhere, both from before somebody was erased.
struct Restored
{
    Couple couple{2};
    TemporaryFolder place;
    std::filesystem::path automatic = couple.vault.files().backups / "any.soundings-backup";
    std::filesystem::path elsewhere = place.path() / "any.soundings-backup";
    std::filesystem::path dir = place.path() / "again.soundings";

    Restored()
    {
        backUpTo(*couple.vault, automatic);
        backUpTo(*couple.vault, elsewhere);
    }

    storage::RestoredBackup restore(const std::filesystem::path& file,
                                    const ErasedPolicy& policy = {}) const
    {
        std::filesystem::remove_all(dir);
        return storage::restoreBackup(file, dir, OwnerName, passphrase(), AfterErasing, {}, policy);
    }

    [[nodiscard]] Vault open() const
    {
        return Vault::open(dir, OwnerName, passphrase(), AfterErasing);
    }

    /// The ids of those who are in the restored vault.
    [[nodiscard]] std::set<core::ClientId> whoIsIn() const
    {
        std::set<core::ClientId> ids;
        for (const auto& client : storage::clients(open())) {
            ids.insert(client.id);
        }
        return ids;
    }

    [[nodiscard]] bool bringsBack() const { return whoIsIn().contains(couple.gone.id); }

    core::IdBytes id = couple.vault->id();
};

} // namespace

TEST_CASE("an automatic backup is restored without who was erased since",
          "[storage][erasure][restore]")
{
    Restored again;
    again.couple.erase(SharedTexts::Erase);
    const auto restored = again.restore(again.automatic);
    CHECK(restored.hadList);
    CHECK(restored.erased == 1);
    CHECK(again.whoIsIn() == std::set{again.couple.stays.id});
    {
        const Vault vault = again.open();
        CHECK(vault.check().ok());
        const auto audit = vault.auditEntries();
        const auto& erased = audit[audit.size() - 2];
        CHECK(erased.what.action == "client.erase");
        CHECK(erased.what.object == again.couple.gone.id.hex());
        CHECK(erased.what.detail == "texts of shared cases erased, when restoring");
        CHECK(erased.utcSeconds == AfterErasing);
        CHECK(audit.back().what.action == "vault.restore");
    }
    const storage::VaultFiles files(again.dir);
    const auto keys = storage::unlockAs(files, OwnerName, passphrase(), Now);
    const std::string pages = decryptedPages(files.records, keys.dataKey);
    CHECK(foundIn(pages, again.couple.markersOfGone).empty());
    CHECK(foundIn(pages, again.couple.markersOfShared).empty());
    CHECK(foundIn(pages, again.couple.markersOfStays) == again.couple.markersOfStays);
    // What was restored knows it, too, with the day of the first time.
    const auto list = storage::readErasedList(files.backups / storage::erasedListName(again.id),
                                              again.id,
                                              storage::originKeyOf(keys, files.keys));
    CHECK(list.clients ==
          std::vector<storage::ErasedClient>{{again.couple.gone.id, Now + 60, SharedTexts::Erase}});
    CHECK(list.isCleared);
}

TEST_CASE("texts of shared cases come back as a person decided when erasing",
          "[storage][erasure][restore]")
{
    Restored again;
    again.couple.erase(SharedTexts::Keep);
    again.restore(again.automatic);
    const Vault vault = again.open();
    for (const auto& session : storage::sessionsOf(vault, again.couple.shared.id)) {
        CHECK(session.notes.ends_with(" with [erased] ([erased])"));
        CHECK(session.notes.starts_with("Quillon"));
    }
    CHECK(storage::caseById(vault, again.couple.shared.id)->participants.size() == 1);
}

TEST_CASE("a backup kept elsewhere is held against the vault that is named or lies near",
          "[storage][erasure][restore]")
{
    Restored again;
    again.couple.erase();
    const auto missing = again.restore(again.elsewhere);
    CHECK_FALSE(missing.hadList);
    CHECK(missing.erased == 0);
    CHECK(again.bringsBack());

    for (const auto& place : {again.couple.vault.dir(), again.couple.vault.files().backups}) {
        CHECK(again.restore(again.elsewhere, {{place}, false}).erased == 1);
        CHECK_FALSE(again.bringsBack());
    }
    CHECK(errorOf([&] {
              again.restore(again.elsewhere, {{again.place.path() / "none"}, false});
          }) == ErrorKind::NotFound);
    // Beside the vault, under whatever name it has.
    const auto near = again.couple.vault.dir().parent_path() / "near.soundings-backup";
    std::filesystem::copy(again.elsewhere, near);
    CHECK(again.restore(near).erased == 1);
    CHECK_FALSE(again.bringsBack());
}

TEST_CASE("a list that cannot be trusted stops the restoring and erases nobody",
          "[storage][erasure][restore]")
{
    Restored again;
    again.couple.erase();
    const auto file = again.couple.vault.files().backups / storage::erasedListName(again.id);
    const std::string whole = readAll(file);
    const storage::ErasedList forged{{{again.couple.gone.id, Now, SharedTexts::Keep},
                                      {again.couple.stays.id, Now, SharedTexts::Keep}},
                                     true};
    auto sorted = forged;
    std::ranges::sort(sorted.clients, {}, &storage::ErasedClient::id);
    const auto stranger = storage::Secret::random(storage::DataKeyBytes);
    const std::vector<std::string> untrusted{
        whole.substr(0, whole.size() / 2),
        withFlippedBit(whole, 600),
        "",
        storage::erasedListBytes(sorted, again.id, stranger),
        storage::erasedListBytes(sorted, storage::randomIdBytes(), stranger)};
    for (const std::string& content : untrusted) {
        writeAll(file, content);
        CHECK(errorOf([&] { again.restore(again.automatic); }) == ErrorKind::Damaged);
        CHECK_FALSE(std::filesystem::exists(again.dir));
    }
    CHECK_THROWS_WITH(again.restore(again.automatic),
                      ContainsSubstring(file.string()) && ContainsSubstring("may return"));
    CHECK_THROWS_AS(again.restore(again.automatic), storage::UntrustedErasedList);
    // Said outright it goes on, and says so for good.
    const auto restored = again.restore(again.automatic, {{}, true});
    CHECK_FALSE(restored.hadList);
    CHECK(again.whoIsIn() == std::set{again.couple.gone.id, again.couple.stays.id});
    CHECK_THAT(again.open().auditEntries().back().what.detail,
               ContainsSubstring("without heeding a list"));
    // What can be trusted is heeded all the same.
    const TemporaryFolder good;
    writeAll(good.path() / storage::erasedListName(again.id), whole);
    CHECK(again.restore(again.automatic, {{good.path()}, true}).erased == 1);
    CHECK_FALSE(again.bringsBack());
}

TEST_CASE("a list of a newer program stops the restoring, unless erased clients may return",
          "[storage][erasure][restore]")
{
    Restored again;
    again.couple.erase();
    const auto file = again.couple.vault.files().backups / storage::erasedListName(again.id);
    std::string newer = readAll(file);
    newer[19] = 'B'; // the last byte of the format
    writeAll(file, newer);
    CHECK(errorOf([&] { again.restore(again.automatic); }) == ErrorKind::TooNew);
    CHECK_THROWS_AS(again.restore(again.automatic), storage::UntrustedErasedList);
    CHECK_FALSE(again.restore(again.automatic, {{}, true}).hadList);
    CHECK(again.bringsBack());
}

TEST_CASE("whoever is left out, it is told by which lists", "[storage][erasure][restore]")
{
    Restored again;
    CHECK(again.restore(again.automatic).erasedBy.empty());
    again.couple.erase();
    const auto name = storage::erasedListName(again.id);
    const TemporaryFolder other;
    std::filesystem::copy(again.couple.vault.files().backups / name, other.path() / name);
    const auto restored = again.restore(again.automatic, {{other.path()}, false});
    CHECK(std::set(restored.erasedBy.begin(), restored.erasedBy.end()) ==
          std::set{std::filesystem::canonical(again.couple.vault.files().backups) / name,
                   std::filesystem::canonical(other.path()) / name});
}

TEST_CASE("what is erased in a vault restored to try something is nobody's in the clinic's folders",
          "[storage][erasure][restore][backup]")
{
    Restored again;
    const TemporaryFolder second;
    again.couple.vault.write([&](storage::Change& change) {
        storage::setSetting(change, storage::SecondBackupFolder, second.path().string());
    });
    backUpTo(*again.couple.vault, again.elsewhere);
    const auto restored = again.restore(again.elsewhere);
    CHECK(restored.secondFolderBefore == second.path());
    {
        Vault trial = again.open();
        CHECK_FALSE(storage::setting(trial, storage::SecondBackupFolder));
        static_cast<void>(
            trial.eraseClient(again.couple.gone.id, SharedTexts::Erase, AfterErasing + 1));
    }
    CHECK(std::filesystem::is_empty(second.path()));
    // The clinic's own vault has the folder all the same.
    CHECK(storage::setting(*again.couple.vault, storage::SecondBackupFolder) ==
          second.path().string());
}

TEST_CASE("an out-of-date list says up to when it knows, and the newest of several counts",
          "[storage][erasure][restore]")
{
    Restored again;
    CHECK(again.restore(again.elsewhere).erasedUntilUtcSeconds == std::nullopt);
    // Carried away before somebody was erased.
    const TemporaryFolder stick;
    again.couple.vault->keepErasedListIn(stick.path());
    again.couple.erase();
    const auto older = again.restore(again.elsewhere, {{stick.path()}, false});
    CHECK(older.hadList);
    CHECK(older.erasedUntilUtcSeconds == Now);
    CHECK(again.bringsBack());

    const auto both =
        again.restore(again.elsewhere, {{stick.path(), again.couple.vault.dir()}, false});
    CHECK(both.erasedUntilUtcSeconds == Now + 60);
    CHECK_FALSE(again.bringsBack());
    CHECK(both.erasedElsewhereUntilUtcSeconds == std::nullopt);
}

TEST_CASE("what was restored never claims to know who was erased elsewhere since",
          "[storage][erasure][restore]")
{
    Restored again;
    const TemporaryFolder stick;
    again.couple.vault->keepErasedListIn(stick.path()); // knows up to Now
    again.couple.erase();                               // at Now + 60, which it does not know
    const auto second = again.dir / "backups" / "second.soundings-backup";
    const auto next = again.place.path() / "next.soundings";
    const auto restoreSecond = [&] {
        std::filesystem::remove_all(next);
        return storage::restoreBackup(second, next, OwnerName, passphrase(), AfterErasing + 10);
    };
    SECTION("by an old list")
    {
        again.restore(again.elsewhere, {{stick.path()}, false});
        again.open().keepErasedListIn(again.dir / "backups");
        backUpTo(again.open(), second);
        const auto restored = restoreSecond();
        CHECK(restored.erasedUntilUtcSeconds == AfterErasing);
        CHECK(restored.erasedElsewhereUntilUtcSeconds == Now);
    }
    SECTION("without a list it knows what the backup knew")
    {
        again.restore(again.elsewhere);
        again.open().keepErasedListIn(again.dir / "backups");
        backUpTo(again.open(), second);
        CHECK(restoreSecond().erasedElsewhereUntilUtcSeconds == Now);
        // Its backup says so where no list is found, too.
        const TemporaryFolder away;
        std::filesystem::copy(second, away.path() / "second");
        const auto alone = storage::restoreBackup(away.path() / "second",
                                                  away.path() / "vault",
                                                  OwnerName,
                                                  passphrase(),
                                                  AfterErasing + 10);
        CHECK_FALSE(alone.hadList);
        CHECK(alone.erasedElsewhereUntilUtcSeconds == Now);
    }
    SECTION("by the newest list, and that stays so through another restoring")
    {
        again.restore(again.automatic);
        backUpTo(again.open(), second);
        CHECK(restoreSecond().erasedElsewhereUntilUtcSeconds == Now + 60);
        const auto third = next / "backups" / "third.soundings-backup";
        backUpTo(Vault::open(next, OwnerName, passphrase(), AfterErasing + 20), third);
        std::filesystem::remove_all(again.dir);
        const auto last =
            storage::restoreBackup(third, again.dir, OwnerName, passphrase(), AfterErasing + 30);
        CHECK(last.erasedUntilUtcSeconds == AfterErasing + 10);
        CHECK(last.erasedElsewhereUntilUtcSeconds == Now + 60);
    }
    SECTION("two lists of two vaults: each vouches for its own, and for both the earlier")
    {
        again.restore(again.elsewhere);
        again.open().keepErasedListIn(again.dir / "backups");
        const auto both = storage::restoreBackup(again.elsewhere,
                                                 next,
                                                 OwnerName,
                                                 passphrase(),
                                                 AfterErasing + 10,
                                                 {},
                                                 {{again.dir, again.couple.vault.dir()}, false});
        CHECK(both.erased == 1);
        CHECK(both.erasedUntilUtcSeconds == Now + 60);
        CHECK(both.erasedElsewhereUntilUtcSeconds == Now);
    }
    SECTION("a list of a day to come is not believed beyond today")
    {
        again.couple.vault->eraseClient(
            again.couple.stays.id, SharedTexts::Keep, AfterErasing + 1'000'000);
        CHECK(again.restore(again.automatic).erasedUntilUtcSeconds == AfterErasing);
    }
}

TEST_CASE("a new data key does not make the list unreadable for backups from before",
          "[storage][erasure][restore]")
{
    Restored again;
    core::User bea{storage::newId<core::User>(), "bea", {core::Role::Therapist}, false};
    again.couple.vault.write([&](storage::Change& change) {
        again.couple.vault->addUser(bea, passphrase("nine lanterns under the old oak"), change);
    });
    again.couple.vault->retireUser({bea.id, core::Date(2025, 6, 30), std::nullopt}, Now + 5);
    again.couple.erase();
    CHECK(again.restore(again.automatic).erased == 1);
    CHECK_FALSE(again.bringsBack());
}

TEST_CASE("who was erased stays so through backups of what was restored",
          "[storage][erasure][restore]")
{
    Restored again;
    again.couple.erase();
    again.restore(again.automatic);
    const auto second = again.place.path() / "second.soundings-backup";
    backUpTo(again.open(), second);
    const auto next = again.place.path() / "next.soundings";
    const auto restored =
        storage::restoreBackup(second, next, OwnerName, passphrase(), AfterErasing);
    CHECK(restored.hadList);
    CHECK(restored.erased == 0);
    const Vault vault = Vault::open(next, OwnerName, passphrase(), AfterErasing);
    CHECK(storage::clients(vault).size() == 1);
    CHECK(vault.check().ok());
}

TEST_CASE("a backup from before a migration is restored without who was erased since",
          "[storage][erasure][restore]")
{
    const TemporaryFolder folder;
    const auto dir = thaw(folder.path(), "schema_1");
    core::ClientId gone;
    std::size_t clients = 0;
    {
        Vault vault = Vault::open(dir, "manager", frozenPassphrase(), Now);
        const auto all = storage::clients(vault);
        REQUIRE_FALSE(all.empty());
        clients = all.size();
        gone = all.front().id;
        vault.eraseClient(gone, SharedTexts::Keep, Now);
    }
    std::filesystem::path backup;
    for (const auto& entry : std::filesystem::directory_iterator(dir / "backups")) {
        if (entry.path().filename().string().starts_with("schema-1-")) {
            backup = entry.path();
        }
    }
    REQUIRE_FALSE(backup.empty());
    const auto again = folder.path() / "again.soundings";
    // Its keys are from before there was an origin key: the vault around it vouches for the list.
    const auto restored = storage::restoreBackup(backup, again, "manager", frozenPassphrase(), Now);
    CHECK(restored.erased == 1);
    {
        const Vault vault = Vault::open(again, "manager", frozenPassphrase(), Now);
        CHECK(vault.info().schemaVersion == storage::currentSchemaVersion());
        CHECK(storage::clients(vault).size() == clients - 1);
        CHECK_FALSE(storage::clientById(vault, gone));
        CHECK(vault.check().ok());
    }
    // Without that vault nobody does, and nothing comes back unasked.
    std::filesystem::rename(dir / "keys.json", dir / "keys.away");
    std::filesystem::remove_all(again);
    CHECK(errorOf([&] {
              storage::restoreBackup(backup, again, "manager", frozenPassphrase(), Now);
          }) == ErrorKind::Damaged);
    CHECK_FALSE(std::filesystem::exists(again));
}
