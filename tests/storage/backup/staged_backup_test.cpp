// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/restore_backup.h"
#include "storage/backup/staged_backup.h"
#include "storage/digest.h"
#include "tests/storage/fixture/backed_up.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <algorithm>
#include <sys/stat.h>
#include <vector>

using namespace soundings;
using namespace soundings::tests;
using storage::EarlierBackup;
using storage::ErrorKind;
using storage::StagedBackup;

namespace {

struct Stop
{
};

std::optional<ErrorKind>
errorOfBackup(BackedUp& clinic, const std::filesystem::path& target, EarlierBackup earlier)
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

bool isEmptyFolder(const std::filesystem::path& folder)
{
    return std::filesystem::is_empty(folder);
}

} // namespace

TEST_CASE("a backup is one file that says whose it is and how far it goes", "[storage][backup]")
{
    BackedUp clinic;
    const auto before = contentsOf(clinic.vault.dir());
    const auto info = clinic.backUp();
    CHECK(info.bytes == std::filesystem::file_size(clinic.file()));
    CHECK(info.header.auditNumber == 2);
    CHECK(info.header.utcSeconds == Now);
    CHECK(info.header.vault == clinic.unlocked().keys.vault);
    CHECK(info.header == storage::readBackupInfo(clinic.file()).header);
    struct stat status = {};
    REQUIRE(::stat(clinic.file().c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600);
    CHECK(contentsOf(clinic.place.path()).size() == 1);
    CHECK(contentsOf(clinic.vault.dir()) == before);
    CHECK(clinic.vault->check().ok());
}

TEST_CASE("nothing recorded stands in a backup as it was typed", "[storage][backup]")
{
    BackedUp clinic;
    clinic.backUp();
    const std::string bytes = readAll(clinic.file());
    for (const char* marker : {"A-1",
                               "M\xC3\xBCller",
                               "line one",
                               "\xC3\xBCn\xC3\xAF"
                               "code",
                               "slower",
                               "tired",
                               "non-binary",
                               "moderate",
                               "phq-9",
                               "too-few-sessions",
                               "Author",
                               "yrsa",
                               "calm sea",
                               "SQLite format 3",
                               "CREATE TABLE"}) {
        INFO(marker);
        CHECK(bytes.find(marker) == std::string::npos);
    }
}

TEST_CASE("without its name a backup leaves nothing", "[storage][backup]")
{
    BackedUp clinic;
    {
        const StagedBackup staged(*clinic.vault, clinic.file(), EarlierBackup::Keep, Now);
        CHECK(staged.info().bytes > 0);
        CHECK_FALSE(std::filesystem::exists(clinic.file()));
    }
    CHECK(isEmptyFolder(clinic.place.path()));
}

TEST_CASE("meanwhile no plain text lies beside it either", "[storage][backup]")
{
    BackedUp clinic;
    std::size_t looked = 0;
    const auto look = [&](double) {
        for (const auto& [file, bytes] : contentsOf(clinic.place.path())) {
            ++looked;
            INFO(file);
            CHECK(bytes.find("SQLite format 3") == std::string::npos);
            CHECK(bytes.find("line one") == std::string::npos);
            CHECK(bytes.find("CREATE TABLE") == std::string::npos);
        }
    };
    StagedBackup(*clinic.vault, clinic.file(), EarlierBackup::Keep, Now, look).put();
    CHECK(looked > 2);
}

TEST_CASE("an earlier backup is replaced only when that is said, and nothing else ever is",
          "[storage][backup]")
{
    BackedUp clinic;
    clinic.backUp();
    const std::string first = readAll(clinic.file());
    CHECK(errorOfBackup(clinic, clinic.file(), EarlierBackup::Keep) == ErrorKind::AlreadyExists);
    CHECK(readAll(clinic.file()) == first);
    CHECK_FALSE(errorOfBackup(clinic, clinic.file(), EarlierBackup::Replace));
    CHECK(readAll(clinic.file()) != first);

    const auto letter = clinic.place.path() / "letter.txt";
    writeAll(letter, "Dear soundings-backup");
    CHECK(errorOfBackup(clinic, letter, EarlierBackup::Replace) == ErrorKind::AlreadyExists);
    CHECK(readAll(letter) == "Dear soundings-backup");
    const auto link = clinic.place.path() / "link";
    std::filesystem::create_symlink(clinic.file(), link);
    CHECK(errorOfBackup(clinic, link, EarlierBackup::Replace) == ErrorKind::AlreadyExists);
    CHECK(std::filesystem::is_symlink(link));
    CHECK(errorOfBackup(clinic, clinic.place.path(), EarlierBackup::Replace) ==
          ErrorKind::AlreadyExists);
    CHECK(errorOfBackup(clinic, clinic.place.path() / "", EarlierBackup::Replace) ==
          ErrorKind::AlreadyExists);
}

TEST_CASE("a backup of another vault is never replaced", "[storage][backup]")
{
    BackedUp clinic;
    BackedUp neighbour;
    neighbour.backUp();
    const std::string theirs = readAll(neighbour.file());
    for (const auto earlier : {EarlierBackup::Replace, EarlierBackup::ReplaceDamaged}) {
        CHECK(errorOfBackup(clinic, neighbour.file(), earlier) == ErrorKind::AlreadyExists);
        CHECK(readAll(neighbour.file()) == theirs);
    }
    CHECK(contentsOf(neighbour.place.path()).size() == 1);
    CHECK_FALSE(errorOfBackup(neighbour, neighbour.file(), EarlierBackup::Replace));
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
        CHECK(errorOfBackup(clinic, clinic.file(), EarlierBackup::Replace) ==
              ErrorKind::AlreadyExists);
        CHECK(readAll(clinic.file()) == left);
        CHECK_FALSE(errorOfBackup(clinic, clinic.file(), EarlierBackup::ReplaceDamaged));
        CHECK(readAll(clinic.file()).size() == whole.size());
    }
    CHECK(readAll(aside(".damaged")) == damaged);
    CHECK(readAll(aside(".damaged-2")) == cutOff);
    // Whose it is stands in its beginning, so that one that was cut off makes room for a whole one.
    writeAll(clinic.file(), whole.substr(0, whole.size() / 2));
    CHECK_FALSE(errorOfBackup(clinic, clinic.file(), EarlierBackup::Replace));
    CHECK(storage::readBackupInfo(clinic.file()).header.vault == clinic.unlocked().keys.vault);
}

