// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/id.h"

#include <cstddef>

namespace soundings::core {

namespace {

constexpr std::string_view HexDigits = "0123456789abcdef";

std::optional<std::uint8_t> digitValue(char digit)
{
    const char lower = digit >= 'A' && digit <= 'F' ? static_cast<char>(digit - 'A' + 'a') : digit;
    const auto position = HexDigits.find(lower);
    if (position == std::string_view::npos) {
        return std::nullopt;
    }
    return static_cast<std::uint8_t>(position);
}

} // namespace

std::string toHex(const IdBytes& bytes)
{
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        text.push_back(HexDigits[byte >> 4U]);
        text.push_back(HexDigits[byte & 0x0fU]);
    }
    return text;
}

std::optional<IdBytes> idBytesFromHex(std::string_view text)
{
    IdBytes bytes{};
    if (text.size() != bytes.size() * 2) {
        return std::nullopt;
    }
    for (std::size_t index = 0; index < bytes.size(); ++index) {
        const auto high = digitValue(text[2 * index]);
        const auto low = digitValue(text[2 * index + 1]);
        if (!high || !low) {
            return std::nullopt;
        }
        bytes[index] = static_cast<std::uint8_t>((*high << 4U) | *low);
    }
    return bytes;
}

} // namespace soundings::core
