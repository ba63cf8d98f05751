// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/backup/staged_backup.h"
#include "storage/keys/secret.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace soundings::storage {

/// What a backup says of itself, which nobody has vouched for yet. Throws as BackupFile.
[[nodiscard]] BackupInfo readBackupInfo(const std::filesystem::path& file);

/// Makes a vault of a backup: in a new folder, which appears whole and verified or not at all. The
/// records are those of the backup; the audit has one more entry, which says who restored it. The
/// name and passphrase are those of the day of the backup. Wrong ones are not counted: there is no
/// vault yet in which the count could be kept, and whoever holds the file holds as many copies of
/// it as they like. Takes as long as opening, and as copying and checking the records.
/// Throws Error: NotFound, AlreadyExists, WrongKey, TooNew, Damaged, DiskFull, ReadOnly, Io; what
/// `progress` throws. Nothing is left then. `progress` is first called when the passphrase is
/// stretched and nothing is on disk yet.
BackupInfo restoreBackup(const std::filesystem::path& file,
                         const std::filesystem::path& dir,
                         const std::string& userName,
                         const Secret& passphrase,
                         std::int64_t utcSeconds,
                         const BackupProgress& progress = {});

} // namespace soundings::storage
