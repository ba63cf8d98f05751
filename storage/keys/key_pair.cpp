// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keys/key_pair.h"

#include "storage/error.h"
#include "storage/sodium.h"

#include <sodium.h>

#include <tuple>

namespace soundings::storage {

static_assert(std::tuple_size_v<PublicKey> == crypto_box_PUBLICKEYBYTES);
static_assert(std::tuple_size_v<SealedBox> == DataKeyBytes + crypto_box_SEALBYTES);

KeyPair newKeyPair()
{
    requireSodium();
    KeyPair pair;
    pair.secretKey = Secret::ofSize(crypto_box_SECRETKEYBYTES);
    crypto_box_keypair(pair.publicKey.data(), pair.secretKey.writableBytes().data());
    return pair;
}

SealedBox sealToPublicKey(const Secret& dataKey, const PublicKey& publicKey)
{
    if (dataKey.size() != DataKeyBytes) {
        throw Error(ErrorKind::Internal, "the data key must have 256 bits");
    }
    requireSodium();
    SealedBox box{};
    if (crypto_box_seal(box.data(), dataKey.bytes().data(), dataKey.size(), publicKey.data()) !=
        0) {
        throw Error(ErrorKind::Damaged, "a public key of keys.json is none");
    }
    return box;
}

std::optional<Secret>
openSealedBox(const SealedBox& box, const PublicKey& publicKey, const Secret& secretKey)
{
    if (secretKey.size() != crypto_box_SECRETKEYBYTES) {
        throw Error(ErrorKind::Internal, "a secret key must have 256 bits");
    }
    requireSodium();
    Secret dataKey = Secret::ofSize(DataKeyBytes);
    if (crypto_box_seal_open(dataKey.writableBytes().data(),
                             box.data(),
                             box.size(),
                             publicKey.data(),
                             secretKey.bytes().data()) != 0) {
        return std::nullopt;
    }
    return dataKey;
}

} // namespace soundings::storage
