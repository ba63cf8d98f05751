// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/check_vault.h"
#include "app/workflow/daily_backup.h"
#include "app/workflow/open_vault.h"
#include "storage/backup/kept_backups.h"
#include "storage/files/folder_in_the_making.h"
#include "storage/sqlite/database.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/refusal_of.h"

#include <boost/date_time/gregorian/gregorian.hpp>
#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <utility>

using namespace soundings;
using app::RefusalKind;
using tests::ClinicFixture;

namespace {

/// Noon UTC of a day that goes on.
class CalendarClock : public app::Clock
{
public:
    [[nodiscard]] core::Date today() const override { return day; }

    [[nodiscard]] std::int64_t utcSeconds() const override
    {
        return app::FixedClock(day).utcSeconds();
    }

    core::Date day{2026, 3, 31};
};

/// The fixture's vault with a clock that can be moved on.
struct Practice
{
    ClinicFixture fixture;
    CalendarClock clock;
    app::SignedIn desk{std::move(fixture.desk().vault()), clock};

    [[nodiscard]] std::filesystem::path own() const { return fixture.vaultPath() / "backups"; }

    [[nodiscard]] std::filesystem::path second() const
    {
        const auto folder = fixture.folder() / "stick";
        std::filesystem::create_directory(folder);
        return folder;
    }

