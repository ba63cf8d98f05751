// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/keys/kdf_cost.h"
#include "storage/keys/secret.h"

#include <array>
#include <cstdint>

namespace soundings::storage {

using KdfSalt = std::array<std::uint8_t, 16>;

/// 256 bits by Argon2id, version 1.3, one lane. `cost` must be within its bounds (Error Damaged,
/// before any memory is asked for). Throws Error Internal when the memory is not to be had.
[[nodiscard]] Secret deriveKey(const Secret& passphrase, const KdfSalt& salt, const KdfCost& cost);

} // namespace soundings::storage
