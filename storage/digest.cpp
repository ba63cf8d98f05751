// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/digest.h"

#include <sodium.h>

namespace soundings::storage {

namespace {

std::optional<std::uint8_t> digitValue(char digit)
{
    if (digit >= '0' && digit <= '9') {
        return static_cast<std::uint8_t>(digit - '0');
    }
    if (digit >= 'a' && digit <= 'f') {
        return static_cast<std::uint8_t>(digit - 'a' + 10);
    }
    return std::nullopt;
}

} // namespace

Digest sha256(std::string_view bytes)
{
    Digest digest{};
    crypto_hash_sha256(
        digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return digest;
}

std::string sha256Hex(std::string_view bytes)
{
    return hexOf(sha256(bytes));
}

std::string hexOf(std::span<const std::uint8_t> bytes)
{
    constexpr std::string_view Digits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * bytes.size());
    for (const std::uint8_t byte : bytes) {
        text.push_back(Digits[byte >> 4U]);
        text.push_back(Digits[byte & 0x0fU]);
    }
    return text;
}

bool bytesFromHex(std::string_view text, std::span<std::uint8_t> bytes)
{
    if (text.size() != 2 * bytes.size()) {
        return false;
    }
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto high = digitValue(text[2 * i]);
        const auto low = digitValue(text[2 * i + 1]);
        if (!high || !low) {
            return false;
        }
        bytes[i] = static_cast<std::uint8_t>((*high << 4U) | *low);
    }
    return true;
}

} // namespace soundings::storage
