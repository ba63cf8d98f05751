// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/keys/keys_file.h"
#include "storage/vault_files.h"

#include <filesystem>
#include <string>

namespace soundings::storage {

/// The data key and what came with it.
struct Unlocked
{
    KeysFile keys;
    Secret dataKey;
    core::UserId user; ///< null when the recovery key opened it
    KdfCost cost;
    /// A slot was given its key pair while it was open, which is not on disk yet.
    bool isUpgraded = false;
};

/// By which boxes sealed for others are known for the vault's own. Throws Error Damaged.
[[nodiscard]] Secret originKeyOf(const Unlocked& unlocked, const std::filesystem::path& keysFile);

/// Throws Error: WrongKey, with one message and after the same time for a wrong passphrase and for
/// a name without a slot, and counts it; LockedOut without trying while too many were counted; and
/// those of readKeysFile, verifyKeysFile and Attempts. A slot without a key pair is given one.
[[nodiscard]] Unlocked unlockAs(const VaultFiles& files,
                                const std::string& userName,
                                const Secret& passphrase,
                                std::int64_t utcSeconds);

/// The same for the keys of a backup, where there is no vault in which wrong ones could be counted.
/// `file` is named in errors.
[[nodiscard]] Unlocked unlockBackupAs(UnverifiedKeysFile read,
                                      const std::string& userName,
                                      const Secret& passphrase,
                                      const std::filesystem::path& file);

[[nodiscard]] Unlocked unlockWithRecoveryKey(const std::filesystem::path& keysFile,
                                             const Secret& recoveryKeyText);

[[noreturn]] void throwWrongKey(const std::filesystem::path& keysFile);

} // namespace soundings::storage
