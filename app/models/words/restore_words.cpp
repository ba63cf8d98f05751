// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/restore_words.h"

#include "app/models/failure.h"
#include "app/models/path_text.h"
#include "storage/error.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cstdint>

namespace soundings::app {

namespace {

/// Gives the sentences a context that lupdate and the running program agree on.
struct RestoreText
{
    Q_DECLARE_TR_FUNCTIONS(Restore)
};

QString momentOf(std::int64_t utcSeconds)
{
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(utcSeconds), QLocale::ShortFormat);
}

/// How far the list of the erased reaches. Between it and the backup nobody can come back who was
/// erased in the vault of the backup: whoever was is not in the backup.
QString ownReachWords(const storage::RestoredBackup& restored)
{
    const std::int64_t made = restored.header.utcSeconds;
    const auto& until = restored.erasedUntilUtcSeconds;
    return until ? RestoreText::tr("The list of erased clients knows up to %1: whoever was erased "
                                   "after %2 is in this vault again and has to be erased again.")
                       .arg(momentOf(*until), momentOf(std::max(*until, made)))
                 : RestoreText::tr("The list of erased clients does not say up to when it knows: "
                                   "whoever was erased after %1 and is not in it is in this vault "
                                   "again and has to be erased again.")
                       .arg(momentOf(made));
}

/// Empty where nobody speaks of a vault that was restored.
QString elsewhereReachWords(const storage::RestoredBackup& restored)
{
    const auto& until = restored.erasedElsewhereUntilUtcSeconds;
    return until ? u' ' + RestoreText::tr("The vault of this backup, or one whose list of erased "
                                          "clients was heeded, was itself made of a backup: who "
                                          "was erased in the vault before that is known up to %1, "
                                          "and whoever was erased there later is in this vault "
                                          "again.")
                              .arg(momentOf(*until))
                 : QString();
}

/// By which list somebody was left out. Empty where nobody was.
QString namingListWords(const storage::RestoredBackup& restored)
{
    QString words;
    for (const std::filesystem::path& list : restored.erasedBy) {
        words += u' ' + RestoreText::tr("Left out by %1: where the erasing was done in another "
                                        "vault, such as one that was made to try something, move "
                                        "this list away and restore once more.")
                            .arg(textOf(list));
    }
    return words;
}

/// What is of the day of the backup, or is not taken over.
QString clinicWords(const storage::RestoredBackup& restored)
{
    const auto& folder = restored.secondFolderBefore;
    const QString people = RestoreText::tr("Names, passphrases and roles are those of the day of "
                                           "the backup: whoever was retired since has to be "
                                           "retired again.");
    return folder ? people + u' ' +
                        RestoreText::tr("This vault keeps no backups in %1, where those "
                                        "of the vault of the backup are. Where it "
                                        "takes its place, choose the folder again in "
                                        "the settings.")
                            .arg(textOf(*folder))
                  : people;
}

QString erasedWords(const storage::RestoredBackup& restored)
{
    if (!restored.hadList) {
        return RestoreText::tr("No list of erased clients was heeded: whoever was erased after %1 "
                               "is in this vault again and has to be erased again.")
                   .arg(momentOf(restored.header.utcSeconds)) +
               elsewhereReachWords(restored);
    }
    const QString erased =
        restored.erased == 0
            ? RestoreText::tr("Nobody who was in the backup is known to have been erased since.")
            : RestoreText::tr("%n client(s) of the backup was/were erased since, and is/are not "
                              "in this vault.",
                              nullptr,
                              static_cast<int>(restored.erased));
    return erased + QLatin1Char(' ') + ownReachWords(restored) + elsewhereReachWords(restored) +
           namingListWords(restored);
}

} // namespace

QString backupWords(const storage::BackupInfo& backup)
{
    return RestoreText::tr("A backup of %1, with %n entries in its audit.",
                           nullptr,
                           static_cast<int>(backup.header.auditNumber))
        .arg(momentOf(backup.header.utcSeconds));
}

QString restoredWords(const storage::RestoredBackup& restored)
{
    return erasedWords(restored) + QLatin1Char(' ') + clinicWords(restored);
}

QString restoreFailureWords(const std::exception_ptr& error)
{
    try {
        std::rethrow_exception(error);
    } catch (const storage::LockedOut&) {
        return failureOf(error).sentence;
    } catch (const storage::UntrustedErasedList& failure) {
        return RestoreText::tr("The list of clients who were erased since cannot be trusted "
                               "(%1). Without it they would come back, so nothing was "
                               "restored. Put the list back as it was, or allow below that "
                               "erased clients return.")
            .arg(textOf(failure.path()));
    } catch (const storage::Error& failure) {
        using storage::ErrorKind;
        switch (failure.kind()) {
        case ErrorKind::WrongKey:
            return RestoreText::tr("Name and passphrase are those of the day of the backup, with "
                                   "the key file of that day, if any. These are not; nothing was "
                                   "restored. Where nobody knows them any more, the recovery "
                                   "sheet of that day restores it on the command line: "
                                   "soundings-cli vault restore --help.");
        case ErrorKind::Damaged:
            return RestoreText::tr("This is no backup of Soundings, or it is damaged, cut off or "
                                   "changed. Nothing was restored; choose another backup. (%1)")
                .arg(QString::fromUtf8(failure.what()));
        case ErrorKind::TooNew:
            return RestoreText::tr("This backup was written by a newer Soundings. Nothing was "
                                   "restored; please update the program and try again.");
        default:
            return failureOf(error).sentence;
        }
    } catch (...) {
        return failureOf(error).sentence;
    }
}

bool isAboutErasedList(const std::exception_ptr& error)
{
    try {
        std::rethrow_exception(error);
    } catch (const storage::UntrustedErasedList&) {
        return true;
    } catch (...) {
        return false;
    }
}

} // namespace soundings::app
