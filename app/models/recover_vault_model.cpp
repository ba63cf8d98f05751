// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/recover_vault_model.h"

#include "app/models/passphrase_text.h"
#include "app/models/path_text.h"
#include "app/workflow/recover_vault.h"
#include "app/workflow/refusal.h"

#include <exception>
#include <memory>

namespace soundings::app {

namespace {

/// What is wrong with a recovery key before it is tried; empty when it is well typed.
QString problemOfKey(const QString& recoveryKey)
{
    if (recoveryKey.trimmed().isEmpty()) {
        return RecoverVaultModel::tr("Type the recovery key of the sheet, as groups or as words.");
    }
    try {
        requireWellTyped(secretOf(recoveryKey));
    } catch (const Refusal&) {
        return failureOf(std::current_exception()).sentence;
    }
    return {};
}

} // namespace

RecoverVaultModel::RecoverVaultModel(Clinic& clinic, QObject* parent)
    : PageModel(clinic, parent)
{
}

void RecoverVaultModel::setDirectory(const QString& directory)
{
    m_directory = shownPath(directory);
    m_problems.directory.clear();
    Q_EMIT formChanged();
    Q_EMIT problemsChanged();
}

void RecoverVaultModel::setUserName(const QString& userName)
{
    m_userName = userName;
    m_problems.user.clear();
    Q_EMIT formChanged();
    Q_EMIT problemsChanged();
}

void RecoverVaultModel::assess(const QString& passphrase)
{
    m_problems.passphrase.clear();
    m_problems.again.clear();
    m_judgement = judgePassphrase(passphrase, {m_userName});
    Q_EMIT strengthChanged();
    Q_EMIT problemsChanged();
}

bool RecoverVaultModel::Problems::any() const
{
    return !directory.isEmpty() || !user.isEmpty() || !key.isEmpty() || !passphrase.isEmpty() ||
           !again.isEmpty();
}

RecoverVaultModel::Problems RecoverVaultModel::problemsWith(const QString& recoveryKey,
                                                            const QString& passphrase,
                                                            const QString& again) const
{
    Problems problems;
    if (typedPath(m_directory).isEmpty()) {
        problems.directory = tr("Choose the folder of the vault.");
    }
    if (m_userName.trimmed().isEmpty()) {
        problems.user = tr("Write the name you sign in with.");
    }
    problems.key = problemOfKey(recoveryKey);
    problems.passphrase = m_judgement.problem();
    problems.again = problemOfAgain(passphrase, again);
    return problems;
}

void RecoverVaultModel::recover(const QString& recoveryKey,
                                const QString& passphrase,
                                const QString& again)
{
    if (isBusy()) {
        return;
    }
    clearFailure();
    assess(passphrase);
    setProblems(problemsWith(recoveryKey, passphrase, again));
    if (m_problems.any()) {
        return;
    }
    const auto key = std::make_shared<storage::Secret>(secretOf(recoveryKey));
    const auto next = std::make_shared<storage::Secret>(secretOf(passphrase));
    const std::filesystem::path directory = pathOf(typedPath(m_directory));
    enter(
        [directory, user = m_userName.trimmed().toStdString(), key, next, &clock = clock()] {
            SignedIn signedIn = recoverVault(directory, user, *key, *next, clock);
            key->wipe();
            next->wipe();
            return signedIn;
        },
        [this, directory] { Q_EMIT opened(directory); });
}

void RecoverVaultModel::forget()
{
    m_judgement = {};
    Q_EMIT strengthChanged();
    setProblems({});
}

void RecoverVaultModel::setProblems(const Problems& problems)
{
    m_problems = problems;
    Q_EMIT problemsChanged();
}

} // namespace soundings::app
