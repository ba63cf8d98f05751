// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/open_vault_model.h"

#include "app/models/passphrase_text.h"
#include "app/models/path_text.h"
#include "app/workflow/key_file.h"

#include <memory>

namespace soundings::app {

OpenVaultModel::OpenVaultModel(Clinic& clinic, QObject* parent)
    : PageModel(clinic, parent)
{
}

void OpenVaultModel::setDirectory(const QString& directory)
{
    m_directory = shownPath(directory);
    Q_EMIT formChanged();
    setProblems({}, m_userProblem, m_passphraseProblem);
}

void OpenVaultModel::setUserName(const QString& userName)
{
    m_userName = userName;
    Q_EMIT formChanged();
    setProblems(m_directoryProblem, {}, m_passphraseProblem);
}

void OpenVaultModel::setKeyFile(const QString& keyFile)
{
    m_keyFile = shownPath(keyFile);
    Q_EMIT formChanged();
    setProblems(m_directoryProblem, m_userProblem, {});
}

void OpenVaultModel::say(const QString& sentence)
{
    PageModel::fail({.sentence = sentence});
}

void OpenVaultModel::open(const QString& passphrase)
{
    if (isBusy()) {
        return;
    }
    clearFailure();
    setProblems(typedPath(m_directory).isEmpty() ? tr("Choose the folder of the vault.")
                                                 : QString(),
                m_userName.trimmed().isEmpty() ? tr("Write the name you sign in with.") : QString(),
                passphrase.isEmpty() ? tr("Type your passphrase.") : QString());
    if (!m_directoryProblem.isEmpty() || !m_userProblem.isEmpty() ||
        !m_passphraseProblem.isEmpty()) {
        return;
    }

    const auto secret = std::make_shared<storage::Secret>(secretOf(passphrase));
    const std::filesystem::path directory = pathOf(typedPath(m_directory));
    enter(
        [directory,
         user = m_userName.trimmed().toStdString(),
         keyFile = pathOf(typedPath(m_keyFile)),
         secret,
         &clock = clock()] {
            SignedIn signedIn = openVault(directory, user, withKeyFile(*secret, keyFile), clock);
            secret->wipe();
            return signedIn;
        },
        [this, directory] {
            setProblems({}, {}, {});
            Q_EMIT opened(directory);
        });
}

void OpenVaultModel::fail(const Failure& failure)
{
    if (failure.wrongPassphrase) {
        setProblems({}, {}, failure.sentence);
    } else {
        PageModel::fail(failure);
    }
    Q_EMIT refused();
}

void OpenVaultModel::forget()
{
    setProblems({}, {}, {});
}

void OpenVaultModel::setProblems(const QString& directory,
                                 const QString& user,
                                 const QString& passphrase)
{
    m_directoryProblem = directory;
    m_userProblem = user;
    m_passphraseProblem = passphrase;
    Q_EMIT problemsChanged();
}

} // namespace soundings::app
