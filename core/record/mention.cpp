// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/mention.h"

#include <algorithm>

namespace soundings::core {

namespace {

char inLowerCase(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// Bytes beyond ASCII belong to letters that are written with several of them.
bool belongsToWord(char letter)
{
    const char lower = inLowerCase(letter);
    return (lower >= 'a' && lower <= 'z') || (letter >= '0' && letter <= '9') ||
           static_cast<unsigned char>(letter) >= 0x80;
}

bool standsAt(std::string_view text, std::size_t place, std::string_view name)
{
    if (name.size() > text.size() - place) {
        return false;
    }
    const std::size_t end = place + name.size();
    // A name that begins with a sign is no part of what stands before it.
    if (place > 0 && belongsToWord(text[place - 1]) && belongsToWord(name.front())) {
        return false;
    }
    if (end < text.size() && belongsToWord(text[end]) && belongsToWord(name.back())) {
        return false;
    }
    return std::ranges::equal(text.substr(place, name.size()), name, {}, inLowerCase, inLowerCase);
}

} // namespace

std::string withoutMentions(std::string_view text, std::vector<std::string> names)
{
    std::erase(names, std::string());
    // The whole name before a part of it.
    std::ranges::stable_sort(names, std::ranges::greater(), &std::string::size);
    std::string kept;
    std::size_t place = 0;
    while (place < text.size()) {
        const auto found = std::ranges::find_if(
            names, [&](const std::string& name) { return standsAt(text, place, name); });
        if (found == names.end()) {
            kept += text[place++];
        } else {
            kept += TakenOut;
            place += found->size();
        }
    }
    return kept;
}

} // namespace soundings::core
