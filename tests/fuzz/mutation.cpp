// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/mutation.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace soundings::fuzz {

namespace {

using namespace std::string_view_literals;

constexpr int MostChanges = 8;
constexpr std::size_t LongestPiece = 200;
constexpr std::array StumblingWords{"\0"sv,
                                    "\xff\xfe"sv,
                                    "\xef\xbb\xbf"sv,
                                    "\xc3\x28"sv,
                                    "\r\n"sv,
                                    "\""sv,
                                    "\"\""sv,
                                    ",,,,"sv,
                                    ";"sv,
                                    "\t"sv,
                                    "-1"sv,
                                    "0"sv,
                                    "1e999"sv,
                                    "nan"sv,
                                    "18446744073709551616"sv,
                                    "4294967295"sv,
                                    "99999999999999999999999999"sv,
                                    "9999-12-31"sv,
                                    "0000-00-00"sv,
                                    "2024-02-30"sv,
                                    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["sv,
                                    "{\"a\":"sv,
                                    "}"sv,
                                    "null"sv,
                                    "\\u0000"sv,
                                    "\\ud800"sv,
                                    "4398046511104"sv};

std::size_t below(std::size_t end, std::mt19937& random)
{
    return end == 0 ? 0 : std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
}

std::string pieceOf(const std::string& text, std::mt19937& random)
{
    const std::size_t from = below(text.size(), random);
    return text.substr(from, 1 + below(LongestPiece, random));
}

void change(std::string& text, const std::vector<std::string>& kept, std::mt19937& random)
{
    const std::size_t at = below(text.size() + 1, random);
    switch (below(8, random)) {
    case 0:
        if (at < text.size()) {
            text[at] =
                static_cast<char>(static_cast<unsigned char>(text[at]) ^ (1U << below(8, random)));
        }
        break;
    case 1:
        if (at < text.size()) {
            text[at] = static_cast<char>(below(256, random));
        }
        break;
    case 2:
        text.erase(at, 1 + below(LongestPiece, random));
        break;
    case 3:
        text.insert(at, pieceOf(text, random));
        break;
    case 4:
        text.insert(at, pieceOf(kept[below(kept.size(), random)], random));
        break;
    case 5:
        text.resize(at);
        break;
    case 6: {
        const std::string_view word = StumblingWords[below(StumblingWords.size(), random)];
        text.replace(at, below(word.size() + 1, random), word);
        break;
    }
    default:
        text.insert(at, StumblingWords[below(StumblingWords.size(), random)]);
        break;
    }
}

} // namespace

std::string mutated(const std::vector<std::string>& kept, std::mt19937& random)
{
    std::string text = kept[below(kept.size(), random)];
    for (std::size_t changes = 1 + below(MostChanges, random); changes > 0; --changes) {
        change(text, kept, random);
    }
    return text;
}

} // namespace soundings::fuzz
