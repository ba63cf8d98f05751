// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/keys/keys_file.h"

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
};

/// Throws Error: WrongKey, with one message and after the same time for a wrong passphrase and for
/// a name without a slot; and those of readKeysFile and verifyKeysFile.
[[nodiscard]] Unlocked unlockAs(const std::filesystem::path& keysFile,
                                const std::string& userName,
                                const Secret& passphrase);

[[nodiscard]] Unlocked unlockWithRecoveryKey(const std::filesystem::path& keysFile,
                                             const Secret& recoveryKeyText);

[[noreturn]] void throwWrongKey(const std::filesystem::path& keysFile);

} // namespace soundings::storage
