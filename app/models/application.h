// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/audit/audit_model.h"
#include "app/models/backup/backups_model.h"
#include "app/models/caseload/caseload_model.h"
#include "app/models/caseload/new_client_model.h"
#include "app/models/client/erasure_model.h"
#include "app/models/client/giving_out_model.h"
#include "app/models/client/retention_model.h"
#include "app/models/clinic.h"
#include "app/models/clinic/learning_model.h"
#include "app/models/clinic/summary_model.h"
#include "app/models/computer_watch.h"
#include "app/models/episode/case_model.h"
#include "app/models/episode/why_model.h"
#include "app/models/idle_watch.h"
#include "app/models/measures/measures_model.h"
#include "app/models/navigation_model.h"
#include "app/models/new_vault_model.h"
#include "app/models/notice_model.h"
#include "app/models/open_vault_model.h"
#include "app/models/passphrase_model.h"
#include "app/models/people/people_model.h"
#include "app/models/record/record_model.h"
#include "app/models/record/result_model.h"
#include "app/models/recover_vault_model.h"
#include "app/models/recovery_sheet_model.h"
#include "app/models/restore_vault_model.h"
#include "app/models/settings_model.h"
#include "app/models/supervision/supervision_model.h"
#include "app/models/vault_model.h"
#include "app/workflow/keep_draft.h"
#include "app/workflow/vault_rights.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <atomic>
#include <initializer_list>
#include <map>
#include <memory>
#include <vector>

namespace soundings::app {

/// Everything the window may see. Made once, by main, and handed to the root of the pages; a page
/// reaches its model through it. docs/architecture.md says how a page is added.
class Application : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by main")
    Q_PROPERTY(QString version READ version CONSTANT FINAL)
    Q_PROPERTY(soundings::app::SettingsModel* settings READ settings CONSTANT FINAL)
    Q_PROPERTY(soundings::app::ComputerWatch* computer READ computer CONSTANT FINAL)
    Q_PROPERTY(soundings::app::NavigationModel* navigation READ navigation CONSTANT FINAL)
    Q_PROPERTY(soundings::app::NoticeModel* notice READ notice CONSTANT FINAL)
    // the door
    Q_PROPERTY(soundings::app::VaultModel* vault READ vault CONSTANT FINAL)
    Q_PROPERTY(soundings::app::NewVaultModel* newVault READ newVault CONSTANT FINAL)
    Q_PROPERTY(soundings::app::OpenVaultModel* openVault READ openVault CONSTANT FINAL)
    Q_PROPERTY(soundings::app::RecoverVaultModel* recoverVault READ recoverVault CONSTANT FINAL)
    Q_PROPERTY(soundings::app::RestoreVaultModel* restoreVault READ restoreVault CONSTANT FINAL)
    Q_PROPERTY(soundings::app::PassphraseModel* passphrase READ passphrase CONSTANT FINAL)
    Q_PROPERTY(soundings::app::RecoverySheetModel* sheet READ sheet CONSTANT FINAL)
    // the areas
    Q_PROPERTY(soundings::app::CaseloadModel* caseload READ caseload CONSTANT FINAL)
    Q_PROPERTY(soundings::app::NewClientModel* newClient READ newClient CONSTANT FINAL)
    Q_PROPERTY(soundings::app::CaseModel* episode READ episode CONSTANT FINAL)
    Q_PROPERTY(soundings::app::WhyModel* why READ why CONSTANT FINAL)
    Q_PROPERTY(soundings::app::SupervisionModel* supervision READ supervision CONSTANT FINAL)
    Q_PROPERTY(soundings::app::SummaryModel* summary READ summary CONSTANT FINAL)
    Q_PROPERTY(soundings::app::LearningModel* learning READ learning CONSTANT FINAL)
    Q_PROPERTY(soundings::app::PeopleModel* people READ people CONSTANT FINAL)
    Q_PROPERTY(soundings::app::AuditModel* audit READ audit CONSTANT FINAL)
    Q_PROPERTY(soundings::app::MeasuresModel* measures READ measures CONSTANT FINAL)
    Q_PROPERTY(soundings::app::RecordModel* record READ record CONSTANT FINAL)
    Q_PROPERTY(soundings::app::ResultModel* result READ result CONSTANT FINAL)
    Q_PROPERTY(soundings::app::BackupsModel* backups READ backups CONSTANT FINAL)
    // a client's data, from whichever page
    Q_PROPERTY(soundings::app::ErasureModel* erasure READ erasure CONSTANT FINAL)
    Q_PROPERTY(soundings::app::GivingOutModel* givingOut READ givingOut CONSTANT FINAL)
    Q_PROPERTY(soundings::app::RetentionModel* retention READ retention CONSTANT FINAL)

public:
    /// `clock` must outlive this object. `settingsFile` may not be there yet.
    Application(const Clock& clock, const QString& settingsFile, QObject* parent = nullptr);

    ~Application() override;

    Application(const Application&) = delete;
    Application& operator=(const Application&) = delete;
    Application(Application&&) = delete;
    Application& operator=(Application&&) = delete;

    [[nodiscard]] static QString version();

    [[nodiscard]] Clinic& clinic() { return m_clinic; }

    [[nodiscard]] SettingsModel* settings() { return &m_settings; }

    [[nodiscard]] ComputerWatch* computer() { return &m_computer; }

