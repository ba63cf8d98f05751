// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/day_backups.h"
#include "tests/storage/fixture/backed_up.h"

#include <boost/date_time/gregorian/gregorian.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

using namespace soundings;
using namespace soundings::tests;
using core::Date;
using storage::dayBackupName;
using storage::dayBackupsIn;

namespace {

const Date Today(2026, 3, 31);

core::IdBytes idOf(BackedUp& clinic)
{
    return clinic.unlocked().keys.vault;
}

/// The same backup under the name of each of these days: the rule goes by the name.
void keepDays(BackedUp& clinic, const std::vector<Date>& days)
{
    clinic.backUp();
    for (const Date& day : days) {
        std::filesystem::copy_file(clinic.file(),
                                   clinic.place.path() / dayBackupName(idOf(clinic), day));
    }
    std::filesystem::remove(clinic.file());
}

std::vector<std::string> daysLeft(BackedUp& clinic)
{
    std::vector<std::string> left;
    for (const auto& backup : dayBackupsIn(clinic.place.path(), idOf(clinic))) {
        left.push_back(core::isoDate(backup.day));
    }
    return left;
}

} // namespace

TEST_CASE("the backups of days are found by name, oldest first", "[storage][backup]")
{
    BackedUp clinic;
    keepDays(clinic, {Date(2026, 3, 31), Date(2026, 2, 1), Date(2026, 3, 1)});
    CHECK(daysLeft(clinic) == std::vector<std::string>{"2026-02-01", "2026-03-01", "2026-03-31"});
}

TEST_CASE("what is no backup of a day of this vault is not counted among them", "[storage][backup]")
{
    BackedUp clinic;
    BackedUp neighbour;
    neighbour.backUp();
    const auto folder = clinic.place.path();
    const auto name = dayBackupName(idOf(clinic), Today);
    SECTION("a backup by hand")
    {
        clinic.backUp();
    }
    SECTION("no day that there is")
    {
        clinic.backUp();
        std::string feigned = name.string();
        feigned.replace(feigned.find("2026-03-31"), 10, "2026-02-31");
        std::filesystem::rename(clinic.file(), folder / feigned);
    }
    SECTION("something else of that name")
    {
        writeAll(folder / name, "Dear soundings-backup");
    }
    SECTION("a folder of that name")
    {
        std::filesystem::create_directory(folder / name);
    }
    SECTION("another vault's under this one's name")
    {
        std::filesystem::copy_file(neighbour.file(), folder / name);
    }
    CHECK(daysLeft(clinic).empty());
    const auto before = contentsOf(folder);
    CHECK(storage::removeOldBackups(folder, idOf(clinic), Today) == 0);
    CHECK(contentsOf(folder) == before);
}

TEST_CASE("old backups go by the rule, and nothing of another vault does", "[storage][backup]")
{
    BackedUp clinic;
    BackedUp neighbour;
    neighbour.backUp();
    const auto theirs = clinic.place.path() / dayBackupName(idOf(neighbour), Date(2019, 1, 1));
    std::filesystem::copy_file(neighbour.file(), theirs);
    // Of a month long ago one stays if it is among the last twelve, and none of six years ago.
    keepDays(clinic, {Date(2020, 3, 1), Date(2020, 3, 2), Date(2026, 3, 30), Today});
    CHECK(storage::removeOldBackups(clinic.place.path(), idOf(clinic), Today) > 0);
    const auto left = daysLeft(clinic);
    CHECK(std::ranges::find(left, "2026-03-30") != left.end());
    CHECK(std::ranges::find(left, "2026-03-31") != left.end());
    CHECK(std::filesystem::exists(theirs));
}

TEST_CASE("a folder for backups that is not there is told", "[storage][backup]")
{
    BackedUp clinic;
    CHECK(errorOf([&] {
              static_cast<void>(dayBackupsIn(clinic.place.path() / "gone", idOf(clinic)));
          }) == storage::ErrorKind::NotFound);
}
