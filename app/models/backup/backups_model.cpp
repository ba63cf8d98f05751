// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/backup/backups_model.h"

#include "app/models/path_text.h"
#include "app/models/words/backup_words.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace soundings::app {

BackupsModel::BackupsModel(Clinic& clinic, QObject* parent)
    : PageModel(clinic, parent)
    , m_byHand(clinic)
{
    connect(&m_byHand, &BackupByHandModel::made, this, [this] { show({}); });
}

QString BackupsModel::standing() const
{
    return lastBackupWords(m_overview, clock().today(), clock().utcSeconds());
}

int BackupsModel::mark() const
{
    return static_cast<int>(backupMark(m_overview, clock().today()));
}

QString BackupsModel::rule() const
{
    return backupRuleWords(m_overview);
}

QString BackupsModel::ownFolder() const
{
    return textOf(m_overview.own.folder);
}

QString BackupsModel::ownWords() const
{
    // Where it is not there yet, the next backup makes it.
    BackupPlace own = m_overview.own;
    own.reachable = own.reachable || failureIn(own.folder).isEmpty();
    return wordsOf(own);
}

bool BackupsModel::doesOwnFail() const
{
    return !failureIn(m_overview.own.folder).isEmpty();
}

QString BackupsModel::secondFolder() const
{
    return m_overview.second ? textOf(m_overview.second->folder) : QString();
}

QString BackupsModel::secondWords() const
{
    if (m_overview.second) {
        return wordsOf(*m_overview.second);
    }
    return tr("No second folder is chosen: who loses the disk of the vault loses the backups with "
              "it.");
}

bool BackupsModel::doesSecondFail() const
{
    return m_overview.second &&
           (!m_overview.second->reachable || !failureIn(m_overview.second->folder).isEmpty());
}

QString BackupsModel::failureIn(const std::filesystem::path& folder) const
{
    const auto found = std::ranges::find(m_heard, folder, &DailyBackup::folder);
    return found == m_heard.end() ? QString() : dailyFailureWords(*found);
}

QString BackupsModel::wordsOf(const BackupPlace& place) const
{
    const QString words = backupPlaceWords(place, clock().utcSeconds());
    const QString failure = failureIn(place.folder);
    return failure.isEmpty() || !place.reachable
               ? words
               : tr("Today's backup could not be made here (%1). %2").arg(failure, words);
}

void BackupsModel::show(const QString& subject)
{
    PageModel::show(subject);
    ask(
        [](const SignedIn& signedIn) {
            return signedIn.is(core::Role::Manager) ? std::optional(backupOverview(signedIn))
                                                    : std::nullopt;
        },
        [this](std::optional<BackupOverview> overview) {
            m_loaded = overview.has_value();
            m_overview = std::move(overview).value_or(BackupOverview());
            if (m_loaded) {
                m_byHand.propose(textOf(m_overview.own.folder.parent_path()));
            }
            Q_EMIT loadedChanged();
        });
}

void BackupsModel::hear(const std::vector<DailyBackup>& results)
{
    m_heard = results;
    Q_EMIT loadedChanged();
}

void BackupsModel::chooseSecond(const QString& folder)
{
    if (isBusy()) {
        return;
    }
    const QString place = typedPath(folder);
    if (place.isEmpty()) {
        setFolderProblem(tr("Choose the folder for the second copy, best on another disk."));
        return;
    }
    setFolderProblem({});
    ask(
        [path = pathOf(wholePath(place)), report = m_firstCopy.begin()](SignedIn& signedIn) {
            chooseSecondBackupFolder(signedIn, path);
            return signedIn.vault().isMadeUp() ? std::vector<DailyBackup>()
                                               : makeDailyBackup(signedIn, report);
        },
        [this](const std::vector<DailyBackup>& results) {
            m_firstCopy.end();
            hear(results);
            Q_EMIT told(tr("From now on the second copy of the day's backup goes there."));
            Q_EMIT decided();
            show({});
        });
}

void BackupsModel::dropSecond()
{
    if (isBusy()) {
        return;
    }
    setFolderProblem({});
    ask([](SignedIn& signedIn) { chooseSecondBackupFolder(signedIn, std::nullopt); },
        [this] {
            Q_EMIT told(tr("No second copy is made any more. What is in that folder stays there."));
            Q_EMIT decided();
            show({});
        });
}

void BackupsModel::clearProblem()
{
    setFolderProblem({});
}

void BackupsModel::fail(const Failure& failure)
{
    if (!m_firstCopy.isRunning()) {
        PageModel::fail(failure);
        return;
    }
    const bool isStopped = m_firstCopy.isStopped();
    m_firstCopy.end();
    if (isStopped) {
        // The folder is chosen before the copy begins.
        Q_EMIT told(tr("The second copy goes there from now on. The first one was stopped: it is "
                       "made when the vault is opened next."));
        Q_EMIT decided();
        show({});
    } else {
        setFolderProblem(failure.sentence);
    }
}

void BackupsModel::forget()
{
    m_loaded = false;
    m_firstCopy.stop();
    m_firstCopy.end();
    m_overview = {};
    m_heard.clear();
    setFolderProblem({});
    Q_EMIT loadedChanged();
}

void BackupsModel::setFolderProblem(const QString& problem)
{
    if (m_folderProblem != problem) {
        m_folderProblem = problem;
        Q_EMIT folderProblemChanged();
    }
}

} // namespace soundings::app
