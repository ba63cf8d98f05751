// SPDX-License-Identifier: GPL-3.0-or-later
// R5: a backup that was changed, cut off, mixed or replaced is refused, and nothing is restored.
#include "storage/backup/backup_checks.h"
#include "storage/backup/restore_backup.h"
#include "tests/fault/trials.h"
#include "tests/storage/fixture/backed_up.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <random>

using namespace soundings;
using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;
using storage::ErrorKind;

namespace {

/// With the key at hand, which saves the time that a passphrase costs.
std::optional<ErrorKind> errorOfVerifying(const BackedUp& clinic, const storage::Unlocked& keys)
{
    return errorOf([&] {
        storage::BackupFile backup(clinic.file());
        const storage::FolderInTheMaking hidden(clinic.place.path() / "taken-out");
        storage::verifyBackup(backup, storage::VaultFiles(hidden.folder()), keys, {});
    });
}

std::optional<ErrorKind> errorOfRestoring(const BackedUp& clinic)
{
    const auto error = errorOf([&] {
        static_cast<void>(storage::restoreBackup(
            clinic.file(), clinic.place.path() / "again", OwnerName, passphrase(), Now));
    });
    CHECK_FALSE(std::filesystem::exists(clinic.place.path() / "again"));
    return error;
}

} // namespace

TEST_CASE("a flipped bit in a backup is refused", "[storage][backup][damage][R5][torture]")
{
    BackedUp clinic;
    clinic.backUp();
    const auto keys = clinic.unlocked();
    const std::string whole = readAll(clinic.file());
    CHECK_FALSE(errorOfVerifying(clinic, keys));
    const int trials = trialsOf("R5", 200);
    auto random = dice();
    std::uniform_int_distribution<std::size_t> bits(0, whole.size() * 8 - 1);
    // Header, keys and head are a small part of the file and get half of the trials.
    std::uniform_int_distribution<std::size_t> firstBits(0, 1400 * 8 - 1);
    for (int trial = 0; trial < trials; ++trial) {
        const std::size_t bit = trial % 2 == 0 ? bits(random) : firstBits(random);
        INFO("bit " << bit);
        writeAll(clinic.file(), withFlippedBit(whole, bit));
        const auto error = errorOfVerifying(clinic, keys);
        CHECK((error == ErrorKind::Damaged || error == ErrorKind::TooNew));
        if (trial % 20 == 0) {
            CHECK(errorOfRestoring(clinic) == ErrorKind::Damaged);
        }
    }
    CHECK(contentsOf(clinic.place.path()).size() == 1);
}

TEST_CASE("a backup that is cut off or goes on is refused before the passphrase is tried",
          "[storage][backup][damage][R5][torture]")
{
    BackedUp clinic;
    clinic.backUp();
    const std::string whole = readAll(clinic.file());
    const int trials = trialsOf("R5", 200);
    auto random = dice();
    std::uniform_int_distribution<std::size_t> sizes(0, whole.size() - 1);
    for (int trial = 0; trial < trials; ++trial) {
        const std::size_t size = trial < 120 ? static_cast<std::size_t>(trial) : sizes(random);
        INFO(size << " bytes");
        writeAll(clinic.file(), whole.substr(0, size));
        CHECK(errorOf([&] { static_cast<void>(storage::readBackupInfo(clinic.file())); }) ==
              ErrorKind::Damaged);
    }
    for (const std::size_t size : {std::size_t{0}, whole.size() / 2, whole.size() - 1}) {
        writeAll(clinic.file(), whole.substr(0, size));
        CHECK(errorOfRestoring(clinic) == ErrorKind::Damaged);
    }
    writeAll(clinic.file(), whole + "x");
    CHECK(errorOfRestoring(clinic) == ErrorKind::Damaged);
    writeAll(clinic.file(), whole);
    CHECK_FALSE(errorOfVerifying(clinic, clinic.unlocked()));
}

