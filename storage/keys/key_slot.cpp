// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keys/key_slot.h"

#include "storage/byte_string.h"
#include "storage/error.h"
#include "storage/sodium.h"

#include <sodium.h>

namespace soundings::storage {

namespace {

static_assert(std::tuple_size_v<decltype(KeySlot::nonce)> ==
              crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(std::tuple_size_v<decltype(KeySlot::wrapped)> ==
              DataKeyBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES);
static_assert(std::tuple_size_v<KdfSalt> == crypto_pwhash_SALTBYTES);

/// On disk, do not change.
std::string associatedData(const KeySlot& slot, const core::IdBytes& vault)
{
    return ByteString()
        .raw("soundings-slot-1")
        .raw(vault)
        .number32(static_cast<std::uint32_t>(slot.kind))
        .raw(slot.tag)
        .raw(slot.user.bytes())
        .number64(slot.cost.memoryBytes)
        .number32(slot.cost.passes)
        .raw(slot.salt)
        .bytes();
}

const unsigned char* unsignedBytes(const std::string& text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
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
              const Secret& dataKey)
{
    if (dataKey.size() != DataKeyBytes) {
        throw Error(ErrorKind::Internal, "the data key must have 256 bits");
    }
    requireSodium();
    randombytes_buf(slot.salt.data(), slot.salt.size());
    randombytes_buf(slot.nonce.data(), slot.nonce.size());
    const Secret key = deriveKey(passphrase, slot.salt, slot.cost);
    const std::string with = associatedData(slot, vault);
    crypto_aead_xchacha20poly1305_ietf_encrypt(slot.wrapped.data(),
                                               nullptr,
                                               dataKey.bytes().data(),
                                               dataKey.size(),
                                               unsignedBytes(with),
                                               with.size(),
                                               nullptr,
                                               slot.nonce.data(),
                                               key.bytes().data());
}

std::optional<Secret>
openSlot(const KeySlot& slot, const core::IdBytes& vault, const Secret& passphrase)
{
    const Secret key = deriveKey(passphrase, slot.salt, slot.cost);
    const std::string with = associatedData(slot, vault);
    Secret dataKey = Secret::ofSize(DataKeyBytes);
    const int result = crypto_aead_xchacha20poly1305_ietf_decrypt(dataKey.writableBytes().data(),
                                                                  nullptr,
                                                                  nullptr,
                                                                  slot.wrapped.data(),
                                                                  slot.wrapped.size(),
                                                                  unsignedBytes(with),
                                                                  with.size(),
                                                                  slot.nonce.data(),
                                                                  key.bytes().data());
    if (result != 0) {
        return std::nullopt;
    }
    return dataKey;
}

} // namespace soundings::storage
