// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/backup_overview.h"

#include "app/workflow/daily_backup.h"
#include "app/workflow/read_audit.h"
#include "storage/error.h"
#include "storage/vault_files.h"

#include <string_view>
#include <utility>

namespace soundings::app {

namespace {

/// What makeDailyBackup begins the detail of its entries with.
constexpr std::string_view ByItself("automatic");

BackupPlace placeAt(const SignedIn& signedIn, const std::filesystem::path& folder)
{
    BackupPlace place;
    place.folder = folder;
    try {
        place.backups = storage::dayBackupsIn(folder, signedIn.vault().id());
        place.reachable = true;
    } catch (const storage::Error&) {
        // Not there, or not to be read: that is what is told of it.
        place.backups.clear();
    }
    return place;
}

std::optional<std::int64_t> lastByHand(const SignedIn& signedIn)
{
    std::optional<std::int64_t> last;
    readAudit(signedIn,
              AuditQuery{.action = "vault.backup"},
              storage::AuditOrder::NewestFirst,
              [&last](const storage::AuditEntry& entry) {
                  if (entry.what.detail.starts_with(ByItself)) {
                      return true;
                  }
                  last = entry.utcSeconds;
                  return false;
              });
    return last;
}

template <class Counts>
const storage::DayBackup* newestWhere(const BackupOverview& overview, const Counts& counts)
{
    const storage::DayBackup* newest = nullptr;
    const auto consider = [&](const BackupPlace& place) {
        for (const storage::DayBackup& backup : place.backups) {
            if (counts(backup) && (newest == nullptr || backup.info.header.utcSeconds >
                                                            newest->info.header.utcSeconds)) {
                newest = &backup;
            }
        }
    };
    consider(overview.own);
    if (overview.second) {
        consider(*overview.second);
    }
    return newest;
}

} // namespace

BackupOverview backupOverview(const SignedIn& signedIn)
{
    signedIn.require(core::Role::Manager, "see the backups");
    BackupOverview overview;
    overview.own = placeAt(signedIn, storage::VaultFiles(signedIn.vault().info().path).backups);
    if (const auto second = secondBackupFolder(signedIn)) {
        overview.second = placeAt(signedIn, *second);
    }
    overview.lastByHand = lastByHand(signedIn);
    overview.madeUp = signedIn.vault().isMadeUp();
    return overview;
}

const storage::DayBackup* newestBackup(const BackupOverview& overview, const core::Date& today)
{
    return newestWhere(overview,
                       [&today](const storage::DayBackup& backup) { return backup.day <= today; });
}

const storage::DayBackup* backupOfDayToCome(const BackupOverview& overview, const core::Date& today)
{
    return newestWhere(overview,
                       [&today](const storage::DayBackup& backup) { return backup.day > today; });
}

} // namespace soundings::app
