// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/id.h"
#include "storage/keys/aead.h"
#include "storage/keys/kdf.h"
#include "storage/keys/key_pair.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

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

/// The passphrase wraps the secret half of a key pair, and with it the origin key by which the data
/// key in the box is known for the vault's own (docs/vault-format.md). The box can be sealed anew
/// without the passphrase.
struct SlotWithPair
{
    PublicKey publicKey{};
    std::array<std::uint8_t, 80> wrapped{}; ///< secret key and origin key
    SealedBox box{};                        ///< data key

    bool operator==(const SlotWithPair&) const = default;
};

/// As format 1 of keys.json had it: the passphrase wraps the data key itself.
struct SlotWithoutPair
{
    std::array<std::uint8_t, 48> wrapped{};

    bool operator==(const SlotWithoutPair&) const = default;
};

/// The way to the data key for one passphrase. Every field but the box is authenticated by the
/// passphrase; keys.json as a whole is by the data key.
struct KeySlot
{
    SlotKind kind = SlotKind::User;
    NameTag tag{};
    core::UserId user; ///< null in the recovery slot
    KdfCost cost;
    KdfSalt salt{};
    AeadNonce nonce{};
    std::variant<SlotWithPair, SlotWithoutPair> holds{};

    bool operator==(const KeySlot&) const = default;

    [[nodiscard]] bool hasPair() const { return std::holds_alternative<SlotWithPair>(holds); }
};

/// What a passphrase finds in a slot. Without a key pair there is no origin key, but the wrapping
/// key, with which the slot can be given a pair.
struct OpenedSlot
{
    Secret dataKey;
    Secret originKey;
    Secret wrappingKey;
};

[[nodiscard]] NameTag nameTag(const core::IdBytes& vault, std::string_view userName);

/// Draws salt, nonce and a new key pair and wraps `dataKey` into `slot`, whose other fields are
/// set.
void sealSlot(KeySlot& slot,
              const core::IdBytes& vault,
              const Secret& passphrase,
              const Secret& dataKey,
              const Secret& originKey);

/// Nullopt for a wrong passphrase or a changed slot: the two cannot be told apart. Throws Error
/// Damaged when the passphrase is right and the box is not.
[[nodiscard]] std::optional<OpenedSlot>
openSlot(const KeySlot& slot, const core::IdBytes& vault, const Secret& passphrase);

/// Gives a slot that was opened without a pair one; passphrase, salt and cost stay.
void giveKeyPair(KeySlot& slot,
                 const core::IdBytes& vault,
                 const OpenedSlot& opened,
                 const Secret& originKey);

/// Seals another data key into a slot with a pair; the passphrase is not needed. Throws Error
/// Internal for a slot without one.
void sealAnew(KeySlot& slot, const Secret& dataKey);

} // namespace soundings::storage