    [[nodiscard]] NavigationModel* navigation() { return &m_navigation; }

    [[nodiscard]] NoticeModel* notice() { return &m_notice; }

    [[nodiscard]] VaultModel* vault() { return &m_vault; }

    [[nodiscard]] NewVaultModel* newVault() { return &m_newVault; }

    [[nodiscard]] OpenVaultModel* openVault() { return &m_openVault; }

    [[nodiscard]] RecoverVaultModel* recoverVault() { return &m_recoverVault; }

    [[nodiscard]] RestoreVaultModel* restoreVault() { return &m_restoreVault; }

    [[nodiscard]] PassphraseModel* passphrase() { return &m_passphrase; }

    [[nodiscard]] RecoverySheetModel* sheet() { return &m_sheet; }

    [[nodiscard]] CaseloadModel* caseload() { return &m_caseload; }

    [[nodiscard]] NewClientModel* newClient() { return &m_newClient; }

    [[nodiscard]] CaseModel* episode() { return &m_episode; }

    [[nodiscard]] WhyModel* why() { return &m_why; }

    [[nodiscard]] SupervisionModel* supervision() { return &m_supervision; }

    [[nodiscard]] SummaryModel* summary() { return &m_summary; }

    [[nodiscard]] LearningModel* learning() { return &m_learning; }

    [[nodiscard]] PeopleModel* people() { return &m_people; }

    [[nodiscard]] AuditModel* audit() { return &m_audit; }

    [[nodiscard]] MeasuresModel* measures() { return &m_measures; }

    /// Stands at the door of this vault, as if it had been opened here last. `userName` may be
    /// empty.
    void suggest(const QString& directory, const QString& userName);

    /// Locks by hand: with unsaved input only when that is agreed to, because locking forgets it.
    /// A session that is being entered is kept, so that nothing has to be asked.
    Q_INVOKABLE void lock();

    /// Locks, and goes to the door's page that makes a vault of a backup.
    Q_INVOKABLE void restoreBackup();

    [[nodiscard]] BackupsModel* backups() { return &m_backups; }

    [[nodiscard]] RecordModel* record() { return &m_record; }

    [[nodiscard]] ResultModel* result() { return &m_result; }

    [[nodiscard]] ErasureModel* erasure() { return &m_erasure; }

    [[nodiscard]] GivingOutModel* givingOut() { return &m_givingOut; }

    [[nodiscard]] RetentionModel* retention() { return &m_retention; }

    /// Some page still waits for the vault.
    [[nodiscard]] bool isBusy() const;

    /// Locks after the time of the settings without input to `input`, the running program.
    void lockWhenIdle(QObject& input);

    /// Locks before the computer sleeps and when its screen or session is locked, as far as these
    /// buses tell; see ComputerWatch.
    void lockWhenLeft(const QDBusConnection& system, const QDBusConnection& session);

private:
    /// `model` is shown by these pages. What it stores or fails to do is said at the foot of the
    /// page.
    void adopt(PageModel& model, std::initializer_list<Page::Name> pages);
    /// The same of a form that says on the spot what it fails to do.
    void adoptForm(PageModel& form);
    void showPage();
    void connectDoor();
    void connectPeople();
    void connectRecord();
    void connectClientData();
    /// Nothing in the window shows any client any more; the page is read afresh.
    void forgetClients();
    void lockForAbsence();

    /// Says after somebody came in what they entered and did not record.
    void connectDrafts();
    [[nodiscard]] QString whoIsIn() const;
    void tellOpenEntries(const std::vector<OpenEntry>& entries);

    /// Says after somebody came in that others can reach the files of the vault, and mends it.
    void tellRights(const std::vector<storage::LooseRights>& loose);
    void mendRightsOfVault();

    /// Makes the day's backup after somebody came in; locking and closing stop it.
    void connectBackups();
    void tellBackups(const std::vector<DailyBackup>& results);

    SettingsModel m_settings;
    NavigationModel m_navigation;
    NoticeModel m_notice;
    IdleWatch m_idle;
    ComputerWatch m_computer;
    Clinic m_clinic;
    // Below it, because they ask it.
    VaultModel m_vault;
    NewVaultModel m_newVault;
    OpenVaultModel m_openVault;
    RecoverVaultModel m_recoverVault;
    RestoreVaultModel m_restoreVault;
    PassphraseModel m_passphrase;
    RecoverySheetModel m_sheet;
    CaseloadModel m_caseload;
    NewClientModel m_newClient;
    CaseModel m_episode;
    WhyModel m_why;
    SupervisionModel m_supervision;
    SummaryModel m_summary;
    LearningModel m_learning;
    PeopleModel m_people;
    AuditModel m_audit;
    MeasuresModel m_measures;
    RecordModel m_record;
    ResultModel m_result;
    ErasureModel m_erasure;
    GivingOutModel m_givingOut;
    RetentionModel m_retention;
    BackupsModel m_backups;

    QString m_lastIn; ///< who was in, and where, when the vault was locked

    /// Read on the vault's thread.
    std::shared_ptr<std::atomic<bool>> m_backupGoesOn = std::make_shared<std::atomic<bool>>(false);
    std::vector<PageModel*> m_models;
    std::map<Page::Name, PageModel*> m_shownBy;
};

} // namespace soundings::app
