// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/id.h"
#include "storage/keys/kdf.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace soundings::storage {

/// Whose passphrase opens a slot. The words in keys.json are "user" and "recovery".
enum class SlotKind
{
    User = 1,
    Recovery = 2
};

/// Finds the slot of a name without saying the name: keyed BLAKE2b of the name, the key being the
/// id of the vault. Zero in the recovery slot.
using NameTag = std::array<std::uint8_t, 16>;

/// The data key, wrapped under one passphrase. Every field but the last is authenticated with it.
struct KeySlot
{
    SlotKind kind = SlotKind::User;
    NameTag tag{};
    core::UserId user; ///< null in the recovery slot
    KdfCost cost;
    KdfSalt salt{};
    std::array<std::uint8_t, 24> nonce{};
    std::array<std::uint8_t, 48> wrapped{};

    bool operator==(const KeySlot&) const = default;
};

[[nodiscard]] NameTag nameTag(const core::IdBytes& vault, std::string_view userName);

/// Draws salt and nonce and wraps `dataKey` into `slot`, whose other fields are set.
void sealSlot(KeySlot& slot,
              const core::IdBytes& vault,
              const Secret& passphrase,
              const Secret& dataKey);

/// The data key, or nullopt for a wrong passphrase or a changed slot: the two cannot be told apart.
[[nodiscard]] std::optional<Secret>
openSlot(const KeySlot& slot, const core::IdBytes& vault, const Secret& passphrase);

} // namespace soundings::storage
