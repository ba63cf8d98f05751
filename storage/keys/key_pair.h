// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/keys/secret.h"

#include <array>
#include <cstdint>
#include <optional>

namespace soundings::storage {

using PublicKey = std::array<std::uint8_t, 32>;
/// A data key that only the owner of a key pair can read: 48 bytes longer than the key.
using SealedBox = std::array<std::uint8_t, 80>;

/// X25519: whoever knows the public half can seal a box that only the secret half opens.
struct KeyPair
{
    PublicKey publicKey{};
    Secret secretKey;
};

[[nodiscard]] KeyPair newKeyPair();

/// libsodium's crypto_box_seal over a data key of 256 bits. It says nothing about who sealed it:
/// whoever opens a box has to know from elsewhere that the key in it is the vault's.
[[nodiscard]] SealedBox sealToPublicKey(const Secret& dataKey, const PublicKey& publicKey);

/// Nullopt when the box was sealed to another pair or changed.
[[nodiscard]] std::optional<Secret>
openSealedBox(const SealedBox& box, const PublicKey& publicKey, const Secret& secretKey);

} // namespace soundings::storage
