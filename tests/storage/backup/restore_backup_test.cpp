// SPDX-License-Identifier: GPL-3.0-or-later
// R11: what was backed up comes back, record by record.
#include "storage/backup/restore_backup.h"
#include "storage/client_store.h"
#include "storage/setting_store.h"
#include "storage/user_store.h"
#include "tests/storage/fixture/all_records.h"
#include "tests/storage/fixture/backed_up.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <algorithm>
#include <sys/stat.h>

using namespace soundings;
using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;
using storage::ErrorKind;
using storage::Vault;

namespace {

constexpr int Rounds = 10;
constexpr std::int64_t Later = Now + 86'400;

void restoreTo(const BackedUp& clinic, const std::filesystem::path& dir)
{
    static_cast<void>(storage::restoreBackup(clinic.file(), dir, OwnerName, passphrase(), Later));
}

unsigned modeOfFile(const std::filesystem::path& file)
{
    struct stat status = {};
    REQUIRE(::stat(file.c_str(), &status) == 0);
    return status.st_mode & 0777U;
}

} // namespace

TEST_CASE("ten rounds of backup and restore keep every record as it was",
          "[storage][backup][restore]")
{
    BackedUp clinic;
    auto expected = recordsOf(clinic.vault->database());
    std::optional<Vault> vault;
    std::filesystem::path dir;
    for (int round = 1; round <= Rounds; ++round) {
        INFO("round " << round);
        Vault& source = vault ? *vault : *clinic.vault;
        storage::StagedBackup staged(
            source, clinic.file(), storage::EarlierBackup::Replace, Now + round);
        staged.put();
        vault.reset();
        dir = clinic.place.path() / ("round-" + std::to_string(round));
        restoreTo(clinic, dir);
        vault.emplace(Vault::open(dir, OwnerName, passphrase(), Later));
        auto records = recordsOf(vault->database());
        // The audit goes on where it ended, with who restored it.
        const auto audit = vault->auditEntries();
        CHECK(static_cast<int>(audit.size()) == 2 + round);
        CHECK(audit.back().what.action == "vault.restore");
        CHECK(audit.back().what.detail == "up to entry " + std::to_string(1 + round));
        CHECK(audit.back().utcSeconds == Later);
        CHECK(records.at("audit_entry").find("vault.create") != std::string::npos);
        records.erase("audit_entry");
        expected.erase("audit_entry");
        CHECK(storage::setting(*vault, storage::ErasedElsewhereUntil) == std::to_string(Now + 1));
        CHECK(dropErasedElsewhere(records));
        CHECK(records == expected);
        CHECK(vault->check().findings.empty());
    }
    CHECK(expected.size() == 24);
    CHECK(expected.at("flag_input").size() > 1000);
}

TEST_CASE("a restored vault is whole, its owner's alone, and goes on as any other",
          "[storage][backup][restore]")
{
    BackedUp clinic;
    clinic.backUp();
    const auto dir = clinic.place.path() / "again.soundings";
    restoreTo(clinic, dir);
    CHECK(modeOfFile(dir) == 0700);
    CHECK(modeOfFile(dir / "backups") == 0700);
    for (const char* name : {"records.db", "keys.json", "head", "lock"}) {
        CHECK(modeOfFile(dir / name) == 0600);
    }
    CHECK(contentsOf(dir).size() == 4);
    CHECK(contentsOf(clinic.place.path()).size() == 5);
    auto vault = Vault::open(dir, OwnerName, passphrase(), Later);
    CHECK(vault.user().id == clinic.vault->user().id);
    storage::Change change(vault, {"test.write", "", ""}, Later);
    storage::insertClient(change, someClient("B-2"));
    change.commit();
    CHECK(storage::clients(vault).size() == 2);
    CHECK(storage::clients(*clinic.vault).size() == 1);
    CHECK(vault.check().ok());
    vault.lock();
    CHECK_FALSE(errorOf([&] {
        static_cast<void>(Vault::recover(
            dir, OwnerName, clinic.vault.recoveryKeyText(), passphrase("another calm sea"), Later));
    }));
}

TEST_CASE("what came after the backup is not in what is restored", "[storage][backup][restore]")
{
    BackedUp clinic;
    clinic.backUp();
    clinic.vault.write(
        [](storage::Change& change) { storage::insertClient(change, someClient("B-2")); });
    const auto dir = clinic.place.path() / "again.soundings";
    restoreTo(clinic, dir);
    const auto vault = Vault::open(dir, OwnerName, passphrase(), Later);
    CHECK(storage::clients(vault).size() == 1);
}

TEST_CASE("the passphrase of the day of the backup restores it, no other does",
          "[storage][backup][restore]")
{
    BackedUp clinic;
    clinic.backUp();
    clinic.vault->changePassphrase(passphrase(), passphrase("lantern under nine oaks"), Now);
    const auto dir = clinic.place.path() / "again.soundings";
    const std::string before = readAll(clinic.file());
    for (int wrong = 0; wrong < 7; ++wrong) {
        CHECK(errorOf([&] {
                  static_cast<void>(storage::restoreBackup(
                      clinic.file(), dir, OwnerName, passphrase("lantern under nine oaks"), Later));
              }) == ErrorKind::WrongKey);
    }
    CHECK(errorOf([&] {
              static_cast<void>(
                  storage::restoreBackup(clinic.file(), dir, "nobody", passphrase(), Later));
          }) == ErrorKind::WrongKey);
    CHECK_THROWS_WITH(
        storage::restoreBackup(clinic.file(), dir, OwnerName, passphrase("wrong"), Later),
        ContainsSubstring("day of the backup") && ContainsSubstring(clinic.file().string()));
    CHECK(contentsOf(clinic.place.path()).size() == 1);
    CHECK(readAll(clinic.file()) == before);
    // Nobody is kept waiting: the count is a vault's, and this is none yet.
    restoreTo(clinic, dir);
    CHECK_FALSE(std::filesystem::exists(dir / "attempts"));
}

