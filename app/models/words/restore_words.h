// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/back_up_vault.h"

#include <QString>

#include <exception>

namespace soundings::app {

// What the door says of a backup, and of the vault that is made of it. All are translated.

/// "A backup of 3 March 2026, 12:04, with 512 entries in its audit."
[[nodiscard]] QString backupWords(const storage::BackupInfo& backup);

/// What became of those who were erased since the backup was made, and what is of its day.
[[nodiscard]] QString restoredWords(const storage::RestoredBackup& restored);

/// Why a backup was not restored. What is not about a backup is said as failureOf says it.
[[nodiscard]] QString restoreFailureWords(const std::exception_ptr& error);

/// The failure is about a list of erased clients that is not to be trusted.
[[nodiscard]] bool isAboutErasedList(const std::exception_ptr& error);

} // namespace soundings::app
