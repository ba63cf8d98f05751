// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/application.h"

#include "app/models/path_text.h"

#include <algorithm>
#include <chrono>

namespace soundings::app {

Application::Application(const Clock& clock, const QString& settingsFile, QObject* parent)
    : QObject(parent)
    , m_settings(settingsFile)
    , m_idle(IdleWatch::sinceBoot)
    , m_clinic(clock)
    , m_vault(m_clinic)
    , m_newVault(m_clinic)
    , m_openVault(m_clinic)
    , m_recoverVault(m_clinic)
    , m_restoreVault(m_clinic)
    , m_passphrase(m_clinic)
    , m_sheet(m_clinic)
    , m_caseload(m_clinic)
    , m_newClient(m_clinic)
    , m_episode(m_clinic)
    , m_why(m_clinic)
    , m_supervision(m_clinic)
    , m_summary(m_clinic)
    , m_learning(m_clinic)
    , m_people(m_clinic)
    , m_audit(m_clinic)
    , m_measures(m_clinic)
    , m_record(m_clinic)
    , m_result(m_clinic)
    , m_erasure(m_clinic)
    , m_givingOut(m_clinic)
    , m_retention(m_clinic)
    , m_backups(m_clinic)
    , m_models{&m_vault, &m_newVault, &m_openVault, &m_recoverVault, &m_restoreVault, &m_sheet}
{
    connectDoor();
    m_openVault.setDirectory(m_settings.recentVault());
    adopt(m_caseload, {Page::Caseload});
    adopt(m_newClient, {Page::NewClient});
    adopt(m_episode, {Page::Case});
    adopt(m_why, {Page::Why});
    adopt(m_supervision, {Page::Supervision});
    adopt(m_summary, {Page::Clinic});
    adopt(m_learning, {}); // shown with the figures, see showPage
    adopt(m_people, {Page::People});
    adopt(*m_people.retirement(), {});
    adoptForm(*m_people.newPerson());
    adoptForm(m_passphrase);
    adopt(m_audit, {Page::Audit});
    adopt(m_measures, {Page::Measures});
    adopt(m_record, {Page::Record});
    adopt(m_result, {Page::Result});
    adopt(m_retention, {Page::Settings});
    adopt(m_backups, {}); // shown with the settings, see showPage
    adoptForm(*m_backups.byHand());
    adoptForm(m_erasure);
    adoptForm(m_givingOut);
    connectRecord();
    // Before the backup, which keeps the vault busy for a while.
    connectDrafts();
    connectBackups();
    connectPeople();
    connectClientData();
    connect(&m_navigation, &NavigationModel::pageChanged, this, &Application::showPage);
}

Application::~Application()
{
    *m_backupGoesOn = false;
}

QString Application::version()
{
    return QStringLiteral(SOUNDINGS_VERSION);
}

void Application::suggest(const QString& directory, const QString& userName)
{
    m_openVault.setDirectory(wholePath(typedPath(directory)));
    m_openVault.setUserName(userName);
    m_vault.suggest(m_openVault.directory(), userName);
    m_vault.unlock();
}

void Application::lock()
{
    if (m_navigation.isUnsaved() && m_navigation.page() != Page::Record) {
        m_navigation.leaveFor([this] { m_vault.lock(); });
    } else {
        m_vault.lock();
    }
}

void Application::restoreBackup()
{
    const QString directory = m_vault.directory();
    m_vault.lock();
    m_vault.restore();
    // It knows who was erased since, wherever the backup lies.
    m_restoreVault.setListPlace(directory);
}

bool Application::isBusy() const
{
    return std::ranges::any_of(m_models, &PageModel::isBusy);
}

void Application::lockWhenIdle(QObject& input)
{
    const auto apply = [this] { m_idle.setLimit(std::chrono::minutes(m_settings.idleMinutes())); };
    apply();
    connect(&m_settings, &SettingsModel::idleMinutesChanged, this, apply);
    connect(&m_idle, &IdleWatch::idle, &m_vault, &VaultModel::lock);
    // Not before: while the recovery sheet is shown, locking would lose the key.
    connect(&m_vault, &VaultModel::opened, &m_idle, &IdleWatch::start);
    connect(&m_clinic, &Clinic::locked, &m_idle, &IdleWatch::stop);
    input.installEventFilter(&m_idle);
}

void Application::lockWhenLeft(const QDBusConnection& system, const QDBusConnection& session)
{
    connect(&m_computer, &ComputerWatch::left, this, &Application::lockForAbsence);
    connect(&m_vault, &VaultModel::opened, &m_computer, &ComputerWatch::hold);
    // Not before: the computer may go to sleep as soon as it is let go.
    connect(&m_clinic, &Clinic::keysGone, &m_computer, &ComputerWatch::letGo);
    m_computer.listen(system, session);
}

void Application::lockForAbsence()
{
    // As when idle: a recovery key that is not put away yet would be lost.
    if (m_vault.stage() == VaultModel::Open) {
        m_vault.lock();
    } else if (m_openVault.isBusy()) {
        // It would stand open when somebody else wakes the computer.
        m_clinic.lock();
    }
}

void Application::adoptForm(PageModel& form)
{
    m_models.push_back(&form);
    connect(&form, &PageModel::told, this, [this](const QString& sentence) {
        m_notice.show(NoticeModel::Done, sentence);
    });
}

void Application::adopt(PageModel& model, std::initializer_list<Page::Name> pages)
{
    for (const Page::Name page : pages) {
        m_shownBy[page] = &model;
    }
    adoptForm(model);
    connect(&model, &PageModel::failureChanged, this, [this, &model] {
        if (!model.failure().isEmpty()) {
            m_notice.show(NoticeModel::Failed, model.failure());
        }
    });
}

void Application::showPage()
{
    const auto found = m_shownBy.find(m_navigation.page());
    if (found != m_shownBy.end()) {
        found->second->clearFailure();
        found->second->show(m_navigation.subject());
    }
    if (m_navigation.page() == Page::Clinic) {
        m_learning.clearFailure();
        m_learning.show({});
    }
    if (m_navigation.page() == Page::Settings) {
        m_backups.clearFailure();
        m_backups.show({});
    }
}

void Application::connectDoor()
{
    connect(&m_newVault,
            &NewVaultModel::created,
            this,
            [this](const std::filesystem::path& directory, const ShownSheet& sheet) {
                m_sheet.present(sheet);
                m_vault.entered(directory, true);
            });
    connect(&m_openVault,
            &OpenVaultModel::opened,
            this,
            [this](const std::filesystem::path& directory) { m_vault.entered(directory, false); });
    connect(&m_recoverVault,
            &RecoverVaultModel::opened,
            this,
            [this](const std::filesystem::path& directory) { m_vault.entered(directory, false); });
    // Before its page is loaded, which looks for the first field that is still empty.
    connect(&m_openVault, &OpenVaultModel::formChanged, this, [this] {
        m_recoverVault.setDirectory(m_openVault.directory());
        m_recoverVault.setUserName(m_openVault.userName());
    });
    connect(&m_restoreVault,
            &RestoreVaultModel::openingAsked,
            this,
            [this](const QString& directory, const QString& userName, const QString& keyFile) {
                suggest(directory, userName);
                m_openVault.setKeyFile(keyFile);
            });
    connect(&m_sheet, &RecoverySheetModel::putAwayDone, &m_vault, &VaultModel::sheetPutAway);
    connect(&m_vault, &VaultModel::opened, this, [this] {
        m_settings.setRecentVault(m_vault.directory());
        m_openVault.setDirectory(m_vault.directory());
        m_openVault.setUserName(m_vault.userName());
        m_navigation.begin(m_vault.roles());
    });
    connect(&m_clinic, &Clinic::locked, this, [this] {
        m_navigation.end();
        m_notice.dismiss();
    });
}

void Application::connectPeople()
{
    connect(&m_vault, &VaultModel::opened, this, [this] {
        m_passphrase.setUserName(m_vault.userName());
    });
    connect(m_people.retirement(),
            &RetirementModel::vaultClosed,
            this,
            [this](const QString& sentence) {
                m_vault.lock();
                m_openVault.say(sentence);
            });
}

void Application::connectRecord()
{
    connect(&m_record, &RecordModel::edited, this, [this] {
        if (m_navigation.page() == Page::Record) {
            m_navigation.setUnsaved(m_record.hasInput());
        }
    });
    connect(&m_record,
            &RecordModel::saved,
            this,
            [this](const QString& caseId, const QString& sessionId) {
                if (m_navigation.page() == Page::Record && m_navigation.subject() == caseId) {
                    m_navigation.replace(Page::Result, sessionId);
                }
            });
    connect(&m_navigation, &NavigationModel::pageChanged, this, [this] {
        if (m_navigation.page() != Page::Record) {
            m_record.abandon();
        }
    });
}

void Application::connectClientData()
{
    const auto say = [this](const QString& sentence) {
        m_notice.show(NoticeModel::Failed, sentence);
    };
    connect(&m_erasure, &ErasureModel::refused, this, say);
    connect(&m_givingOut, &GivingOutModel::refused, this, say);
    connect(&m_erasure, &ErasureModel::erased, this, &Application::forgetClients);
    connect(
        &m_givingOut, &GivingOutModel::goneOut, this, [this](const QString& code, bool eraseNext) {
            if (eraseNext) {
                m_erasure.consider(code);
            }
        });
}

void Application::forgetClients()
{
    for (PageModel* model : std::initializer_list<PageModel*>{&m_caseload,
                                                              &m_newClient,
                                                              &m_episode,
                                                              &m_why,
                                                              &m_supervision,
                                                              &m_audit,
                                                              &m_record,
                                                              &m_result,
                                                              &m_givingOut,
                                                              &m_retention}) {
        model->empty();
    }
    m_notice.dismiss();
    // The way back may lead to a case that is gone.
    m_navigation.setUnsaved(false);
    m_navigation.goTo(m_navigation.place());
}

} // namespace soundings::app
