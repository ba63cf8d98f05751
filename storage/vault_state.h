// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/user.h"
#include "storage/files/vault_lock.h"
#include "storage/key_change.h"
#include "storage/keys/unlock.h"
#include "storage/sqlite/database.h"
#include "storage/vault_files.h"

#include <cstdint>
#include <memory>
#include <string>

namespace soundings::storage {

/// Everything an open vault holds. Internal to storage.
struct VaultState
{
    /// Opens the connection; nothing else is checked yet.
    VaultState(VaultFiles vaultFiles, VaultLock vaultLock, Unlocked keysAndKey);

    VaultFiles files;
    VaultLock lock; ///< given back last
    Unlocked unlocked;
    sqlite::Database database;
    core::User user;
    std::int64_t createdUtcSeconds = 0;
    bool madeUp = false;
    std::int64_t headNumber = 0; ///< of the head on disk; behind the records after a failure only

    [[nodiscard]] const core::IdBytes& vaultId() const { return unlocked.keys.vault; }
};

/// From the data key to an open vault: a change of the data key that was not finished is, then
/// schema, head, identity and user are checked; an older schema is brought up after a verified
/// backup, a head one entry behind is brought up, a slot that got its key pair is kept, slots
/// without a user are removed and an erasure that a crash cut short is finished. Errors as of
/// Vault::open.
[[nodiscard]] std::unique_ptr<VaultState> openState(VaultFiles files,
                                                    VaultLock lock,
                                                    Unlocked unlocked,
                                                    const std::string& userName,
                                                    std::int64_t utcSeconds,
                                                    const KeyChangeWatcher& afterStep = {});

/// Writes the head for the newest entry of the records.
void bringUpHead(VaultState& state);

} // namespace soundings::storage