TEST_CASE("who has lost every passphrase restores with the recovery key and recovers then",
          "[storage][backup][restore]")
{
    BackedUp clinic;
    clinic.backUp();
    const auto dir = clinic.place.path() / "again.soundings";
    const storage::RecoveryKeyText recoveryKey{&clinic.vault.recoveryKeyText()};
    static_cast<void>(storage::restoreBackup(clinic.file(), dir, OwnerName, recoveryKey, Later));
    {
        const auto vault = Vault::recover(
            dir, OwnerName, *recoveryKey.text, passphrase("lantern under nine oaks"), Later);
        CHECK(storage::clients(vault).size() == 1);
        CHECK(vault.check().ok());
        const auto entries = vault.auditEntries();
        const auto restoring = std::ranges::find(
            entries, "vault.restore", [](const auto& entry) { return entry.what.action; });
        REQUIRE(restoring != entries.end());
        CHECK(restoring->user == storage::userByName(vault, OwnerName)->id);
        CHECK(restoring->what.detail.ends_with(", with the recovery key"));
    }
    static_cast<void>(Vault::open(dir, OwnerName, passphrase("lantern under nine oaks"), Later));
}

TEST_CASE("a recovery key of another vault, mistyped, or for no such user restores nothing",
          "[storage][backup][restore]")
{
    BackedUp clinic;
    clinic.backUp();
    BackedUp other;
    const auto dir = clinic.place.path() / "again.soundings";
    const auto restore = [&](const std::string& user, const storage::Secret& key) {
        return errorOf([&] {
            static_cast<void>(storage::restoreBackup(
                clinic.file(), dir, user, storage::RecoveryKeyText{&key}, Later));
        });
    };
    CHECK(restore(OwnerName, other.vault.recoveryKeyText()) == ErrorKind::WrongKey);
    CHECK(restore(OwnerName, storage::Secret::fromText("no recovery key")) == ErrorKind::WrongKey);
    CHECK(restore("nobody", clinic.vault.recoveryKeyText()) == ErrorKind::WrongKey);
    CHECK(contentsOf(clinic.place.path()).size() == 1);

    other.vault.write(
        [](storage::Change& change) { change.database().execute("UPDATE user SET retired = 1"); });
    other.backUp();
    const storage::RecoveryKeyText ofOther{&other.vault.recoveryKeyText()};
    CHECK(errorOf([&] {
              static_cast<void>(
                  storage::restoreBackup(other.file(), dir, OwnerName, ofOther, Later));
          }) == ErrorKind::WrongKey);
    CHECK(contentsOf(other.place.path()).size() == 1);
}

TEST_CASE("a user who was retired in the backup does not restore it", "[storage][backup][restore]")
{
    BackedUp clinic;
    clinic.vault.write(
        [](storage::Change& change) { change.database().execute("UPDATE user SET retired = 1"); });
    clinic.backUp();
    CHECK(errorOf([&] { restoreTo(clinic, clinic.place.path() / "again"); }) ==
          ErrorKind::WrongKey);
    CHECK(contentsOf(clinic.place.path()).size() == 1);
}

TEST_CASE("nothing is restored over what is there", "[storage][backup][restore]")
{
    BackedUp clinic;
    clinic.backUp();
    clinic.vault.close();
    const auto before = contentsOf(clinic.vault.dir());
    CHECK(errorOf([&] { restoreTo(clinic, clinic.vault.dir()); }) == ErrorKind::AlreadyExists);
    CHECK(contentsOf(clinic.vault.dir()) == before);
    CHECK(errorOf([&] { restoreTo(clinic, clinic.file()); }) == ErrorKind::AlreadyExists);
    CHECK(errorOf([&] { restoreTo(clinic, clinic.place.path() / "no" / "new"); }) ==
          ErrorKind::NotFound);
    const auto empty = clinic.place.path() / "empty";
    std::filesystem::create_directory(empty);
    restoreTo(clinic, empty);
    CHECK(Vault::open(empty, OwnerName, passphrase(), Later).check().ok());
}

TEST_CASE("restoring can be stopped at every step and leaves nothing", "[storage][backup][restore]")
{
    struct Stop
    {
    };

    BackedUp clinic;
    clinic.backUp();
    const auto dir = clinic.place.path() / "again.soundings";
    std::size_t steps = 0;
    static_cast<void>(storage::restoreBackup(
        clinic.file(), dir, OwnerName, passphrase(), Later, [&steps](double) { ++steps; }));
    REQUIRE(steps > 1);
    std::filesystem::remove_all(dir);
    for (const std::size_t stopAt : {std::size_t{0}, steps / 2, steps - 1}) {
        std::size_t asked = 0;
        CHECK_THROWS_AS(storage::restoreBackup(clinic.file(),
                                               dir,
                                               OwnerName,
                                               passphrase(),
                                               Later,
                                               [&](double) {
                                                   if (asked++ == stopAt) {
                                                       throw Stop();
                                                   }
                                               }),
                        Stop);
        CHECK(contentsOf(clinic.place.path()).size() == 1);
        CHECK_FALSE(std::filesystem::exists(dir));
    }
}
