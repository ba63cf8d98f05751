// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keys/sub_key.h"

#include "storage/error.h"
#include "storage/sodium.h"

#include <sodium.h>

namespace soundings::storage {

Secret deriveSubKey(const Secret& dataKey, SubKey purpose)
{
    requireSodium();
    if (dataKey.size() != crypto_kdf_KEYBYTES) {
        throw Error(ErrorKind::Internal, "the data key must have 256 bits");
    }
    Secret key = Secret::ofSize(crypto_generichash_KEYBYTES);
    crypto_kdf_derive_from_key(key.writableBytes().data(),
                               key.size(),
                               static_cast<std::uint64_t>(purpose),
                               "Soundngs",
                               dataKey.bytes().data());
    return key;
}

Digest authenticationCode(std::string_view bytes, const Secret& key)
{
    Digest code{};
    crypto_generichash(code.data(),
                       code.size(),
                       reinterpret_cast<const unsigned char*>(bytes.data()),
                       bytes.size(),
                       key.bytes().data(),
                       key.size());
    return code;
}

bool sameDigest(const Digest& one, const Digest& other)
{
    return sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

} // namespace soundings::storage
