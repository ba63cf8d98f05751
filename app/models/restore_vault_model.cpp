// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/restore_vault_model.h"

#include "app/models/passphrase_text.h"
#include "app/models/path_text.h"
#include "app/models/words/restore_words.h"
#include "app/workflow/back_up_vault.h"
#include "app/workflow/key_file.h"
#include "storage/error.h"

#include <QDir>
#include <QFileInfo>

#include <memory>
#include <optional>
#include <utility>

namespace soundings::app {

namespace {

const QLatin1String RestoredSuffix(".soundings");

/// What the vault's thread hands back: one of the two.
struct RestoreEnd
{
    std::optional<storage::RestoredBackup> restored;
    std::exception_ptr error;
};

struct BackupLook
{
    std::optional<storage::BackupInfo> info;
    std::exception_ptr error;
};

bool isWrongKey(const std::exception_ptr& error)
{
    try {
        std::rethrow_exception(error);
    } catch (const storage::Error& failure) {
        return failure.kind() == storage::ErrorKind::WrongKey;
    } catch (...) {
        return false;
    }
}

} // namespace

RestoreVaultModel::RestoreVaultModel(Clinic& clinic, QObject* parent)
    : PageModel(clinic, parent)
    , m_folder(usualFolder())
    , m_name(tr("Restored"))
{
    connect(&m_work, &LongWork::runningChanged, this, &RestoreVaultModel::runningChanged);
    connect(&m_work, &LongWork::progressChanged, this, &RestoreVaultModel::progressChanged);
}

QString RestoreVaultModel::path() const
{
    const QString folder = typedPath(m_folder);
    const QString name = m_name.trimmed();
    if (folder.isEmpty() || name.isEmpty()) {
        return {};
    }
    return QDir(folder).filePath(name.endsWith(RestoredSuffix) ? name : name + RestoredSuffix);
}

void RestoreVaultModel::setFile(const QString& file)
{
    m_file = shownPath(file);
    m_problems.file.clear();
    m_listDoubtful = false;
    m_erasedMayReturn = false;
    clearFailure();
    Q_EMIT formChanged();
    Q_EMIT doubtChanged();
    Q_EMIT problemsChanged();
    look();
}

void RestoreVaultModel::look()
{
    m_about.clear();
    Q_EMIT aboutChanged();
    const QString file = typedPath(m_file);
    // While it is being typed it is no file yet, which is no problem yet.
    if (!QFileInfo(file).isFile()) {
        return;
    }
    work(
        [path = pathOf(file)] {
            try {
                return BackupLook{backupInfo(path), nullptr};
            } catch (...) {
                return BackupLook{std::nullopt, std::current_exception()};
            }
        },
        [this, file](const BackupLook& look) {
            if (file != typedPath(m_file)) {
                return; // another one has been chosen since
            }
            if (look.info) {
                m_about = backupWords(*look.info);
                Q_EMIT aboutChanged();
            } else {
                m_problems.file = restoreFailureWords(look.error);
                Q_EMIT problemsChanged();
            }
        });
}

void RestoreVaultModel::setFolder(const QString& folder)
{
    m_folder = shownPath(folder);
    m_problems.folder.clear();
    Q_EMIT formChanged();
    Q_EMIT problemsChanged();
}

void RestoreVaultModel::setName(const QString& name)
{
    m_name = name;
    m_problems.name.clear();
    Q_EMIT formChanged();
    Q_EMIT problemsChanged();
}

void RestoreVaultModel::setUserName(const QString& userName)
{
    m_userName = userName;
    m_problems.user.clear();
    Q_EMIT formChanged();
    Q_EMIT problemsChanged();
}

void RestoreVaultModel::setKeyFile(const QString& keyFile)
{
    m_keyFile = shownPath(keyFile);
    m_problems.passphrase.clear();
    Q_EMIT formChanged();
    Q_EMIT problemsChanged();
}

void RestoreVaultModel::setListPlace(const QString& listPlace)
{
    m_listPlace = shownPath(listPlace);
    Q_EMIT formChanged();
}

void RestoreVaultModel::setErasedMayReturn(bool mayReturn)
{
    m_erasedMayReturn = mayReturn;
    Q_EMIT doubtChanged();
}

bool RestoreVaultModel::Problems::any() const
{
    return !file.isEmpty() || !folder.isEmpty() || !name.isEmpty() || !user.isEmpty() ||
           !passphrase.isEmpty();
}

RestoreVaultModel::Problems RestoreVaultModel::problemsWith(const QString& passphrase) const
{
    Problems problems;
    if (typedPath(m_file).isEmpty()) {
        problems.file = tr("Choose the file of the backup.");
    }
    if (typedPath(m_folder).isEmpty()) {
        problems.folder = tr("Choose the folder where the vault will stand.");
    }
    if (m_name.trimmed().isEmpty()) {
        problems.name = tr("Give the vault a name, such as that of the practice.");
    } else if (m_name.contains(QLatin1Char('/'))) {
        problems.name = tr("A name without \"/\", please: it becomes the name of a folder.");
    }
    if (m_userName.trimmed().isEmpty()) {
        problems.user = tr("Write the name you signed in with on the day of the backup.");
    }
    if (passphrase.isEmpty()) {
        problems.passphrase = tr("Type your passphrase of the day of the backup.");
    }
    return problems;
}

void RestoreVaultModel::restore(const QString& passphrase)
{
    if (isRunning()) {
        return;
    }
    clearFailure();
    setProblems(problemsWith(passphrase));
    if (m_problems.any()) {
        return;
    }
    storage::ErasedPolicy policy{.places = {}, .mayReturn = m_listDoubtful && m_erasedMayReturn};
    if (const QString place = typedPath(m_listPlace); !place.isEmpty()) {
        policy.places.push_back(pathOf(place));
    }
    const auto secret = std::make_shared<storage::Secret>(secretOf(passphrase));
    work(
        [file = pathOf(typedPath(m_file)),
         directory = pathOf(path()),
         user = m_userName.trimmed().toStdString(),
         keyFile = pathOf(typedPath(m_keyFile)),
         secret,
         policy,
         report = m_work.begin(),
         &clock = clock()]() -> RestoreEnd {
            try {
                const PassphraseForms key = withKeyFile(*secret, keyFile);
                secret->wipe();
                return {restoreVault(file, directory, user, key, clock, report, policy), nullptr};
            } catch (...) {
                return {std::nullopt, std::current_exception()};
            }
        },
        [this, directory = path()](const RestoreEnd& end) {
            m_work.end();
            if (end.restored) {
                take(*end.restored, directory);
            } else if (!m_work.isStopped()) {
                refuse(end.error);
            } else {
                Q_EMIT refused();
            }
        });
}

void RestoreVaultModel::take(const storage::RestoredBackup& backup, const QString& directory)
{
    m_restored = directory;
    m_outcome = restoredWords(backup);
    m_erasedUnknown =
        !backup.hadList || !backup.erasedUntilUtcSeconds || backup.erasedElsewhereUntilUtcSeconds;
    Q_EMIT restoredChanged();
}

void RestoreVaultModel::refuse(const std::exception_ptr& error)
{
    const QString sentence = restoreFailureWords(error);
    if (isWrongKey(error)) {
        m_problems.passphrase = sentence;
        Q_EMIT problemsChanged();
    } else {
        m_listDoubtful = m_listDoubtful || isAboutErasedList(error);
        Q_EMIT doubtChanged();
        fail({.sentence = sentence});
    }
    Q_EMIT refused();
}

void RestoreVaultModel::stop()
{
    m_work.stop();
}

void RestoreVaultModel::open()
{
    if (m_restored.isEmpty()) {
        return;
    }
    const QString directory = m_restored;
    const QString user = m_userName.trimmed();
    const QString keyFile = m_keyFile;
    clear();
    Q_EMIT openingAsked(directory, user, keyFile);
}

void RestoreVaultModel::clear()
{
    if (isRunning()) {
        return;
    }
    m_file.clear();
    m_about.clear();
    m_folder = usualFolder();
    m_name = tr("Restored");
    m_userName.clear();
    m_keyFile.clear();
    m_listPlace.clear();
    m_listDoubtful = false;
    m_erasedMayReturn = false;
    m_restored.clear();
    m_outcome.clear();
    m_erasedUnknown = false;
    clearFailure();
    Q_EMIT formChanged();
    Q_EMIT aboutChanged();
    Q_EMIT doubtChanged();
    Q_EMIT restoredChanged();
    setProblems({});
}

void RestoreVaultModel::forget()
{
    m_work.stop();
    m_work.end();
    clear();
}

void RestoreVaultModel::setProblems(const Problems& problems)
{
    m_problems = problems;
    Q_EMIT problemsChanged();
}

} // namespace soundings::app
