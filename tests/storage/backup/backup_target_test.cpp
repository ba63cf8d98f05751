// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/backup_target.h"
#include "storage/backup/restore_backup.h"
#include "storage/backup/staged_backup.h"
#include "storage/digest.h"
#include "tests/storage/fixture/backed_up.h"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <optional>
#include <string>

using namespace soundings;
using namespace soundings::tests;
using storage::EarlierBackup;
using storage::ErrorKind;
using storage::StagedBackup;

namespace {

std::optional<ErrorKind>
errorAtPlace(BackedUp& clinic, const std::filesystem::path& target, EarlierBackup earlier)
{
    return errorOf([&] { StagedBackup(*clinic.vault, target, earlier, Now).put(); });
}

/// With a checksum that fits the bytes of the header as they are.
std::string withHeaderChecksum(const std::string& backup)
{
    constexpr std::size_t Fields = 84;
    const storage::Digest checksum = storage::sha256(backup.substr(0, Fields));
    return backup.substr(0, Fields) + std::string(checksum.begin(), checksum.end()) +
           backup.substr(Fields + checksum.size());
}

} // namespace

TEST_CASE("an earlier backup is replaced only when that is said, and nothing else ever is",
          "[storage][backup]")
{
    BackedUp clinic;
    clinic.backUp();
    const std::string first = readAll(clinic.file());
    CHECK(errorAtPlace(clinic, clinic.file(), EarlierBackup::Keep) == ErrorKind::AlreadyExists);
    CHECK(readAll(clinic.file()) == first);
    CHECK_FALSE(errorAtPlace(clinic, clinic.file(), EarlierBackup::Replace));
    CHECK(readAll(clinic.file()) != first);

    const auto letter = clinic.place.path() / "letter.txt";
    writeAll(letter, "Dear soundings-backup");
    CHECK(errorAtPlace(clinic, letter, EarlierBackup::Replace) == ErrorKind::AlreadyExists);
    CHECK(readAll(letter) == "Dear soundings-backup");
    const auto link = clinic.place.path() / "link";
    std::filesystem::create_symlink(clinic.file(), link);
    CHECK(errorAtPlace(clinic, link, EarlierBackup::Replace) == ErrorKind::AlreadyExists);
    CHECK(std::filesystem::is_symlink(link));
    CHECK(errorAtPlace(clinic, clinic.place.path(), EarlierBackup::Replace) ==
          ErrorKind::AlreadyExists);
    CHECK(errorAtPlace(clinic, clinic.place.path() / "", EarlierBackup::Replace) ==
          ErrorKind::AlreadyExists);
}

TEST_CASE("a backup of another vault is never replaced", "[storage][backup]")
{
    BackedUp clinic;
    BackedUp neighbour;
    neighbour.backUp();
    const std::string theirs = readAll(neighbour.file());
    for (const auto earlier : {EarlierBackup::Replace, EarlierBackup::ReplaceDamaged}) {
        CHECK(errorAtPlace(clinic, neighbour.file(), earlier) == ErrorKind::AlreadyExists);
        CHECK(readAll(neighbour.file()) == theirs);
    }
    CHECK(contentsOf(neighbour.place.path()).size() == 1);
    CHECK_FALSE(errorAtPlace(neighbour, neighbour.file(), EarlierBackup::Replace));
}

TEST_CASE("a backup that does not say whose it is is replaced under a name of the vault's alone",
          "[storage][backup]")
{
    BackedUp clinic;
    clinic.backUp();
    const std::string whole = readAll(clinic.file());
    std::string damaged = whole;
    damaged[storage::BackupOpeningBytes] ^= 1; // the vault's id, which the checksum covers
    const auto aside = [&](const std::string& ending) {
        auto file = clinic.file();
        return file += ending;
    };
    const std::string cutOff = whole.substr(0, storage::BackupOpeningBytes + 5);
    for (const std::string& left : {damaged, cutOff}) {
        writeAll(clinic.file(), left);
        CHECK(errorAtPlace(clinic, clinic.file(), EarlierBackup::Replace) ==
              ErrorKind::AlreadyExists);
        CHECK(readAll(clinic.file()) == left);
        CHECK_FALSE(errorAtPlace(clinic, clinic.file(), EarlierBackup::ReplaceDamaged));
        CHECK(readAll(clinic.file()).size() == whole.size());
    }
    CHECK(readAll(aside(".damaged")) == damaged);
    CHECK(readAll(aside(".damaged-2")) == cutOff);
    // Whose it is stands in its beginning, so that one that was cut off makes room for a whole one.
    writeAll(clinic.file(), whole.substr(0, whole.size() / 2));
    CHECK_FALSE(errorAtPlace(clinic, clinic.file(), EarlierBackup::Replace));
    CHECK(storage::readBackupInfo(clinic.file()).header.vault == clinic.unlocked().keys.vault);
}

