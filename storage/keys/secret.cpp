// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keys/secret.h"

#include "storage/error.h"
#include "storage/sodium.h"

#include <sodium.h>

#include <algorithm>
#include <utility>

namespace soundings::storage {

Secret::Secret(Secret&& other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

Secret& Secret::operator=(Secret&& other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

Secret Secret::fromText(std::string_view text)
{
    Secret secret = ofSize(text.size());
    std::ranges::copy(text, secret.writableBytes().begin());
    return secret;
}

Secret Secret::fromBytes(std::span<const std::uint8_t> bytes)
{
    Secret secret = ofSize(bytes.size());
    std::ranges::copy(bytes, secret.writableBytes().begin());
    return secret;
}

Secret Secret::random(std::size_t size)
{
    Secret secret = ofSize(size);
    if (size > 0) {
        randombytes_buf(secret.m_bytes, size);
    }
    return secret;
}

Secret Secret::ofSize(std::size_t size)
{
    Secret secret;
    if (size == 0) {
        return secret;
    }
    requireSodium();
    secret.m_bytes = static_cast<std::uint8_t*>(sodium_malloc(size));
    if (secret.m_bytes == nullptr) {
        throw Error(ErrorKind::Internal, "there is no memory left for a secret");
    }
    secret.m_size = size;
    sodium_memzero(secret.m_bytes, size);
    return secret;
}

std::string_view Secret::text() const
{
    return {reinterpret_cast<const char*>(m_bytes), m_size};
}

bool sameSecret(const Secret& one, const Secret& other)
{
    return one.size() == other.size() &&
           sodium_memcmp(one.bytes().data(), other.bytes().data(), one.size()) == 0;
}

void Secret::wipe() noexcept
{
    sodium_free(m_bytes); // wipes first
    m_bytes = nullptr;
    m_size = 0;
}

} // namespace soundings::storage
