// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/shell_word.h"

namespace soundings::app {

std::string shellWord(std::string_view text)
{
    constexpr std::string_view Plain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+=:,./@";
    if (!text.empty() && text.find_first_not_of(Plain) == std::string_view::npos) {
        return std::string(text);
    }
    std::string word = "'";
    for (const char letter : text) {
        word += letter == '\'' ? "'\\''" : std::string(1, letter);
    }
    return word + "'";
}

} // namespace soundings::app