TEST_CASE("what no longer begins like a backup makes room only in the vault's own folder",
          "[storage][backup]")
{
    BackedUp clinic;
    const auto own = clinic.vault.files().backups / "day.soundings-backup";
    for (const auto& file : {own, clinic.file()}) {
        writeAll(file, "mine");
        CHECK(errorOfBackup(clinic, file, EarlierBackup::Replace) == ErrorKind::AlreadyExists);
    }
    CHECK(errorOfBackup(clinic, clinic.file(), EarlierBackup::ReplaceDamaged) ==
          ErrorKind::AlreadyExists);
    CHECK(readAll(clinic.file()) == "mine");
    CHECK_FALSE(errorOfBackup(clinic, own, EarlierBackup::ReplaceDamaged));
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
        CHECK(errorOfBackup(clinic, clinic.file(), earlier) == ErrorKind::AlreadyExists);
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
    CHECK(errorOfBackup(clinic, clinic.place.path() / "no" / "b", EarlierBackup::Keep) ==
          ErrorKind::NotFound);
    for (const auto earlier : {EarlierBackup::Keep, EarlierBackup::Replace}) {
        CHECK(errorOfBackup(clinic, clinic.vault.files().records, earlier) == ErrorKind::Conflict);
        CHECK(errorOfBackup(clinic, clinic.vault.dir() / "new", earlier) == ErrorKind::Conflict);
    }
    CHECK(contentsOf(clinic.vault.dir()) == before);
    CHECK_FALSE(errorOfBackup(clinic, clinic.vault.files().backups / "today", EarlierBackup::Keep));
    clinic.vault.reopen();
    CHECK(clinic.vault->check().ok());
}

TEST_CASE("a folder by the way of a link takes a backup", "[storage][backup]")
{
    BackedUp clinic;
    const TemporaryFolder elsewhere;
    std::filesystem::create_directory_symlink(elsewhere.path(), clinic.place.path() / "link");
    CHECK_FALSE(errorOfBackup(clinic, clinic.place.path() / "link" / "b", EarlierBackup::Keep));
    CHECK(std::filesystem::is_regular_file(elsewhere.path() / "b"));
}

TEST_CASE("a backup can be stopped at every step and leaves nothing", "[storage][backup]")
{
    BackedUp clinic;
    std::vector<double> shares;
    StagedBackup(*clinic.vault, clinic.file(), EarlierBackup::Keep, Now, [&](double share) {
        shares.push_back(share);
    });
    REQUIRE(shares.size() > 3);
    CHECK(std::ranges::is_sorted(shares));
    CHECK(shares.front() >= 0.0);
    CHECK(shares.back() <= 1.0);
    for (std::size_t stopAt = 0; stopAt < shares.size(); ++stopAt) {
        INFO("stopped at " << stopAt);
        std::size_t asked = 0;
        CHECK_THROWS_AS(StagedBackup(*clinic.vault,
                                     clinic.file(),
                                     EarlierBackup::Keep,
                                     Now,
                                     [&](double) {
                                         if (asked++ == stopAt) {
                                             throw Stop();
                                         }
                                     }),
                        Stop);
        CHECK(isEmptyFolder(clinic.place.path()));
    }
    CHECK(clinic.vault->check().ok());
    clinic.backUp();
}

TEST_CASE("records that are damaged make no backup", "[storage][backup]")
{
    BackedUp clinic;
    const auto records = clinic.vault.files().records;
    const std::string whole = readAll(records);
    for (std::size_t page = 4096; page < whole.size(); page += 5 * 4096) {
        writeAll(records, withFlippedBit(whole, (page + 100) * 8));
        INFO("page at " << page);
        CHECK(errorOfBackup(clinic, clinic.file(), EarlierBackup::Keep) == ErrorKind::Damaged);
        CHECK(isEmptyFolder(clinic.place.path()));
    }
    writeAll(records, whole);
    clinic.backUp();
}

TEST_CASE("a locked vault cannot be backed up", "[storage][backup]")
{
    BackedUp clinic;
    clinic.vault->lock();
    CHECK(errorOfBackup(clinic, clinic.file(), EarlierBackup::Keep) == ErrorKind::Internal);
    CHECK(isEmptyFolder(clinic.place.path()));
}
