// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/backup/backup_by_hand_model.h"

#include "app/models/path_text.h"
#include "app/models/words/backup_words.h"
#include "app/workflow/back_up_vault.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <exception>
#include <optional>
#include <utility>

namespace soundings::app {

namespace {

const QLatin1String BackupEnding(".soundings-backup");

/// What the vault's thread hands back: one of the two.
struct BackupByHandEnd
{
    std::optional<storage::BackupInfo> made;
    std::exception_ptr error;
};

/// The file as it is written, with the ending of a backup; empty for a folder and for nothing.
QString backupFile(const QString& typed)
{
    const QString file = typedPath(typed);
    if (file.isEmpty() || typed.trimmed().endsWith(QLatin1Char('/')) || QFileInfo(file).isDir()) {
        return {};
    }
    return file.endsWith(BackupEnding) ? file : file + BackupEnding;
}

} // namespace

BackupByHandModel::BackupByHandModel(Clinic& clinic, QObject* parent)
    : PageModel(clinic, parent)
{
}

void BackupByHandModel::setFile(const QString& file)
{
    m_file = shownPath(file);
    setProblem({});
    Q_EMIT fileChanged();
}

void BackupByHandModel::propose(const QString& vaultDirectory)
{
    if (m_file != m_proposed) {
        return;
    }
    m_proposed =
        QDir(usualFolder())
            .filePath(vaultName(vaultDirectory) + u'-' +
                      QString::fromStdString(core::isoDate(clock().today())) + BackupEnding);
    m_file = m_proposed;
    Q_EMIT fileChanged();
}

void BackupByHandModel::backUp()
{
    if (m_work.isRunning()) {
        return;
    }
    const QString file = backupFile(m_file);
    if (file.isEmpty()) {
        setProblem(tr("Say in which folder the backup is to stand, and under what name."));
        return;
    }
    setProblem({});
    ask(
        [target = pathOf(wholePath(file)), report = m_work.begin()](SignedIn& signedIn) {
            BackupByHandEnd end;
            try {
                end.made = backUpVault(signedIn, target, storage::EarlierBackup::Keep, report);
            } catch (...) {
                end.error = std::current_exception();
            }
            return end;
        },
        [this](const BackupByHandEnd& end) {
            m_work.end();
            if (end.made) {
                Q_EMIT told(
                    tr("The backup is in %1 (%2). It was read again and verified.")
                        .arg(textOf(end.made->file),
                             QLocale().formattedDataSize(static_cast<qint64>(end.made->bytes))));
                Q_EMIT made();
            } else if (!m_work.isStopped()) {
                setProblem(backupFailureWords(end.error));
            }
        });
}

void BackupByHandModel::fail(const Failure& failure)
{
    m_work.end();
    setProblem(failure.sentence);
}

void BackupByHandModel::forget()
{
    // Told to the manager who comes in next, since it may have been done just before.
    setProblem(m_work.isRunning()
                   ? tr("The vault was locked while a backup was being made. Look whether it is "
                        "there, and make it again where it is not: %1")
                         .arg(m_file)
                   : QString());
    m_work.stop();
    m_work.end();
    m_file.clear();
    m_proposed.clear();
    Q_EMIT fileChanged();
}

void BackupByHandModel::setProblem(const QString& problem)
{
    if (m_problem != problem) {
        m_problem = problem;
        Q_EMIT problemChanged();
    }
}

} // namespace soundings::app
