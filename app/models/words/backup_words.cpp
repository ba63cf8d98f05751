// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/backup_words.h"

#include "app/models/failure.h"
#include "app/models/path_text.h"
#include "app/models/record/draft_words.h"
#include "app/models/words/record_words.h"
#include "app/workflow/back_up_vault.h"
#include "storage/error.h"

#include <QCoreApplication>

namespace soundings::app {

namespace {

/// Gives the sentences a context that lupdate and the running program agree on.
struct BackupText
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

QString byHandWords(const BackupOverview& overview, std::int64_t nowSeconds)
{
    return overview.lastByHand ? u' ' + BackupText::tr("The last one by hand: %1.")
                                            .arg(momentWords(*overview.lastByHand, nowSeconds))
                               : QString();
}

QString
dayToComeWords(const BackupOverview& overview, const core::Date& today, std::int64_t nowSeconds)
{
    const storage::DayBackup* toCome = backupOfDayToCome(overview, today);
    return toCome == nullptr
               ? QString()
               : BackupText::tr("There is a daily backup of a day that is still to come: %1. This "
                                "computer's clock is wrong, or was when it was made.")
                     .arg(momentWords(toCome->info.header.utcSeconds, nowSeconds));
}

} // namespace

QString
lastBackupWords(const BackupOverview& overview, const core::Date& today, std::int64_t nowSeconds)
{
    const QString byHand = byHandWords(overview, nowSeconds);
    const QString toCome = dayToComeWords(overview, today, nowSeconds);
    if (const storage::DayBackup* newest = newestBackup(overview, today)) {
        return BackupText::tr("The last daily backup was made and verified: %1.")
                   .arg(momentWords(newest->info.header.utcSeconds, nowSeconds)) +
               (toCome.isEmpty() ? toCome : u' ' + toCome) + byHand;
    }
    if (!toCome.isEmpty()) {
        return toCome + byHand;
    }
    return (overview.madeUp
                ? BackupText::tr("This is a made-up clinic, of which no daily backups are made.")
                : BackupText::tr("There is no daily backup. Close the vault and open it again; if "
                                 "there is none then, make one by hand.")) +
           byHand;
}

Mark backupMark(const BackupOverview& overview, const core::Date& today)
{
    const storage::DayBackup* newest = newestBackup(overview, today);
    if (newest == nullptr) {
        const bool isMissed = !overview.madeUp || backupOfDayToCome(overview, today) != nullptr;
        return isMissed ? Mark::Alarm : Mark::Unknown;
    }
    return (today - newest->day).days() > 1 ? Mark::Alarm : Mark::Good;
}

QString backupRuleWords(const BackupOverview& overview)
{
    return BackupText::tr("Once a day, when somebody opens the vault, a backup is made, encrypted "
                          "like the vault, and verified. Those of the last %1 days are kept, and "
                          "the newest of each of the last %2 weeks and %3 months.")
        .arg(overview.keptDays)
        .arg(overview.keptWeeks)
        .arg(overview.keptMonths);
}

QString backupPlaceWords(const BackupPlace& place, std::int64_t nowSeconds)
{
    if (!place.reachable) {
        return BackupText::tr("This folder cannot be reached. Connect its disk, or choose another "
                              "folder.");
    }
    if (place.backups.empty()) {
        return BackupText::tr("No backup is in it yet.");
    }
    return BackupText::tr("%n backup(s) since %1, the last: %2.",
                          nullptr,
                          static_cast<int>(place.backups.size()))
        .arg(shortDateWords(place.backups.front().day),
             momentWords(place.backups.back().info.header.utcSeconds, nowSeconds));
}

QString dailyFailureWords(const DailyBackup& result)
{
    switch (result.hindrance) {
    case BackupHindrance::FolderMissing:
        return BackupText::tr("the folder is not there: connect its disk, or have a manager choose "
                              "another one");
    case BackupHindrance::DiskFull:
        return BackupText::tr("its disk is full: make room for twice what the vault holds");
    case BackupHindrance::NotWritable:
        return BackupText::tr("nothing may be written there: have a manager choose a folder into "
                              "which whoever opens the vault may write");
    case BackupHindrance::NameTaken:
        return BackupText::tr("\"%1\", the name of the day's backup, belongs to something that is "
                              "no backup of this vault: move it elsewhere")
            .arg(QString::fromStdString(result.fileInTheWay));
    case BackupHindrance::Other:
        break;
    }
    return QString::fromStdString(result.failure);
}

QString backupFailureWords(const std::exception_ptr& error)
{
    try {
        std::rethrow_exception(error);
    } catch (const BackupNotNoted& failure) {
        return BackupText::tr("The backup is in its place, whole and verified, but the audit could "
                              "not note it. Keep it, and see to the vault's own disk. (%1)")
            .arg(QString::fromUtf8(failure.what()));
    } catch (const storage::Error& failure) {
        using storage::ErrorKind;
        switch (failure.kind()) {
        case ErrorKind::AlreadyExists:
            return BackupText::tr("There is something with this name already, which is not written "
                                  "over. No backup was made; choose another name.");
        case ErrorKind::NotFound:
            return BackupText::tr("There is no such folder. No backup was made; choose a folder "
                                  "that is there.");
        case ErrorKind::Conflict:
            return BackupText::tr("That place belongs to the vault and would be lost with it. No "
                                  "backup was made; choose a folder elsewhere, best on another "
                                  "disk.");
        case ErrorKind::DiskFull:
            return BackupText::tr("There is no room: for a while a backup needs twice the room of "
                                  "the vault. No backup was made; make room or choose another "
                                  "disk.");
        case ErrorKind::ReadOnly:
            return BackupText::tr("Nothing may be written there. No backup was made; choose a "
                                  "folder in which you may write.");
        case ErrorKind::Damaged:
            return BackupText::tr("What is in this vault did not pass its check, so no backup was "
                                  "made of it. Record nothing more, and restore the last backup "
                                  "into a new folder. (%1)")
                .arg(QString::fromUtf8(failure.what()));
        default:
            return BackupText::tr("No backup was made (%1). What is stored is safe; choose another "
                                  "place, or try again.")
                .arg(QString::fromUtf8(failure.what()));
        }
    } catch (...) {
        return failureOf(error).sentence;
    }
}

} // namespace soundings::app
