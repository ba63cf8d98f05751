// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/id.h"
#include "storage/keys/secret.h"
#include "storage/keys/sub_key.h"

#include <array>
#include <cstdint>
#include <optional>

namespace soundings::storage {

/// A key of 256 bits that whoever has the data key can read, and nobody else.
struct WrappedKey
{
    std::array<std::uint8_t, 24> nonce{};
    std::array<std::uint8_t, 48> wrapped{};

    bool operator==(const WrappedKey&) const = default;
};

/// XChaCha20-Poly1305 under the sub-key `purpose` of `dataKey`, with a nonce drawn for it.
[[nodiscard]] WrappedKey
wrapKey(const Secret& key, const core::IdBytes& vault, const Secret& dataKey, SubKey purpose);

/// Nullopt when it was wrapped with another data key, for another purpose or vault, or changed.
[[nodiscard]] std::optional<Secret> unwrapKey(const WrappedKey& wrapped,
                                              const core::IdBytes& vault,
                                              const Secret& dataKey,
                                              SubKey purpose);

} // namespace soundings::storage
