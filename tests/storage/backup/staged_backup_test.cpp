// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/restore_backup.h"
#include "storage/backup/staged_backup.h"
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
