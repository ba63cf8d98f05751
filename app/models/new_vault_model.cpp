// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/new_vault_model.h"

#include "app/models/passphrase_text.h"
#include "app/models/path_text.h"
#include "app/workflow/passphrase.h"
#include "app/workflow/recovery_sheet.h"

#include <QDir>
#include <QStandardPaths>

#include <algorithm>
#include <memory>
#include <string>

namespace soundings::app {

namespace {

const QLatin1String VaultSuffix(".soundings");

/// Longer ones gain nothing by weighing the rest, and weighing takes time squared.
constexpr qsizetype WeighedCharacters = 100;

/// What the vault's thread hands back beside the open vault.
struct Made
{
    std::string sheet;
};

/// Documents where there is such a folder; not every home has one.
QString usualFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath();
}

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

QString NewVaultModel::advice() const
{
    if (m_strength < 0) {
        return tr("At least %n character(s). Four or five words that do not belong together do "
                  "well.",
                  nullptr,
                  static_cast<int>(MinPassphraseCharacters));
    }
    if (m_charactersMissing > 0) {
        return tr("%n more character(s), please. Four or five words that do not belong together "
                  "do well.",
                  nullptr,
                  m_charactersMissing);
    }
    return m_accepted ? tr("This one will hold. Nobody can reset it, so remember it well.")
                      : tr("Long enough, but easy to guess. Use words that do not belong together, "
                           "without names or dates.");
}

void NewVaultModel::assess(const QString& passphrase)
{
    m_problems.passphrase.clear();
    m_problems.again.clear();
    if (passphrase.isEmpty()) {
        m_strength = -1;
        m_accepted = false;
    } else {
        const storage::Secret secret = secretOf(passphrase.left(WeighedCharacters));
        const PassphraseStrength strength =
            passphraseStrength(secret.text(), {m_userName.toStdString(), m_name.toStdString()});
        m_accepted = strength.accepted();
        m_charactersMissing = strength.longEnough
                                  ? 0
                                  : static_cast<int>(MinPassphraseCharacters - strength.characters);
        m_strength = m_accepted ? strength.score : std::min(strength.score, 2);
    }
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
    if (passphrase.isEmpty()) {
        problems.passphrase = tr("Choose a passphrase.");
    } else if (!m_accepted) {
        problems.passphrase = advice();
    }
    if (passphrase != again) {
        problems.again = again.isEmpty()
                             ? tr("Type the passphrase once more, so that no slip locks you out.")
                             : tr("The two are not the same. Please type it again.");
    }
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
    const auto made = std::make_shared<Made>();
    enter(
        [request, secret, made, &clock = clock()] {
            CreatedVault vault = createVault(request, *secret, clock);
            secret->wipe();
            made->sheet = recoverySheet(request, vault.recoveryKey, clock.today());
            return std::move(vault.signedIn);
        },
        [this, request, made] {
            const QString sheet = QString::fromStdString(made->sheet);
            std::ranges::fill(made->sheet, '\0');
            Q_EMIT created(request.directory, sheet);
        });
}

void NewVaultModel::forget()
{
    m_userName.clear();
    m_problems = {};
    m_strength = -1;
    m_accepted = false;
    Q_EMIT formChanged();
    Q_EMIT problemsChanged();
    Q_EMIT strengthChanged();
}

} // namespace soundings::app
