// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/vault_model.h"

#include "app/models/path_text.h"

namespace soundings::app {

VaultModel::VaultModel(Clinic& clinic, QObject* parent)
    : PageModel(clinic, parent)
{
}

QUrl VaultModel::source() const
{
    const QString folder = QStringLiteral("qrc:/qt/qml/Soundings/Pages/Vault/");
    switch (m_stage) {
    case Welcome:
        return {folder + QStringLiteral("WelcomePage.qml")};
    case Create:
        return {folder + QStringLiteral("CreateVaultPage.qml")};
    case Sheet:
        return {folder + QStringLiteral("RecoverySheetPage.qml")};
    case Unlock:
        return {folder + QStringLiteral("OpenVaultPage.qml")};
    case Restore:
        return {folder + QStringLiteral("RestoreVaultPage.qml")};
    case Recover:
        return {folder + QStringLiteral("RecoverVaultPage.qml")};
    case Open:
        break;
    }
    return {};
}

QString VaultModel::name() const
{
    return vaultName(textOf(m_directory));
}

QString VaultModel::directory() const
{
    return textOf(m_directory);
}

void VaultModel::welcome()
{
    if (m_stage != Open && m_stage != Sheet) {
        m_locked = false;
        setStage(Welcome);
    }
}

void VaultModel::create()
{
    if (m_stage != Open && m_stage != Sheet) {
        setStage(Create);
    }
}

void VaultModel::unlock()
{
    if (m_stage != Open && m_stage != Sheet) {
        setStage(Unlock);
    }
}

void VaultModel::recover()
{
    if (m_stage != Open && m_stage != Sheet) {
        setStage(Recover);
    }
}

void VaultModel::restore()
{
    if (m_stage != Open && m_stage != Sheet) {
        setStage(Restore);
    }
}

void VaultModel::suggest(const QString& directory, const QString& userName)
{
    m_directory = pathOf(wholePath(directory));
    m_userName = userName;
    Q_EMIT vaultChanged();
}

void VaultModel::entered(const std::filesystem::path& directory, bool showSheet)
{
    struct Who
    {
        core::User user;
        bool madeUp = false;
    };

    ask(
        [](SignedIn& signedIn) {
            return Who{.user = signedIn.user(), .madeUp = signedIn.vault().isMadeUp()};
        },
        [this, directory, showSheet](const Who& who) {
            m_directory = pathOf(wholePath(textOf(directory)));
            m_userName = QString::fromStdString(who.user.name);
            m_roles = who.user.roles;
            m_madeUp = who.madeUp;
            m_locked = false;
            Q_EMIT vaultChanged();
            setStage(showSheet ? Sheet : Open);
        });
}

void VaultModel::sheetPutAway()
{
    if (m_stage == Sheet) {
        setStage(Open);
    }
}

void VaultModel::lock()
{
    if (m_stage == Open || m_stage == Sheet) {
        clinic().lock();
    }
}

void VaultModel::forget()
{
    m_roles.clear();
    m_madeUp = false;
    m_locked = true;
    Q_EMIT vaultChanged();
    setStage(Unlock);
}

void VaultModel::setStage(Stage stage)
{
    if (m_stage != stage) {
        m_stage = stage;
        Q_EMIT stageChanged();
        if (stage == Open) {
            Q_EMIT opened();
        }
    }
}

} // namespace soundings::app
