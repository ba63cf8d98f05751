// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/id.h"
#include "storage/vault_files.h"

#include <filesystem>

namespace soundings::storage {

/// Where there is a backup already.
enum class EarlierBackup
{
    Keep,
    Replace,       ///< only a backup of the same vault; never any other file
    ReplaceDamaged ///< also a backup that no longer says whose it is, for names that this program
                   ///< gives, in which the vault stands, and in the vault's own folder of backups
                   ///< any file of that name: it is kept aside as `NAME.damaged`
};

/// Which vault is backed up, and where it lies.
struct BackedVault
{
    core::IdBytes id{};
    std::filesystem::path folder; ///< without links in its path

    [[nodiscard]] std::filesystem::path ownBackups() const { return VaultFiles(folder).backups; }
};

/// Where a backup is to be, absolute and without links in front of the name, which SQLite would not
/// follow. Asked before it is written. Throws Error: NotFound when the folder is missing; Conflict
/// for a place among the files of the vault; AlreadyExists for what must not be replaced: anything
/// under Keep, a backup of another vault or of a newer Soundings, and what is no backup.
[[nodiscard]] std::filesystem::path requireBackupTarget(const std::filesystem::path& target,
                                                        EarlierBackup earlier,
                                                        const BackedVault& vault);

/// Right before a backup takes the place of what lies there: asks the same again, and puts aside
/// what can no longer say whose it is. Throws Error: AlreadyExists, Io for what cannot be read;
/// std::filesystem::filesystem_error.
void makeRoomFor(const std::filesystem::path& place,
                 EarlierBackup earlier,
                 const BackedVault& vault);

} // namespace soundings::storage
