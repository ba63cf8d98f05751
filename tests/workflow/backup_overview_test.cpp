// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/back_up_vault.h"
#include "app/workflow/backup_overview.h"
#include "app/workflow/daily_backup.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/refusal_of.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>

using namespace soundings;
using tests::ClinicFixture;

TEST_CASE("before the first backup there is none, and a second folder is nobody's choice",
          "[workflow][backup]")
{
    ClinicFixture clinic;
    const app::BackupOverview overview = app::backupOverview(clinic.desk());
    CHECK(overview.own.folder == clinic.vaultPath() / "backups");
    CHECK(overview.own.reachable);
    CHECK(overview.own.backups.empty());
    CHECK_FALSE(overview.second);
    CHECK_FALSE(overview.lastByHand);
    CHECK(app::newestBackup(overview, clinic.desk().today()) == nullptr);

    std::filesystem::remove(overview.own.folder);
    CHECK_FALSE(app::backupOverview(clinic.desk()).own.reachable);
}

TEST_CASE("a manager sees the day's backups of both folders and when one was made by hand",
          "[workflow][backup]")
{
    ClinicFixture clinic;
    const auto stick = clinic.folder() / "stick";
    std::filesystem::create_directory(stick);
    app::chooseSecondBackupFolder(clinic.desk(), stick);
    app::makeDailyBackup(clinic.desk());
    app::BackupOverview overview = app::backupOverview(clinic.desk());
    CHECK(overview.own.reachable);
    REQUIRE(overview.own.backups.size() == 1);
    CHECK(overview.own.backups[0].day == clinic.desk().today());
    REQUIRE(overview.second);
    CHECK(overview.second->reachable);
    CHECK(overview.second->backups.size() == 1);
    CHECK_FALSE(overview.lastByHand);
    REQUIRE(app::newestBackup(overview, clinic.desk().today()) != nullptr);
    CHECK(app::newestBackup(overview, clinic.desk().today())->day == clinic.desk().today());

    app::backUpVault(clinic.desk(), clinic.folder() / "mine.soundings-backup");
    overview = app::backupOverview(clinic.desk());
    CHECK(overview.lastByHand == clinic.clock().utcSeconds());
    CHECK(overview.own.backups.size() == 1);

    // One that cannot be read is none, and one folder that is away hides nothing of the other.
    std::ofstream(overview.own.backups[0].info.file, std::ios::binary) << "not a backup";
    overview = app::backupOverview(clinic.desk());
    CHECK(overview.own.reachable);
    CHECK(overview.own.backups.empty());
    REQUIRE(app::newestBackup(overview, clinic.desk().today()) != nullptr);
    CHECK(app::newestBackup(overview, clinic.desk().today())->info.file.parent_path() ==
          std::filesystem::canonical(stick));
    std::filesystem::rename(stick, clinic.folder() / "in a drawer");
    overview = app::backupOverview(clinic.desk());
    REQUIRE(overview.second);
    CHECK_FALSE(overview.second->reachable);
    CHECK(app::newestBackup(overview, clinic.desk().today()) == nullptr);
}

TEST_CASE("looking at the backups changes nothing and is for managers", "[workflow][backup]")
{
    ClinicFixture clinic;
    app::makeDailyBackup(clinic.desk());
    const auto entries = clinic.desk().vault().auditEntries().size();
    static_cast<void>(app::backupOverview(clinic.desk()));
    CHECK(clinic.desk().vault().auditEntries().size() == entries);
    clinic.addUser("tessa", {core::Role::Therapist});
    app::SignedIn& tessa = clinic.signInAs("tessa");
    CHECK(tests::refusalOf([&] {
              static_cast<void>(app::backupOverview(tessa));
              return 0;
          }) == app::RefusalKind::NotAllowed);
}
