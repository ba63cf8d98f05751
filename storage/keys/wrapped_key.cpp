// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keys/wrapped_key.h"

#include "storage/byte_string.h"
#include "storage/error.h"
#include "storage/keys/aead.h"

#include <sodium.h>

namespace soundings::storage {

namespace {

/// On disk, do not change.
std::string wrappedKeyData(const core::IdBytes& vault, SubKey purpose)
{
    return ByteString()
        .raw("soundings-key-2")
        .raw(vault)
        .number32(static_cast<std::uint32_t>(purpose))
        .bytes();
}

} // namespace

WrappedKey
wrapKey(const Secret& key, const core::IdBytes& vault, const Secret& dataKey, SubKey purpose)
{
    if (key.size() != DataKeyBytes) {
        throw Error(ErrorKind::Internal, "a key to be wrapped must have 256 bits");
    }
    const Secret with = deriveSubKey(dataKey, purpose);
    WrappedKey result;
    randombytes_buf(result.nonce.data(), result.nonce.size());
    encryptSecret(key, result.wrapped, result.nonce, with, wrappedKeyData(vault, purpose));
    return result;
}

std::optional<Secret> unwrapKey(const WrappedKey& wrapped,
                                const core::IdBytes& vault,
                                const Secret& dataKey,
                                SubKey purpose)
{
    const Secret with = deriveSubKey(dataKey, purpose);
    return decryptSecret(wrapped.wrapped, wrapped.nonce, with, wrappedKeyData(vault, purpose));
}

} // namespace soundings::storage
