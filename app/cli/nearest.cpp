// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/nearest.h"

#include <algorithm>
#include <cstddef>

namespace soundings::app {

namespace {

/// How many slips lie between two words (optimal string alignment: Damerau 1964, Levenshtein 1966).
std::size_t slips(std::string_view typed, std::string_view meant)
{
    const std::size_t width = meant.size() + 1;
    std::vector<std::size_t> table((typed.size() + 1) * width);
    const auto at = [&](std::size_t row, std::size_t column) -> std::size_t& {
        return table[row * width + column];
    };
    for (std::size_t row = 0; row <= typed.size(); ++row) {
        for (std::size_t column = 0; column <= meant.size(); ++column) {
            if (row == 0 || column == 0) {
                at(row, column) = row + column;
                continue;
            }
            const bool isSame = typed[row - 1] == meant[column - 1];
            const std::size_t replaced = at(row - 1, column - 1) + (isSame ? 0U : 1U);
            at(row, column) =
                std::min({at(row - 1, column) + 1, at(row, column - 1) + 1, replaced});
            if (row > 1 && column > 1 && typed[row - 1] == meant[column - 2] &&
                typed[row - 2] == meant[column - 1]) {
                at(row, column) = std::min(at(row, column), at(row - 2, column - 2) + 1);
            }
        }
    }
    return table.back();
}

} // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& candidates)
{
    // No command is so long; a longer word needs no table.
    constexpr std::size_t LongestWord = 40;
    std::string best;
    if (word.size() > LongestWord) {
        return best;
    }
    std::size_t fewest = std::max<std::size_t>(word.size() / 3, 1) + 1;
    for (const std::string& candidate : candidates) {
        const std::size_t count = slips(word, candidate);
        if (count < fewest) {
            fewest = count;
            best = candidate;
        }
    }
    return best;
}

} // namespace soundings::app
