// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/digest.h"
#include "storage/keys/secret.h"

#include <string_view>

namespace soundings::storage {

/// What a key derived from the data key, or from the origin key, is for. The numbers are on disk,
/// do not change.
enum class SubKey
{
    KeysFile = 1,
    Head = 2,
    Backup = 3,
    Origin = 4,
    PreviousKey = 5,
    ErasedClients = 6 ///< of the origin key, which a new data key does not change
};

/// 256 bits by libsodium's crypto_kdf (BLAKE2b) with the context "Soundngs".
[[nodiscard]] Secret deriveSubKey(const Secret& dataKey, SubKey purpose);

/// Keyed BLAKE2b with 256 bits.
[[nodiscard]] Digest authenticationCode(std::string_view bytes, const Secret& key);

/// In the same time for every difference.
[[nodiscard]] bool sameDigest(const Digest& one, const Digest& other);

} // namespace soundings::storage
