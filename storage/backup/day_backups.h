// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/date.h"
#include "core/record/id.h"
#include "storage/backup/staged_backup.h"

#include <filesystem>
#include <vector>

namespace soundings::storage {

/// One of the backups that the program makes by itself, once a day:
/// `automatic-XXXXXXXX-YYYY-MM-DD.soundings-backup`, with the first digits of the vault's id.
struct DayBackup
{
    core::Date day;
    BackupInfo info;
};

[[nodiscard]] std::filesystem::path dayBackupName(const core::IdBytes& vault,
                                                  const core::Date& day);

/// Those of this vault in `folder`, oldest first: by their names, and by the vault that they say
/// they are of. One that cannot be read is left out, and so is anything else. Throws Error NotFound
/// when the folder is not there.
[[nodiscard]] std::vector<DayBackup> dayBackupsIn(const std::filesystem::path& folder,
                                                  const core::IdBytes& vault);

/// Removes those that keptBackupDays does not keep, and what a crash left of a backup that was
/// being written. Returns how many backups went. What cannot be removed stays.
std::size_t removeOldBackups(const std::filesystem::path& folder,
                             const core::IdBytes& vault,
                             const core::Date& today);

} // namespace soundings::storage
