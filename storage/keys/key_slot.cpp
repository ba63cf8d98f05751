// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keys/key_slot.h"

#include "storage/byte_string.h"
#include "storage/error.h"
#include "storage/sodium.h"

#include <sodium.h>

#include <algorithm>
#include <utility>

namespace soundings::storage {

namespace {

static_assert(std::tuple_size_v<KdfSalt> == crypto_pwhash_SALTBYTES);

/// On disk, do not change.
std::string slotFields(std::string_view context, const KeySlot& slot, const core::IdBytes& vault)
{
    return ByteString()
        .raw(context)
        .raw(vault)
        .number32(static_cast<std::uint32_t>(slot.kind))
        .raw(slot.tag)
        .raw(slot.user.bytes())
        .number64(slot.cost.memoryBytes)
        .number32(slot.cost.passes)
        .raw(slot.salt)
        .bytes();
}

std::string dataOfSlot(const KeySlot& slot, const SlotWithPair& pair, const core::IdBytes& vault)
{
    return ByteString()
        .raw(slotFields("soundings-slot-2", slot, vault))
        .raw(pair.publicKey)
        .bytes();
}

Secret joined(const Secret& one, const Secret& other)
{
    Secret both = Secret::ofSize(one.size() + other.size());
    const auto end = std::ranges::copy(one.bytes(), both.writableBytes().begin()).out;
    std::ranges::copy(other.bytes(), end);
    return both;
}

void drawPair(KeySlot& slot,
              const core::IdBytes& vault,
              const Secret& wrappingKey,
              const Secret& dataKey,
              const Secret& originKey)
{
    if (originKey.size() != DataKeyBytes) {
        throw Error(ErrorKind::Internal, "the origin key must have 256 bits");
    }
    const KeyPair drawn = newKeyPair();
    SlotWithPair pair;
    pair.publicKey = drawn.publicKey;
    pair.box = sealToPublicKey(dataKey, drawn.publicKey);
    randombytes_buf(slot.nonce.data(), slot.nonce.size());
    encryptSecret(joined(drawn.secretKey, originKey),
                  pair.wrapped,
                  slot.nonce,
                  wrappingKey,
                  dataOfSlot(slot, pair, vault));
    slot.holds = pair;
}

std::optional<OpenedSlot> openPair(const KeySlot& slot,
                                   const SlotWithPair& pair,
                                   const core::IdBytes& vault,
                                   const Secret& wrappingKey)
{
    const auto both =
        decryptSecret(pair.wrapped, slot.nonce, wrappingKey, dataOfSlot(slot, pair, vault));
    if (!both) {
        return std::nullopt;
    }
    const auto secretKey = Secret::fromBytes(both->bytes().first(DataKeyBytes));
    auto dataKey = openSealedBox(pair.box, pair.publicKey, secretKey);
    if (!dataKey) {
        throw Error(ErrorKind::Damaged,
                    "the passphrase is right, but the key in its slot was changed by something "
                    "other than Soundings");
    }
    return OpenedSlot{
        std::move(*dataKey), Secret::fromBytes(both->bytes().last(DataKeyBytes)), Secret()};
}

} // namespace

NameTag nameTag(const core::IdBytes& vault, std::string_view userName)
{
    requireSodium();
    NameTag tag{};
    crypto_generichash(tag.data(),
                       tag.size(),
                       reinterpret_cast<const unsigned char*>(userName.data()),
                       userName.size(),
                       vault.data(),
                       vault.size());
    return tag;
}

void sealSlot(KeySlot& slot,
              const core::IdBytes& vault,
              const Secret& passphrase,
              const Secret& dataKey,
              const Secret& originKey)
{
    requireSodium();
    randombytes_buf(slot.salt.data(), slot.salt.size());
    drawPair(slot, vault, deriveKey(passphrase, slot.salt, slot.cost), dataKey, originKey);
}

std::optional<OpenedSlot>
openSlot(const KeySlot& slot, const core::IdBytes& vault, const Secret& passphrase)
{
    Secret wrappingKey = deriveKey(passphrase, slot.salt, slot.cost);
    if (const auto* pair = std::get_if<SlotWithPair>(&slot.holds)) {
        return openPair(slot, *pair, vault, wrappingKey);
    }
    auto dataKey = decryptSecret(std::get<SlotWithoutPair>(slot.holds).wrapped,
                                 slot.nonce,
                                 wrappingKey,
                                 slotFields("soundings-slot-1", slot, vault));
    if (!dataKey) {
        return std::nullopt;
    }
    return OpenedSlot{std::move(*dataKey), Secret(), std::move(wrappingKey)};
}

void giveKeyPair(KeySlot& slot,
                 const core::IdBytes& vault,
                 const OpenedSlot& opened,
                 const Secret& originKey)
{
    drawPair(slot, vault, opened.wrappingKey, opened.dataKey, originKey);
}

void sealAnew(KeySlot& slot, const Secret& dataKey)
{
    auto* pair = std::get_if<SlotWithPair>(&slot.holds);
    if (pair == nullptr) {
        throw Error(ErrorKind::Internal, "a slot without a key pair cannot be sealed anew");
    }
    pair->box = sealToPublicKey(dataKey, pair->publicKey);
}

} // namespace soundings::storage
