// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/new_vault_model.h"

#include "app/models/passphrase_text.h"
#include "app/models/path_text.h"

#include <memory>

namespace soundings::app {

namespace {

const QLatin1String VaultSuffix(".soundings");

} // namespace

NewVaultModel::NewVaultModel(Clinic& clinic, QObject* parent)
    : PageModel(clinic, parent)
    , m_folder(usualFolder())
    , m_name(tr("Practice"))
{
}

QString NewVaultModel::path() const
{
    const QString name = m_name.trimmed();
    const QString folder = typedPath(m_folder);
    if (folder.isEmpty() || name.isEmpty()) {
        return {};
    }
    const QString ending = name.endsWith(VaultSuffix) ? QString() : QString(VaultSuffix);
    return folder + QLatin1Char('/') + name + ending;
}

void NewVaultModel::setFolder(const QString& folder)
{
    m_folder = shownPath(folder);
    m_problems.folder.clear();
    Q_EMIT formChanged();
    Q_EMIT problemsChanged();
}

void NewVaultModel::setName(const QString& name)
{
    m_name = name;
    m_problems.name.clear();
    Q_EMIT formChanged();
    Q_EMIT problemsChanged();
}

void NewVaultModel::setUserName(const QString& userName)
{
    m_userName = userName;
    m_problems.user.clear();
    Q_EMIT formChanged();
    Q_EMIT problemsChanged();
}

void NewVaultModel::setTherapist(bool therapist)
{
    m_therapist = therapist;
    Q_EMIT formChanged();
}

void NewVaultModel::setSupervisor(bool supervisor)
{
    m_supervisor = supervisor;
    Q_EMIT formChanged();
}

void NewVaultModel::assess(const QString& passphrase)
{
    m_problems.passphrase.clear();
    m_problems.again.clear();
    m_judgement = judgePassphrase(passphrase, {m_userName, m_name});
    Q_EMIT strengthChanged();
    Q_EMIT problemsChanged();
}

bool NewVaultModel::Problems::any() const
{
    return !folder.isEmpty() || !name.isEmpty() || !user.isEmpty() || !passphrase.isEmpty() ||
           !again.isEmpty();
}

NewVaultModel::Problems NewVaultModel::problemsWith(const QString& passphrase,
                                                    const QString& again) const
{
    Problems problems;
    if (typedPath(m_folder).isEmpty()) {
        problems.folder = tr("Choose the folder where the vault will stand.");
    }
    if (m_name.trimmed().isEmpty()) {
        problems.name = tr("Give the vault a name, such as that of the practice.");
    } else if (m_name.contains(QLatin1Char('/'))) {
        problems.name = tr("A name without \"/\", please: it becomes the name of a folder.");
    }
    if (m_userName.trimmed().isEmpty()) {
        problems.user = tr("Write the name with which you will sign in.");
    }
    problems.passphrase = m_judgement.problem();
    problems.again = problemOfAgain(passphrase, again);
    return problems;
}

void NewVaultModel::create(const QString& passphrase, const QString& again)
{
    assess(passphrase);
    m_problems = problemsWith(passphrase, again);
    Q_EMIT problemsChanged();
    if (isBusy() || m_problems.any()) {
        return;
    }

    NewVault request{.directory = pathOf(path()),
                     .user = m_userName.trimmed().toStdString(),
                     // Somebody has to look after users and measures: whoever made the vault.
                     .roles = {core::Role::Manager}};
    if (m_therapist) {
        request.roles.insert(core::Role::Therapist);
    }
    if (m_supervisor) {
        request.roles.insert(core::Role::Supervisor);
    }
    const auto secret = std::make_shared<storage::Secret>(secretOf(passphrase));
    const auto made = std::make_shared<ShownSheet>();
    enter(
        [request, secret, made, &clock = clock()] {
            CreatedVault vault = createVault(request, *secret, clock);
            secret->wipe();
            *made = shownSheet(request, vault.recoveryKey, clock.today());
            return std::move(vault.signedIn);
        },
        [this, request, made] { Q_EMIT created(request.directory, *made); });
}

void NewVaultModel::forget()
{
    m_userName.clear();
    m_problems = {};
    m_judgement = {};
    Q_EMIT formChanged();
    Q_EMIT problemsChanged();
    Q_EMIT strengthChanged();
}

} // namespace soundings::app