TEST_CASE("what no longer begins like a backup makes room only in the vault's own folder",
          "[storage][backup]")
{
    BackedUp clinic;
    const auto own = clinic.vault.files().backups / "day.soundings-backup";
    for (const auto& file : {own, clinic.file()}) {
        writeAll(file, "mine");
        CHECK(errorAtPlace(clinic, file, EarlierBackup::Replace) == ErrorKind::AlreadyExists);
    }
    CHECK(errorAtPlace(clinic, clinic.file(), EarlierBackup::ReplaceDamaged) ==
          ErrorKind::AlreadyExists);
    CHECK(readAll(clinic.file()) == "mine");
    CHECK_FALSE(errorAtPlace(clinic, own, EarlierBackup::ReplaceDamaged));
    auto aside = own;
    CHECK(readAll(aside += ".damaged") == "mine");
}

TEST_CASE("a backup of a newer program is never replaced", "[storage][backup]")
{
    BackedUp clinic;
    clinic.backUp();
    std::string newer = readAll(clinic.file());
    newer[19] = 2;
    writeAll(clinic.file(), withHeaderChecksum(newer));
    REQUIRE(errorOf([&] { static_cast<void>(storage::readBackupInfo(clinic.file())); }) ==
            ErrorKind::TooNew);
    for (const auto earlier : {EarlierBackup::Replace, EarlierBackup::ReplaceDamaged}) {
        CHECK(errorAtPlace(clinic, clinic.file(), earlier) == ErrorKind::AlreadyExists);
        CHECK(readAll(clinic.file()) == withHeaderChecksum(newer));
    }
    CHECK(contentsOf(clinic.place.path()).size() == 1);
}

TEST_CASE("what came to the place of a backup meanwhile is asked about again", "[storage][backup]")
{
    BackedUp clinic;
    clinic.backUp();
    BackedUp neighbour;
    neighbour.backUp();
    const std::string theirs = readAll(neighbour.file());
    for (const auto earlier : {EarlierBackup::Replace, EarlierBackup::ReplaceDamaged}) {
        StagedBackup staged(*clinic.vault, clinic.file(), earlier, Now);
        writeAll(clinic.file(), theirs);
        CHECK(errorOf([&] { staged.put(); }) == ErrorKind::AlreadyExists);
        CHECK(readAll(clinic.file()) == theirs);
        std::filesystem::remove(clinic.file());
    }
}

TEST_CASE("a file that appears meanwhile is not written over", "[storage][backup]")
{
    BackedUp clinic;
    StagedBackup staged(*clinic.vault, clinic.file(), EarlierBackup::Keep, Now);
    writeAll(clinic.file(), "somebody else's");
    CHECK(errorOf([&] { staged.put(); }) == ErrorKind::AlreadyExists);
    CHECK(readAll(clinic.file()) == "somebody else's");
}

TEST_CASE("a backup goes into no missing folder and not among the files of the vault",
          "[storage][backup]")
{
    BackedUp clinic;
    const auto before = contentsOf(clinic.vault.dir());
    CHECK(errorAtPlace(clinic, clinic.place.path() / "no" / "b", EarlierBackup::Keep) ==
          ErrorKind::NotFound);
    for (const auto earlier : {EarlierBackup::Keep, EarlierBackup::Replace}) {
        CHECK(errorAtPlace(clinic, clinic.vault.files().records, earlier) == ErrorKind::Conflict);
        CHECK(errorAtPlace(clinic, clinic.vault.dir() / "new", earlier) == ErrorKind::Conflict);
    }
    CHECK(contentsOf(clinic.vault.dir()) == before);
    CHECK_FALSE(errorAtPlace(clinic, clinic.vault.files().backups / "today", EarlierBackup::Keep));
    clinic.vault.reopen();
    CHECK(clinic.vault->check().ok());
}

TEST_CASE("a folder by the way of a link takes a backup", "[storage][backup]")
{
    BackedUp clinic;
    const TemporaryFolder elsewhere;
    std::filesystem::create_directory_symlink(elsewhere.path(), clinic.place.path() / "link");
    CHECK_FALSE(errorAtPlace(clinic, clinic.place.path() / "link" / "b", EarlierBackup::Keep));
    CHECK(std::filesystem::is_regular_file(elsewhere.path() / "b"));
}
