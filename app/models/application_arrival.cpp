// SPDX-License-Identifier: GPL-3.0-or-later
// What Application does as soon as somebody came in: what they had not recorded, who else can reach
// the vault, the day's backup.
#include "app/models/application.h"
#include "app/models/path_text.h"
#include "app/models/record/draft_words.h"
#include "app/models/words/backup_words.h"
#include "app/models/words/rights_words.h"
#include "app/workflow/daily_backup.h"

#include <algorithm>

namespace soundings::app {

QString Application::whoIsIn() const
{
    return m_vault.userName() + u'\n' + m_vault.directory();
}

void Application::connectDrafts()
{
    connect(&m_clinic, &Clinic::locking, this, [this] { m_lastIn = whoIsIn(); });
    connect(&m_vault, &VaultModel::opened, this, [this] {
        if (const QString loss = m_lastIn == whoIsIn() ? m_record.takeLoss() : QString();
            !loss.isEmpty()) {
            m_notice.show(NoticeModel::Failed,
                          tr("What you had entered and not recorded when the vault was locked "
                             "could not be kept and is lost. (%1)")
                              .arg(loss));
            return;
        }
        m_clinic.ask(
            this,
            [](const SignedIn& signedIn) { return openEntries(signedIn); },
            [this](const std::vector<OpenEntry>& entries) { tellOpenEntries(entries); },
            // The page of the case tells it too.
            [](const Failure&) {});
        // Told last and so in place of it: this concerns everybody's records.
        m_clinic.ask(
            this,
            [directory = pathOf(m_vault.directory())](const SignedIn&) {
                return looseRights(directory);
            },
            [this](const std::vector<storage::LooseRights>& loose) { tellRights(loose); },
            [](const Failure&) {});
    });
}

void Application::tellOpenEntries(const std::vector<OpenEntry>& entries)
{
    if (entries.empty()) {
        return;
    }
    const OpenEntry& newest = entries.front();
    m_notice.show(NoticeModel::Info,
                  tr("There is an entry for %1 from %2 that was not recorded.")
                      .arg(QString::fromStdString(newest.clientCode),
                           momentWords(newest.savedAt, m_clinic.clock().utcSeconds())),
                  tr("Show it"),
                  [this, episode = QString::fromStdString(newest.episode.hex())] {
                      m_navigation.recordSession(episode);
                  });
}

void Application::tellRights(const std::vector<storage::LooseRights>& loose)
{
    if (!loose.empty()) {
        const bool mendable = canMend(loose);
        m_notice.show(NoticeModel::Failed,
                      rightsSentence(loose),
                      mendable ? tr("Take their rights away") : QString(),
                      [this] { mendRightsOfVault(); });
    }
}

void Application::mendRightsOfVault()
{
    m_clinic.ask(
        this,
        [directory = pathOf(m_vault.directory())](const SignedIn&) {
            return mendRights(directory);
        },
        [this](const std::vector<storage::LooseRights>& left) {
            if (left.empty()) {
                m_notice.show(NoticeModel::Done,
                              tr("Nobody else on this computer can reach the vault any more."));
            } else {
                tellRights(left);
            }
        },
        [this](const Failure& failure) { m_notice.show(NoticeModel::Failed, failure.sentence); });
}

void Application::connectBackups()
{
    connect(&m_clinic, &Clinic::locked, this, [this] { *m_backupGoesOn = false; });
    connect(&m_vault, &VaultModel::opened, this, [this] {
        // Nobody would miss a made-up clinic.
        if (m_vault.isMadeUp()) {
            return;
        }
        *m_backupGoesOn = true;
        // Jobs run one after another, so that the first page has what it asked for before this.
        m_clinic.ask(
            this,
            [goesOn = m_backupGoesOn](SignedIn& signedIn) {
                return makeDailyBackup(signedIn, [&goesOn](double) { return goesOn->load(); });
            },
            [this](const std::vector<DailyBackup>& results) { tellBackups(results); },
            // Stopped by locking: the next one who comes in makes it.
            [](const Failure&) {});
    });
}

void Application::tellBackups(const std::vector<DailyBackup>& results)
{
    m_backups.hear(results);
    const auto failed = [](const DailyBackup& one) { return !one.failure.empty(); };
    const auto damage = std::ranges::find_if(results, &DailyBackup::isDamage);
    const auto first = std::ranges::find_if(results, failed);
    if (damage != results.end()) {
        m_notice.show(NoticeModel::Failed,
                      tr("Today's backup could not be made: what is in this vault did not pass its "
                         "check. Record nothing more before a manager has had the vault checked. "
                         "(%1)")
                          .arg(QString::fromStdString(damage->failure)));
    } else if (first != results.end()) {
        // Each folder is told where a manager sees to them.
        const bool canSee = m_vault.roles().contains(core::Role::Manager);
        m_notice.show(
            NoticeModel::Failed,
            tr("The day's backup could not be made in %1. What is stored is safe; please see to "
               "that folder. (%2)")
                .arg(textOf(first->folder), dailyFailureWords(*first)),
            canSee ? tr("See the backups") : QString(),
            [this] { m_navigation.goTo(Page::Settings); });
    }
}

} // namespace soundings::app
