// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keys/aead.h"

#include "storage/error.h"
#include "storage/sodium.h"

#include <sodium.h>

#include <tuple>

namespace soundings::storage {

namespace {

constexpr std::size_t AeadTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(std::tuple_size_v<AeadNonce> == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);

const unsigned char* unsignedBytes(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

void requireAeadKey(const Secret& key)
{
    requireSodium();
    if (key.size() != crypto_aead_xchacha20poly1305_ietf_KEYBYTES) {
        throw Error(ErrorKind::Internal, "a key that wraps must have 256 bits");
    }
}

} // namespace

void encryptSecret(const Secret& secret,
                   std::span<std::uint8_t> out,
                   const AeadNonce& nonce,
                   const Secret& key,
                   std::string_view data)
{
    requireAeadKey(key);
    if (out.size() != secret.size() + AeadTagBytes) {
        throw Error(ErrorKind::Internal, "there is no room of the right size for a wrapped key");
    }
    crypto_aead_xchacha20poly1305_ietf_encrypt(out.data(),
                                               nullptr,
                                               secret.bytes().data(),
                                               secret.size(),
                                               unsignedBytes(data),
                                               data.size(),
                                               nullptr,
                                               nonce.data(),
                                               key.bytes().data());
}

std::optional<Secret> decryptSecret(std::span<const std::uint8_t> bytes,
                                    const AeadNonce& nonce,
                                    const Secret& key,
                                    std::string_view data)
{
    requireAeadKey(key);
    if (bytes.size() < AeadTagBytes) {
        return std::nullopt;
    }
    Secret secret = Secret::ofSize(bytes.size() - AeadTagBytes);
    const int result = crypto_aead_xchacha20poly1305_ietf_decrypt(secret.writableBytes().data(),
                                                                  nullptr,
                                                                  nullptr,
                                                                  bytes.data(),
                                                                  bytes.size(),
                                                                  unsignedBytes(data),
                                                                  data.size(),
                                                                  nonce.data(),
                                                                  key.bytes().data());
    if (result != 0) {
        return std::nullopt;
    }
    return secret;
}

} // namespace soundings::storage
