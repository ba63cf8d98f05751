// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/backup/staged_backup.h"
#include "storage/erasure/erased_when_restored.h"
#include "storage/keys/unlock.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace soundings::storage {

/// What a backup says of itself, which nobody has vouched for yet. Throws as BackupFile.
[[nodiscard]] BackupInfo readBackupInfo(const std::filesystem::path& file);

/// A backup that became a vault.
struct RestoredBackup : BackupInfo
{
    std::size_t erased = 0; ///< clients who were in it and, erased since, are not in the vault
    bool hadList = false;   ///< of those who were erased; without one nobody can tell
    /// Up to when the newest list of the vault of which the backup is names everybody who was
    /// erased in it: who was erased later, and after the backup, is in the vault again. nullopt
    /// without a list, or when it does not say it.
    std::optional<std::int64_t> erasedUntilUtcSeconds{};
    /// Where the backup or a list is of a vault that had itself been restored: up to when
    /// everybody is known who was erased, in that one and in the one before.
    std::optional<std::int64_t> erasedElsewhereUntilUtcSeconds{};
    /// The lists by which somebody was left out who was in the backup.
    std::vector<std::filesystem::path> erasedBy{};
    /// The second folder for backups in which the vault of the backup keeps its own. The restored
    /// one has none, so that a vault made to try something never writes where the clinic's backups
    /// are. nullopt where there was none.
    std::optional<std::filesystem::path> secondFolderBefore{};
};

/// Makes a vault of a backup: in a new folder, which appears whole and verified or not at all. The
/// records are those of the backup, without clients who were erased since; the audit has an entry
/// for each of them and one more, which says who restored it. Lists of the erased are looked for
/// beside the backup, in a vault beside it or beside `dir`, and where `policy` says. The name and
/// the key are those of the day of the backup: with the recovery key it is `userName` who restores,
/// and gets a new passphrase by Vault::recover afterwards. Wrong ones are not counted: there is no
/// vault yet in which the count could be kept, and whoever holds the file holds as many copies of
/// it as they like. Takes as long as opening, and as copying and checking the records.
/// Throws Error: NotFound, AlreadyExists, WrongKey, TooNew, DiskFull, ReadOnly, Io, Damaged;
/// UntrustedErasedList; what `progress` throws. Nothing is left
/// then. `progress` is first called when the passphrase is stretched and nothing is on disk yet.
RestoredBackup restoreBackup(const std::filesystem::path& file,
                             const std::filesystem::path& dir,
                             const std::string& userName,
                             const BackupKey& key,
                             std::int64_t utcSeconds,
                             const BackupProgress& progress = {},
                             const ErasedPolicy& policy = {});

} // namespace soundings::storage
