// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/backup_words.h"
#include "app/workflow/back_up_vault.h"
#include "storage/error.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace soundings;
using namespace soundings::app;
using storage::ErrorKind;

namespace {

const core::Date Today(2026, 3, 31);
constexpr std::int64_t Noon = 1'774'958'400; // of that day, UTC

/// With one backup in the vault's own folder, of so many days ago.
BackupOverview withBackupOf(int daysAgo)
{
    BackupOverview overview;
    overview.own.reachable = true;
    storage::DayBackup backup;
    backup.day = Today - boost::gregorian::days(daysAgo);
    backup.info.header.utcSeconds = Noon - daysAgo * std::int64_t(86'400);
    overview.own.backups.push_back(backup);
    return overview;
}

} // namespace

TEST_CASE("a daily backup of today or yesterday is good, an older one or none is an alarm",
          "[models][words][backup]")
{
    CHECK(backupMark(withBackupOf(0), Today) == Mark::Good);
    CHECK(backupMark(withBackupOf(1), Today) == Mark::Good);
    CHECK(backupMark(withBackupOf(2), Today) == Mark::Alarm);
    CHECK(backupMark(withBackupOf(400), Today) == Mark::Alarm);
    CHECK(backupMark(BackupOverview(), Today) == Mark::Alarm);
    CHECK(lastBackupWords(BackupOverview(), Today, Noon).contains(QStringLiteral("by hand")));
}

TEST_CASE("a backup of a day to come vouches for nothing, and the clock is named",
          "[models][words][backup]")
{
    for (const int ahead : {1, 30, 4000}) {
        const BackupOverview overview = withBackupOf(-ahead);
        CHECK(backupMark(overview, Today) == Mark::Alarm);
        CHECK(lastBackupWords(overview, Today, Noon).contains(QStringLiteral("clock")));
    }
    CHECK_FALSE(lastBackupWords(withBackupOf(0), Today, Noon).contains(QStringLiteral("clock")));
}

TEST_CASE("a backup of a day to come hides neither the newest true one nor itself",
          "[models][words][backup]")
{
    for (const int ahead : {1, 30, 4000}) {
        const auto with = [ahead](int daysAgo) {
            BackupOverview overview = withBackupOf(daysAgo);
            overview.own.backups.push_back(withBackupOf(-ahead).own.backups.front());
            return overview;
        };
        CHECK(backupMark(with(0), Today) == Mark::Good);
        CHECK(backupMark(with(2), Today) == Mark::Alarm);
        const QString words = lastBackupWords(with(0), Today, Noon);
        CHECK(words.contains(QStringLiteral("made and verified")));
        CHECK(words.contains(QStringLiteral("clock")));
    }
    // The second folder is looked at as well.
    BackupOverview apart = withBackupOf(-3);
    apart.second = withBackupOf(1).own;
    CHECK(backupMark(apart, Today) == Mark::Good);
    CHECK(lastBackupWords(apart, Today, Noon).contains(QStringLiteral("clock")));
}

TEST_CASE("every hindrance of the day's backup has words of its own, and the rest its message",
          "[models][words][backup]")
{
    std::set<QString> all;
    const std::set<BackupHindrance> known = {BackupHindrance::FolderMissing,
                                             BackupHindrance::DiskFull,
                                             BackupHindrance::NotWritable,
                                             BackupHindrance::NameTaken};
    DailyBackup result;
    CHECK(dailyFailureWords(result).isEmpty());
    result.failure = "in English";
    CHECK(dailyFailureWords(result) == QStringLiteral("in English"));
    result.fileInTheWay = "a.backup";
    for (const BackupHindrance hindrance : known) {
        result.hindrance = hindrance;
        CHECK_FALSE(dailyFailureWords(result).contains(QStringLiteral("in English")));
        all.insert(dailyFailureWords(result));
    }
    CHECK(all.size() == known.size());
    CHECK(dailyFailureWords(result).contains(QStringLiteral("a.backup")));
}

TEST_CASE("of a made-up clinic no backup is missed, and none is praised", "[models][words][backup]")
{
    BackupOverview overview;
    overview.madeUp = true;
    CHECK(backupMark(overview, Today) == Mark::Unknown);
    CHECK(lastBackupWords(overview, Today, Noon).contains(QStringLiteral("made-up")));
}

TEST_CASE("the last backup by hand is told beside the daily ones and without them",
          "[models][words][backup]")
{
    BackupOverview overview = withBackupOf(0);
    CHECK_FALSE(lastBackupWords(overview, Today, Noon).contains(QStringLiteral("one by hand")));
    overview.lastByHand = Noon - 3600;
    CHECK(lastBackupWords(overview, Today, Noon).contains(QStringLiteral("one by hand")));
    overview.own.backups.clear();
    CHECK(lastBackupWords(overview, Today, Noon).contains(QStringLiteral("one by hand")));
}

TEST_CASE("every way in which no backup is written says so in words of its own",
          "[models][words][backup]")
{
    std::set<QString> all;
    std::size_t kinds = 0;
    for (const ErrorKind kind : {ErrorKind::AlreadyExists,
                                 ErrorKind::NotFound,
                                 ErrorKind::Conflict,
                                 ErrorKind::DiskFull,
                                 ErrorKind::ReadOnly,
                                 ErrorKind::Damaged,
                                 ErrorKind::Io}) {
        const QString words = backupFailureWords(
            std::make_exception_ptr(storage::Error(kind, "in English", "march")));
        CHECK(words.contains(QStringLiteral("o backup was made")));
        all.insert(words);
        ++kinds;
    }
    CHECK(all.size() == kinds);
}

TEST_CASE("a backup that was made and could not be noted is not told as none",
          "[models][words][backup]")
{
    const QString words = backupFailureWords(std::make_exception_ptr(
        BackupNotNoted(storage::Error(ErrorKind::DiskFull, "in English", "records.db"))));
    CHECK(words.contains(QStringLiteral("in its place")));
    CHECK_FALSE(words.contains(QStringLiteral("o backup was made")));
}
