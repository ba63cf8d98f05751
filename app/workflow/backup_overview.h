// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"
#include "storage/backup/day_backups.h"
#include "storage/backup/kept_backups.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace soundings::app {

/// A folder with backups that the program makes by itself.
struct BackupPlace
{
    std::filesystem::path folder;
    bool reachable = false;                  ///< the folder is there and can be read
    std::vector<storage::DayBackup> backups; ///< oldest first; each was verified when it was made
};

/// Where the backups of a vault are, and of when.
struct BackupOverview
{
    BackupPlace own;                   ///< in the vault's folder
    std::optional<BackupPlace> second; ///< nullopt: the clinic chose none
    /// When a manager last wrote one to a place of their own, in seconds since 1970 (UTC), as the
    /// audit has it; nobody knows whether it is still there.
    std::optional<std::int64_t> lastByHand;
    bool madeUp = false; ///< of a made-up clinic no daily backups are made
    int keptDays = storage::DaysOfBackups;
    int keptWeeks = storage::WeeksOfBackups;
    int keptMonths = storage::MonthsOfBackups;
};

/// A manager sees how the backups stand. Reads the beginning of each backup and changes nothing.
/// Throws Refusal(NotAllowed).
[[nodiscard]] BackupOverview backupOverview(const SignedIn& signedIn);

/// The newest of both folders that is not of a day to come; nullptr where there is none.
[[nodiscard]] const storage::DayBackup* newestBackup(const BackupOverview& overview,
                                                     const core::Date& today);

/// One that was made while a clock was wrong, or is it now; nullptr where there is none.
[[nodiscard]] const storage::DayBackup* backupOfDayToCome(const BackupOverview& overview,
                                                          const core::Date& today);

} // namespace soundings::app
