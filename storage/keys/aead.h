// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/keys/secret.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace soundings::storage {

using AeadNonce = std::array<std::uint8_t, 24>;

/// XChaCha20-Poly1305 (IETF) over `secret`, authenticated with `data`. `out` is 16 bytes longer
/// than the secret, `key` has 256 bits (else Error Internal).
void encryptSecret(const Secret& secret,
                   std::span<std::uint8_t> out,
                   const AeadNonce& nonce,
                   const Secret& key,
                   std::string_view data);

/// Nullopt when key, nonce, data or bytes are not those it was made with.
[[nodiscard]] std::optional<Secret> decryptSecret(std::span<const std::uint8_t> bytes,
                                                  const AeadNonce& nonce,
                                                  const Secret& key,
                                                  std::string_view data);

} // namespace soundings::storage
