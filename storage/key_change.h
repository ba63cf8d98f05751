// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/keys/unlock.h"
#include "storage/vault_files.h"

#include <functional>

namespace soundings::storage {

/// What is safely on disk while a vault gets another data key. A crash before Decided leaves the
/// vault with the key it had; after it the next opening goes on where this one ended.
enum class KeyChangeStep
{
    Copied,      ///< records.db.new holds everything, under the new key
    Decided,     ///< keys.json names the new key, and the previous one
    Replaced,    ///< records.db.new is records.db
    HeadWritten, ///< the head is authenticated with the new key
    Finished     ///< keys.json names the new key alone
};

/// Called after each step; for those who want to know what a crash there leaves.
using KeyChangeWatcher = std::function<void(KeyChangeStep)>;

/// Before a vault is opened, and with its lock: finishes a change of the data key that was decided
/// and removes what is left of one that was not. Should the new records not be what was decided
/// on, the previous keys are put in force again, also in `unlocked`. Throws Error: Damaged when no
/// records fit either key; DiskFull, ReadOnly, Io.
void settleKeyChange(const VaultFiles& files,
                     Unlocked& unlocked,
                     const KeyChangeWatcher& afterStep = {});

/// Removes new records that nobody has decided on. A failure is none: they are never read.
void removeNewRecords(const VaultFiles& files) noexcept;

} // namespace soundings::storage
