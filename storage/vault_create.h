// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/vault.h"
#include "storage/vault_state.h"

namespace soundings::storage {

/// The files of a new vault, built beside the place where it is to be and moved there at the end.
/// Returns what opens it; errors as of Vault::create.
[[nodiscard]] Unlocked createFiles(const std::filesystem::path& dir,
                                   const VaultOwner& owner,
                                   const Secret& passphrase,
                                   const Secret& recoveryKey,
                                   const KdfCost& cost,
                                   std::int64_t utcSeconds,
                                   bool madeUp,
                                   const std::function<void()>& beforeWriting);

} // namespace soundings::storage
