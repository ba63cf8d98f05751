// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/text_check.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace soundings::core {

namespace {

/// True when none of eight bytes is NUL or beyond ASCII: the common case, tested at once.
bool isPlainWord(const char* bytes)
{
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    constexpr std::uint64_t High = 0x8080808080808080U;
    constexpr std::uint64_t Ones = 0x0101010101010101U;
    return ((word | (word - Ones)) & High) == 0;
}

/// Length of the UTF-8 character at the start of `text`, 0 when it is malformed (Unicode 15, table
/// 3-7).
std::size_t characterLength(std::string_view text)
{
    const auto byte = [text](std::size_t index) {
        return index < text.size() ? static_cast<unsigned char>(text[index]) : 0U;
    };
    const auto follows = [byte](std::size_t index, unsigned low = 0x80, unsigned high = 0xbf) {
        return byte(index) >= low && byte(index) <= high;
    };
    const unsigned first = byte(0);
    if (first < 0x80) {
        return first == 0 ? 0 : 1;
    }
    if (first >= 0xc2 && first <= 0xdf) {
        return follows(1) ? 2 : 0;
    }
    if (first >= 0xe0 && first <= 0xef) {
        const unsigned low = first == 0xe0 ? 0xa0 : 0x80;
        const unsigned high = first == 0xed ? 0x9f : 0xbf;
        return follows(1, low, high) && follows(2) ? 3 : 0;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        const unsigned low = first == 0xf0 ? 0x90 : 0x80;
        const unsigned high = first == 0xf4 ? 0x8f : 0xbf;
        return follows(1, low, high) && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

} // namespace

std::optional<std::size_t> firstUnreadableByte(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        if (at + 8 <= text.size() && isPlainWord(text.data() + at)) {
            at += 8;
            continue;
        }
        const std::size_t length = characterLength(text.substr(at));
        if (length == 0) {
            return at;
        }
        at += length;
    }
    return std::nullopt;
}

std::size_t lineOf(std::string_view text, std::size_t offset)
{
    std::size_t line = 1;
    for (std::size_t at = 0; at < std::min(offset, text.size()); ++at) {
        const bool isLoneReturn =
            text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n');
        line += text[at] == '\n' || isLoneReturn ? 1U : 0U;
    }
    return line;
}

} // namespace soundings::core
