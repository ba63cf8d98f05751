// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault_files.h"

#include "storage/error.h"
#include "storage/files/small_file.h"
#include "storage/restore_advice.h"

#include <system_error>

namespace soundings::storage {

namespace {

/// A folder that is really in the vault. What else stands in its place is told when it is used.
void requireNoLink(const std::filesystem::path& folder)
{
    std::error_code ignored;
    if (std::filesystem::is_symlink(std::filesystem::symlink_status(folder, ignored))) {
        throw Error(
            ErrorKind::Damaged,
            "this is a link where a vault has a folder of its own; nothing was written; put "
            "the folder itself here",
            folder);
    }
}

} // namespace

VaultFiles filesOfVault(const std::filesystem::path& dir)
{
    std::error_code failure;
    const auto folder = std::filesystem::canonical(dir, failure);
    if (failure) {
        throw Error(ErrorKind::NotFound, "there is no such folder", dir);
    }
    const VaultFiles files(folder);
    if (!std::filesystem::is_directory(folder, failure)) {
        throw Error(ErrorKind::NotAVault, "this is no vault: a vault is a folder", dir);
    }
    const bool hasKeys = isPlainFile(files.keys);
    const bool hasRecords = isPlainFile(files.records);
    if (!hasKeys && !hasRecords) {
        throw Error(ErrorKind::NotAVault,
                    "this folder is no vault: keys.json and records.db are not in it",
                    dir);
    }
    if (!hasKeys || !hasRecords) {
        throw Error(ErrorKind::Damaged,
                    restoreInstead("the file is missing"),
                    hasKeys ? files.records : files.keys);
    }
    static_cast<void>(isPlainFile(files.journal));
    static_cast<void>(isPlainFile(files.newRecords));
    static_cast<void>(isPlainFile(files.head));
    static_cast<void>(isPlainFile(files.attempts));
    static_cast<void>(isPlainFile(files.lock));
    requireNoLink(files.backups);
    return files;
}

} // namespace soundings::storage
