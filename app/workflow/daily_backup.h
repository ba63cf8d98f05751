// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/back_up_vault.h"
#include "app/workflow/signed_in.h"
#include "storage/backup/day_backups.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace soundings::app {

/// What stood in the way of the day's backup, where somebody can clear it away.
enum class BackupHindrance
{
    Other,         ///< `failure` is all there is; nothing where it is empty
    FolderMissing, ///< such as a disk that is not connected
    DiskFull,
    NotWritable,
    NameTaken, ///< by something that is no backup of this vault: `fileInTheWay`
};

/// What became of the day's backup in one folder.
struct DailyBackup
{
    std::filesystem::path folder;
    bool made = false;   ///< now; false where there was one of today, or it failed
    std::string failure; ///< in words, and what to do in `folder`; empty when all is well
    BackupHindrance hindrance = BackupHindrance::Other;
    std::string fileInTheWay; ///< its name in `folder`
    bool isDamage = false;    ///< it failed because what is in the vault did not pass its check
    std::size_t removed = 0;  ///< older ones that the rule does not keep
};

/// Makes the day's backup where there is none of today yet, in the vault's own folder `backups/`
/// and in the second folder if the clinic chose one, verified like every backup, and then removes
/// those that storage::keptBackupDays does not keep. The list of erased clients beside them is
/// brought up, so that none of them brings anybody back. For everybody who may open the vault: it
/// does not leave the places that a manager chose. Each one is noted in the audit. One folder that
/// fails does not keep the other from its backup. Throws Refusal(Conflict) when it was stopped.
std::vector<DailyBackup> makeDailyBackup(SignedIn& signedIn, const CopyProgress& progress = {});

/// Those there are in both folders, oldest first in each. A manager's task. Throws
/// Refusal(NotAllowed). A second folder that cannot be reached holds none.
[[nodiscard]] std::vector<storage::DayBackup> dailyBackups(const SignedIn& signedIn);

/// nullopt: the clinic chose none.
[[nodiscard]] std::optional<std::filesystem::path> secondBackupFolder(const SignedIn& signedIn);

/// Where a second copy of the day's backup goes, best another disk; nullopt for nowhere. Throws
/// Refusal: NotAllowed for anybody but a manager, NotFound when it is no folder, Conflict within
/// the vault's own.
void chooseSecondBackupFolder(SignedIn& signedIn,
                              const std::optional<std::filesystem::path>& folder);

} // namespace soundings::app
