// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/keys/keys_file.h"
#include "storage/keys/tried_passphrase.h"
#include "storage/keys/wrong_passphrases.h"
#include "storage/vault_files.h"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>

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
    WrongPassphrases wrongBefore{}; ///< counted before the right one came, and forgotten by it
};

/// By which boxes sealed for others are known for the vault's own. Throws Error Damaged.
[[nodiscard]] Secret originKeyOf(const Unlocked& unlocked, const std::filesystem::path& keysFile);

/// What a passphrase finds in the slot of a name, in one form or the other; nullopt for a wrong one
/// and, after the same time, for a name without a slot. Throws as openSlot.
[[nodiscard]] std::optional<OpenedSlot>
openSlotOf(const NameTag& tag, const KeysFile& keys, const TriedPassphrase& passphrase);

/// Throws Error: WrongKey, with one message and after the same time for a wrong passphrase and for
/// a name without a slot, and counts it; LockedOut without trying while too many were counted; and
/// those of readKeysFile, verifyKeysFile and Attempts. A slot without a key pair is given one.
[[nodiscard]] Unlocked unlockAs(const VaultFiles& files,
                                const std::string& userName,
                                const TriedPassphrase& passphrase,
                                std::int64_t utcSeconds);

/// The printed recovery key, as groups or words. Refers to a secret that the caller holds.
struct RecoveryKeyText
{
    const Secret* text;
};

/// What opens a backup: the passphrase that a user had on the day it was made, or the recovery key
/// of that day.
using BackupKey = std::variant<TriedPassphrase, RecoveryKeyText>;

/// The same for the keys of a backup, where there is no vault in which wrong ones could be counted.
/// `file` is named in errors. The name does not matter to the recovery key.
[[nodiscard]] Unlocked unlockBackupAs(UnverifiedKeysFile read,
                                      const std::string& userName,
                                      const BackupKey& key,
                                      const std::filesystem::path& file);

[[nodiscard]] Unlocked unlockWithRecoveryKey(const std::filesystem::path& keysFile,
                                             const Secret& recoveryKeyText);

[[noreturn]] void throwWrongKey(const std::filesystem::path& keysFile);

} // namespace soundings::storage