    [[nodiscard]] std::set<core::Date> daysIn(const std::filesystem::path& folder) const
    {
        std::set<core::Date> days;
        for (const auto& backup : storage::dayBackupsIn(folder, desk.vault().id())) {
            days.insert(backup.day);
        }
        return days;
    }
};

void writeText(const std::filesystem::path& file, const std::string& text)
{
    std::ofstream(file, std::ios::binary) << text;
}

std::size_t entriesIn(const std::filesystem::path& folder)
{
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

} // namespace

TEST_CASE("the day's backup is made once a day, noted, and becomes a vault again",
          "[workflow][backup]")
{
    Practice practice;
    const auto made = app::makeDailyBackup(practice.desk);
    REQUIRE(made.size() == 1);
    CHECK(made[0].made);
    CHECK(made[0].failure.empty());
    CHECK(made[0].folder == practice.own());
    const auto last = app::listAudit(practice.desk).back();
    CHECK(last.what.action == "vault.backup");
    CHECK(last.what.detail == "automatic, up to entry 1");
    const auto again = app::makeDailyBackup(practice.desk);
    CHECK_FALSE(again.at(0).made);
    CHECK(again[0].failure.empty());
    CHECK(app::vaultInfo(practice.desk).auditNumber == 2);

    practice.clock.day = core::Date(2026, 4, 1);
    CHECK(app::makeDailyBackup(practice.desk).at(0).made);
    const auto all = app::dailyBackups(practice.desk);
    REQUIRE(all.size() == 2);
    CHECK(all[0].day == core::Date(2026, 3, 31));
    CHECK(all[1].day == core::Date(2026, 4, 1));
    CHECK(all[1].info.header.auditNumber == 2);
    app::restoreVault(all[1].info.file,
                      practice.fixture.folder() / "again",
                      "anna",
                      storage::Secret::fromText(ClinicFixture::Passphrase),
                      practice.clock);
    CHECK(app::checkVault(practice.desk).ok());
}

TEST_CASE("over a year of days those stay that the rule keeps, and nothing else is touched",
          "[workflow][backup]")
{
    Practice practice;
    const std::string name =
        storage::dayBackupName(practice.desk.vault().id(), core::Date(2020, 1, 1)).string();
    REQUIRE(app::makeDailyBackup(practice.desk).at(0).made);
    const auto today =
        practice.own() / storage::dayBackupName(practice.desk.vault().id(), practice.clock.day);
    // The backups of a year, of which one is looked at as often as another.
    std::set<core::Date> days{practice.clock.day};
    for (int back = 1; back < 400; back += 3) {
        const core::Date day = practice.clock.day - boost::gregorian::days(back);
        std::filesystem::copy_file(
            today, practice.own() / storage::dayBackupName(practice.desk.vault().id(), day));
        days.insert(day);
    }
    writeText(practice.own() / "letter.txt", "mine");
    writeText(practice.own() / name, "not a backup at all");
    const auto mine = practice.own() / "clinic-2020-01-01.soundings-backup";
    // Put there by hand: the program itself writes no backup of somebody's choice into the vault.
    const auto outside = practice.fixture.folder() / "mine";
    app::backUpVault(practice.desk, outside);
    std::filesystem::rename(outside, mine);

    ClinicFixture other;
    const auto foreign =
        practice.own() / storage::dayBackupName(practice.desk.vault().id(), core::Date(2020, 1, 2));
    app::backUpVault(other.desk(), outside);
    std::filesystem::rename(outside, foreign);
    const auto leftOver = storage::FolderInTheMaking(practice.own() / name).folder();
    std::filesystem::create_directory(leftOver);
    writeText(leftOver / "records.db", "half");

    practice.clock.day += boost::gregorian::days(1);
    days.insert(practice.clock.day);
    const auto result = app::makeDailyBackup(practice.desk).at(0);
    const auto kept = storage::keptBackupDays(days, practice.clock.day);
    CHECK(result.failure.empty());
    CHECK(result.removed == days.size() - kept.size());
    CHECK(practice.daysIn(practice.own()) == kept);
    for (const auto& file : {practice.own() / "letter.txt", practice.own() / name, mine, foreign}) {
        INFO(file);
        CHECK(std::filesystem::exists(file));
    }
    CHECK_FALSE(std::filesystem::exists(leftOver));
}

TEST_CASE("a second folder gets its own backup, and one that is away keeps nobody from the first",
          "[workflow][backup]")
{
    Practice practice;
    const auto stick = practice.second();
    CHECK_FALSE(app::secondBackupFolder(practice.desk));
    app::chooseSecondBackupFolder(practice.desk, stick);
    CHECK(app::secondBackupFolder(practice.desk) == std::filesystem::canonical(stick));
    const auto both = app::makeDailyBackup(practice.desk);
    REQUIRE(both.size() == 2);
    CHECK(both[0].made);
    CHECK(both[1].made);
    CHECK(practice.daysIn(stick).size() == 1);
    CHECK(app::dailyBackups(practice.desk).size() == 2);

    std::filesystem::rename(stick, practice.fixture.folder() / "in a drawer");
    practice.clock.day += boost::gregorian::days(1);
    const auto away = app::makeDailyBackup(practice.desk);
    REQUIRE(away.size() == 2);
    CHECK(away[0].made);
    CHECK_FALSE(away[1].made);
    CHECK(away[1].folder == std::filesystem::canonical(practice.fixture.folder()) / "stick");
    CHECK(away[1].hindrance == app::BackupHindrance::FolderMissing);
    CHECK(away[1].failure.starts_with("the folder is not there: expected"));
    CHECK(app::dailyBackups(practice.desk).size() == 2);

    // Back on the same day, it catches up; the first is not made twice.
    std::filesystem::rename(practice.fixture.folder() / "in a drawer", stick);
    const auto back = app::makeDailyBackup(practice.desk);
    CHECK_FALSE(back.at(0).made);
    CHECK(back.at(1).made);
    CHECK(practice.daysIn(stick).size() == 2);

    app::chooseSecondBackupFolder(practice.desk, std::nullopt);
    CHECK_FALSE(app::secondBackupFolder(practice.desk));
    CHECK(app::makeDailyBackup(practice.desk).size() == 1);
    // The two days, and the list of erased clients.
    CHECK(entriesIn(stick) == 3);
}

TEST_CASE("a second folder is a folder, and not in the vault", "[workflow][backup]")
{
    Practice practice;
    writeText(practice.fixture.folder() / "file", "");
    const auto choose = [&](const std::filesystem::path& folder) {
        return tests::refusalOf([&] {
            app::chooseSecondBackupFolder(practice.desk, folder);
            return 0;
        });
    };
    CHECK(choose(practice.fixture.folder() / "nowhere") == RefusalKind::NotFound);
    CHECK(choose(practice.fixture.folder() / "file") == RefusalKind::NotFound);
    CHECK(choose(practice.fixture.vaultPath()) == RefusalKind::Conflict);
    CHECK(choose(practice.own()) == RefusalKind::Conflict);
    std::filesystem::create_directory_symlink(practice.own(), practice.fixture.folder() / "link");
    CHECK(choose(practice.fixture.folder() / "link") == RefusalKind::Conflict);
    CHECK_FALSE(app::secondBackupFolder(practice.desk));
    CHECK(app::vaultInfo(practice.desk).auditNumber == 1);
}

TEST_CASE("whoever opens the vault makes the day's backup, and only a manager says where to",
          "[workflow][backup][roles]")
{
    ClinicFixture clinic;
    clinic.addUser("bela", {core::Role::Therapist});
    app::SignedIn& bela = clinic.signInAs("bela");
    CHECK(app::makeDailyBackup(bela).at(0).made);
    CHECK(bela.vault().auditEntries().back().userName == "bela");
    CHECK(tests::refusalOf([&] { return app::dailyBackups(bela); }) == RefusalKind::NotAllowed);
    CHECK(tests::refusalOf([&] {
              app::chooseSecondBackupFolder(bela, clinic.folder());
              return 0;
          }) == RefusalKind::NotAllowed);
}

TEST_CASE("a day's backup that is stopped leaves nothing and is made the next time",
          "[workflow][backup]")
{
    Practice practice;
    CHECK(tests::refusalOf([&] {
              return app::makeDailyBackup(practice.desk, [](double) { return false; });
          }) == RefusalKind::Conflict);
    CHECK(std::filesystem::is_empty(practice.own()));
    CHECK(app::vaultInfo(practice.desk).auditNumber == 1);
    CHECK(app::makeDailyBackup(practice.desk).at(0).made);
}

TEST_CASE("without its folder the day's backup says so and nothing else fails",
          "[workflow][backup]")
{
    Practice practice;
    std::filesystem::remove(practice.own());
    writeText(practice.own(), "in the way");
    const auto result = app::makeDailyBackup(practice.desk);
    REQUIRE(result.size() == 1);
    CHECK_FALSE(result[0].made);
    CHECK(result[0].failure.find("a link or something else") != std::string::npos);
    CHECK(result[0].folder == practice.own());
    CHECK_FALSE(result[0].isDamage);
    std::filesystem::remove(practice.own());
    CHECK(app::makeDailyBackup(practice.desk).at(0).made);
}

TEST_CASE("what has the name of the day's backup is left alone, and told with what to do",
          "[workflow][backup]")
{
    Practice practice;
    const auto stick = practice.second();
    app::chooseSecondBackupFolder(practice.desk, stick);
    const auto name =
        storage::dayBackupName(practice.desk.vault().id(), practice.clock.day).string();
    writeText(stick / name, "mine");
    const auto result = app::makeDailyBackup(practice.desk);
    REQUIRE(result.size() == 2);
    CHECK(result[0].made);
    CHECK_FALSE(result[1].made);
    CHECK_FALSE(result[1].isDamage);
    INFO(result[1].failure);
    CHECK(result[1].hindrance == app::BackupHindrance::NameTaken);
    CHECK(result[1].fileInTheWay == name);
    CHECK(result[1].failure.find(stick.string()) == std::string::npos);
    CHECK(result[1].failure.find("has the name of the day's backup, '" + name) !=
          std::string::npos);
    CHECK(std::filesystem::file_size(stick / name) == 4);
}

TEST_CASE("records that do not pass their check are told apart from a folder that is in the way",
          "[workflow][backup]")
{
    Practice practice;
    practice.desk.vault().database().execute("UPDATE vault SET created_at = created_at + 1");

    const auto result = app::makeDailyBackup(practice.desk);

    REQUIRE(result.size() == 1);
    CHECK_FALSE(result[0].made);
    CHECK(result[0].isDamage);
    CHECK(std::filesystem::is_empty(practice.own()));
}
