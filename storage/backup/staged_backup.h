// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/backup/backup_file.h"
#include "storage/backup/backup_target.h"
#include "storage/files/file_in_the_making.h"
#include "storage/files/folder_in_the_making.h"
#include "storage/vault.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace soundings::storage {

/// What a backup says of itself.
struct BackupInfo
{
    std::filesystem::path file;
    BackupHeader header;
    std::uint64_t bytes = 0;
};

/// A backup of a vault that is written, safe on disk, read again from there and verified, and has
/// no name yet: nothing has changed before put(), and without put() it leaves nothing. Meanwhile it
/// lies in a hidden folder beside its place, which needs room for twice the records.
class StagedBackup
{
public:
    /// No change of the vault may be under way. Takes as long as copying and checking the records.
    /// Throws Error: NotFound when the folder above `target` is missing, AlreadyExists, also for a
    /// backup of another vault, Conflict for a place among the files of the vault, DiskFull,
    /// ReadOnly, Io; Damaged when the records are; and what `progress` throws.
    StagedBackup(const VaultState& state,
                 const std::filesystem::path& target,
                 EarlierBackup earlier,
                 std::int64_t utcSeconds,
                 const BackupProgress& progress = {});

    /// The same for a vault that is open.
    StagedBackup(const Vault& vault,
                 const std::filesystem::path& target,
                 EarlierBackup earlier,
                 std::int64_t utcSeconds,
                 const BackupProgress& progress = {});

    [[nodiscard]] const BackupInfo& info() const { return m_info; }

    /// Gives it its name. Throws Error: AlreadyExists, ReadOnly, Io.
    void put();

private:
    void write(const VaultState& state, std::int64_t utcSeconds, const BackupProgress& progress);
    void verify(const VaultState& state, const BackupProgress& progress);

    BackedVault m_vault;
    BackupInfo m_info;
    EarlierBackup m_earlier;
    FolderInTheMaking m_workspace;
    std::filesystem::path m_unfinished;
    std::optional<FileInTheMaking> m_making;
};

} // namespace soundings::storage
