// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/backup/backup_file.h"
#include "storage/error.h"
#include "storage/keys/unlock.h"
#include "storage/sqlite/database.h"

#include <filesystem>
#include <string>

namespace soundings::storage {

/// Opens what was taken out of a backup and checks every page, the structure, every reference, the
/// audit chain, that keys, head, records and header belong together, and that a reader of this
/// version can read them. Changes nothing. Throws Error: Damaged, TooNew.
void requireSoundBackup(sqlite::Database& database,
                        const VaultFiles& files,
                        const Secret& dataKey,
                        const BackupHeader& header,
                        const BackupProgress& progress);

/// Takes the backup out into `files`, beside the place of a vault, checks it and forgets it again.
/// Throws as BackupFile and requireSoundBackup; Conflict for a backup of another vault.
void verifyBackup(BackupFile& backup,
                  const VaultFiles& files,
                  const Unlocked& ofVault,
                  const BackupProgress& progress);

/// What went wrong in the hidden folder into which a backup was taken out, said of the backup, or
/// of the place where something was to be written. Any other error stays as it is. `advice` is what
/// to do when the records in it are not sound.
[[nodiscard]] Error saidOfBackup(const Error& error,
                                 const std::filesystem::path& hidden,
                                 const std::filesystem::path& backup,
                                 const std::filesystem::path& target,
                                 const std::string& advice = "try another backup");

/// `progress` for a part of the work, from `first` to `last` of the whole.
[[nodiscard]] BackupProgress
partOfProgress(const BackupProgress& progress, double first, double last);

} // namespace soundings::storage
