// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keys/recovery_words.h"

#include "storage/digest.h"
#include "storage/error.h"

#include <array>
#include <cstdint>
#include <span>
#include <utility>

namespace soundings::storage {

namespace {

// Wilkerson's letters: their places are the bits. On paper, do not change.
constexpr std::string_view Consonants = "bdfghjklmnprstvz"; // 4 bits
constexpr std::string_view Vowels = "aiou";                 // 2 bits
constexpr std::size_t WordBytes = 2;
constexpr std::size_t KeyWords = RecoveryWordCount - 1;
constexpr std::size_t AllLetters = RecoveryWordCount * RecoveryWordLetters;

/// Consonant, vowel, consonant, vowel, consonant: how many bits of the word follow each letter.
constexpr std::array<unsigned, RecoveryWordLetters> BitsAfter{12, 10, 6, 4, 0};

std::string_view lettersAt(std::size_t place)
{
    return place % 2 == 0 ? Consonants : Vowels;
}

std::uint8_t letterOf(unsigned word, std::size_t place)
{
    const std::string_view letters = lettersAt(place);
    const auto mask = static_cast<unsigned>(letters.size() - 1);
    return static_cast<std::uint8_t>(letters[(word >> BitsAfter[place]) & mask]);
}

unsigned wordAt(std::span<const std::uint8_t> bytes, std::size_t index)
{
    return (static_cast<unsigned>(bytes[WordBytes * index]) << 8U) | bytes[WordBytes * index + 1];
}

bool isBetweenWords(char letter)
{
    return letter == '-' || letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

/// The letters alone, in lower case; nullopt when their number is not that of a key.
std::optional<Secret> lettersIn(std::string_view words)
{
    Secret letters = Secret::ofSize(AllLetters);
    std::size_t count = 0;
    for (const char letter : words) {
        if (isBetweenWords(letter)) {
            continue;
        }
        if (count == AllLetters) {
            return std::nullopt;
        }
        const bool isUpper = letter >= 'A' && letter <= 'Z';
        letters.writableBytes()[count++] =
            static_cast<std::uint8_t>(isUpper ? letter - 'A' + 'a' : letter);
    }
    return count == AllLetters ? std::optional(std::move(letters)) : std::nullopt;
}

/// 16 bits of five letters; nullopt when one of them has no place in a word.
std::optional<unsigned> wordOf(std::string_view letters)
{
    unsigned word = 0;
    for (std::size_t place = 0; place < RecoveryWordLetters; ++place) {
        const std::size_t bits = lettersAt(place).find(letters[place]);
        if (bits == std::string_view::npos) {
            return std::nullopt;
        }
        word |= static_cast<unsigned>(bits) << BitsAfter[place];
    }
    return word;
}

} // namespace

Secret recoveryWords(const Secret& key)
{
    if (key.size() != WordBytes * KeyWords) {
        throw Error(ErrorKind::Internal, "a recovery key must have 256 bits");
    }
    const Digest checksum = sha256(key.text());
    Secret text = Secret::ofSize(AllLetters + RecoveryWordCount - 1);
    auto out = text.writableBytes().begin();
    for (std::size_t i = 0; i < RecoveryWordCount; ++i) {
        const unsigned word = i < KeyWords ? wordAt(key.bytes(), i) : wordAt(checksum, 0);
        if (i > 0) {
            *out++ = ' ';
        }
        for (std::size_t place = 0; place < RecoveryWordLetters; ++place) {
            *out++ = letterOf(word, place);
        }
    }
    return text;
}

std::optional<Secret> recoveryKeyFromWords(std::string_view words)
{
    const auto letters = lettersIn(words);
    if (!letters) {
        return std::nullopt;
    }
    Secret key = Secret::ofSize(WordBytes * KeyWords);
    for (std::size_t i = 0; i < RecoveryWordCount; ++i) {
        const auto word =
            wordOf(letters->text().substr(i * RecoveryWordLetters, RecoveryWordLetters));
        if (!word) {
            return std::nullopt;
        }
        if (i < KeyWords) {
            key.writableBytes()[WordBytes * i] = static_cast<std::uint8_t>(*word >> 8U);
            key.writableBytes()[WordBytes * i + 1] = static_cast<std::uint8_t>(*word & 0xffU);
        } else if (*word != wordAt(sha256(key.text()), 0)) {
            return std::nullopt;
        }
    }
    return key;
}

} // namespace soundings::storage
