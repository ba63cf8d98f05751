// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>

namespace soundings::storage {

struct VaultFiles;
struct VaultState;

/// The folder for what the program backs up by itself; made when it is not there. Throws Error:
/// Damaged when something else, such as a link, is in its place; DiskFull, ReadOnly, Io.
void requireBackupsFolder(const VaultFiles& files);

/// Puts a verified backup of a vault whose schema is about to be brought up into its backups/,
/// named after the schema and the last audit entry, so that trying again does not pile them up.
/// Throws as StagedBackup: without it nothing may be migrated.
void backUpBeforeMigration(VaultState& state, std::int64_t utcSeconds);

} // namespace soundings::storage
