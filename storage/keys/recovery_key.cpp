// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keys/recovery_key.h"

#include "storage/digest.h"
#include "storage/error.h"
#include "storage/keys/recovery_words.h"

#include <array>
#include <cstdint>
#include <span>
#include <utility>

namespace soundings::storage {

namespace {

constexpr std::string_view Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t RecoveryKeyBytes = 32;
constexpr std::size_t KeyDigits = 52; // 260 bits, the last four are zero
constexpr std::size_t CheckDigits = 4;
constexpr std::size_t AllDigits = KeyDigits + CheckDigits;
constexpr std::size_t GroupSize = 4;

/// The five bits at `digit`, the most significant first; zero beyond the end.
unsigned fiveBits(std::span<const std::uint8_t> bytes, std::size_t digit)
{
    unsigned value = 0;
    for (std::size_t bit = 5 * digit; bit < 5 * digit + 5; ++bit) {
        const unsigned byte = bit / 8 < bytes.size() ? bytes[bit / 8] : 0U;
        value = (value << 1U) | ((byte >> (7 - bit % 8)) & 1U);
    }
    return value;
}

Digest checksumOf(const Secret& key)
{
    return sha256(key.text());
}

unsigned digitAt(const Secret& key, const Digest& checksum, std::size_t index)
{
    return index < KeyDigits ? fiveBits(key.bytes(), index) : fiveBits(checksum, index - KeyDigits);
}

std::optional<unsigned> valueOfLetter(char letter)
{
    if (letter >= 'a' && letter <= 'z') {
        letter = static_cast<char>(letter - 'a' + 'A');
    }
    if (letter == 'O') {
        letter = '0';
    }
    if (letter == 'I' || letter == 'L') {
        letter = '1';
    }
    const std::size_t place = Alphabet.find(letter);
    return place == std::string_view::npos ? std::nullopt
                                           : std::optional(static_cast<unsigned>(place));
}

bool isSeparator(char letter)
{
    return letter == '-' || letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

std::optional<Secret> keyFromGroups(std::string_view text)
{
    Secret digits = Secret::ofSize(AllDigits);
    std::size_t count = 0;
    for (const char letter : text) {
        if (isSeparator(letter)) {
            continue;
        }
        const auto value = valueOfLetter(letter);
        if (!value || count == AllDigits) {
            return std::nullopt;
        }
        digits.writableBytes()[count++] = static_cast<std::uint8_t>(*value);
    }
    if (count != AllDigits) {
        return std::nullopt;
    }
    Secret key = Secret::ofSize(RecoveryKeyBytes);
    for (std::size_t bit = 0; bit < 8 * RecoveryKeyBytes; ++bit) {
        const unsigned digit = digits.bytes()[bit / 5];
        const unsigned set = (digit >> (4 - bit % 5)) & 1U;
        auto& byte = key.writableBytes()[bit / 8];
        byte = static_cast<std::uint8_t>(byte | (set << (7 - bit % 8)));
    }
    const Digest checksum = checksumOf(key);
    for (std::size_t i = 0; i < AllDigits; ++i) {
        if (digits.bytes()[i] != digitAt(key, checksum, i)) {
            return std::nullopt;
        }
    }
    return key;
}

} // namespace

Secret newRecoveryKey()
{
    return Secret::random(RecoveryKeyBytes);
}

Secret recoveryKeyText(const Secret& key)
{
    if (key.size() != RecoveryKeyBytes) {
        throw Error(ErrorKind::Internal, "a recovery key must have 256 bits");
    }
    const Digest checksum = checksumOf(key);
    Secret text = Secret::ofSize(AllDigits + AllDigits / GroupSize - 1);
    auto out = text.writableBytes().begin();
    for (std::size_t i = 0; i < AllDigits; ++i) {
        if (i > 0 && i % GroupSize == 0) {
            *out++ = '-';
        }
        *out++ = static_cast<std::uint8_t>(Alphabet[digitAt(key, checksum, i)]);
    }
    return text;
}

std::optional<Secret> recoveryKeyFromText(std::string_view text)
{
    auto key = keyFromGroups(text);
    return key ? std::move(key) : recoveryKeyFromWords(text);
}

} // namespace soundings::storage