TEST_CASE("a refused backup says what is wrong and what to do", "[storage][backup][damage]")
{
    BackedUp clinic;
    clinic.backUp();
    const std::string whole = readAll(clinic.file());
    const auto restore = [&] {
        return storage::restoreBackup(
            clinic.file(), clinic.place.path() / "again", OwnerName, passphrase(), Now);
    };
    writeAll(clinic.file(), withFlippedBit(whole, (whole.size() / 2) * 8));
    CHECK_THROWS_WITH(
        restore(),
        ContainsSubstring(clinic.file().string()) && ContainsSubstring("not as it was written") &&
            ContainsSubstring("nothing was written") && ContainsSubstring("try another backup"));
    writeAll(clinic.file(), whole.substr(0, whole.size() - 10));
    CHECK_THROWS_WITH(restore(), ContainsSubstring("ends too early"));
    writeAll(clinic.file(), "a letter");
    CHECK_THROWS_WITH(restore(), ContainsSubstring("no backup of Soundings"));
    writeAll(clinic.file(), withFlippedBit(whole, 300 * 8));
    CHECK_THROWS_WITH(restore(),
                      ContainsSubstring(clinic.file().string()) &&
                          ContainsSubstring("try another backup"));
    // The records are looked at in a hidden folder: that is nobody's business.
    TakenApart parts(whole, clinic.file());
    parts.header.auditNumber = 1;
    writeAll(clinic.file(), parts.putTogether(clinic.unlocked().dataKey));
    CHECK_THROWS_WITH(restore(),
                      ContainsSubstring(clinic.file().string()) &&
                          !ContainsSubstring("soundings-new-") &&
                          ContainsSubstring("try another backup"));
}

TEST_CASE("a link, a folder and nothing in the place of a backup are refused",
          "[storage][backup][damage]")
{
    BackedUp clinic;
    clinic.backUp();
    const auto moved = clinic.place.path() / "moved";
    CHECK(errorOf([&] { static_cast<void>(storage::readBackupInfo(moved)); }) ==
          ErrorKind::NotFound);
    std::filesystem::rename(clinic.file(), moved);
    std::filesystem::create_symlink(moved, clinic.file());
    CHECK(errorOfRestoring(clinic) == ErrorKind::Damaged);
    std::filesystem::remove(clinic.file());
    std::filesystem::create_directory(clinic.file());
    CHECK(errorOfRestoring(clinic) == ErrorKind::Damaged);
}

TEST_CASE("a backup of another vault is told, and parts of two are", "[storage][backup][damage]")
{
    BackedUp one;
    BackedUp other;
    one.backUp();
    other.backUp();
    const auto keys = one.unlocked();
    const auto keysOfOther = other.unlocked();
    const TakenApart mine(readAll(one.file()), one.file());
    const TakenApart theirs(readAll(other.file()), other.file());

    writeAll(one.file(), readAll(other.file()));
    CHECK(errorOfVerifying(one, keys) == ErrorKind::Conflict);
    // Its own passphrase happens to be the same, so it is restored as what it is.
    CHECK(storage::readBackupInfo(one.file()).header.vault == keysOfOther.keys.vault);

    for (const auto part : {&TakenApart::keys, &TakenApart::head, &TakenApart::records}) {
        TakenApart mixed = mine;
        mixed.*part = theirs.*part;
        writeAll(one.file(), mixed.putTogether(keys.dataKey));
        CHECK(errorOfVerifying(one, keys) == ErrorKind::Damaged);
        CHECK(errorOfRestoring(one) == ErrorKind::Damaged);
    }
    TakenApart renamed = mine;
    renamed.header.vault = theirs.header.vault;
    writeAll(one.file(), renamed.putTogether(keys.dataKey));
    CHECK(errorOfRestoring(one) == ErrorKind::Damaged);
    writeAll(one.file(), mine.putTogether(keysOfOther.dataKey));
    CHECK(errorOfRestoring(one) == ErrorKind::Damaged);
    writeAll(one.file(), mine.putTogether(keys.dataKey));
    CHECK_FALSE(errorOfVerifying(one, keys));
}
