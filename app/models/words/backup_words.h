// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/words/flag_words.h"
#include "app/workflow/backup_overview.h"
#include "app/workflow/daily_backup.h"

#include <QString>

#include <cstdint>
#include <exception>

namespace soundings::app {

/// The last backup there is, by itself or by hand, and what follows where it is none of these days.
[[nodiscard]] QString
lastBackupWords(const BackupOverview& overview, const core::Date& today, std::int64_t nowSeconds);

/// Alarm where somebody has to see to it: there is no daily backup, or the newest that is not
/// of a day still to come is older than yesterday. Unknown for a made-up clinic, of which none are
/// made.
[[nodiscard]] Mark backupMark(const BackupOverview& overview, const core::Date& today);

/// When backups are made, that they are verified, and how many are kept.
[[nodiscard]] QString backupRuleWords(const BackupOverview& overview);

/// How many are in one folder, and of when; what to do where it cannot be reached.
[[nodiscard]] QString backupPlaceWords(const BackupPlace& place, std::int64_t nowSeconds);

/// Why the day's backup failed in its folder and what to do there, as part of a sentence; empty
/// where it did not.
[[nodiscard]] QString dailyFailureWords(const DailyBackup& result);

/// Why no backup was written to a place of one's own, and what would be right.
[[nodiscard]] QString backupFailureWords(const std::exception_ptr& error);

} // namespace soundings::app
