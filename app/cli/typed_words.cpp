// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/typed_words.h"

#include "app/workflow/places.h"
#include "app/workflow/refusal.h"
#include "core/interchange/text_check.h"

#include <string>

namespace soundings::app {

namespace {

/// What stands after "--option=", or the whole word.
std::string valueIn(const std::string& word)
{
    const std::size_t sign = word.find('=');
    const bool isBoth = word.starts_with("--") && sign != std::string::npos;
    return isBoth && !core::firstUnreadableByte(word.substr(0, sign)) ? word.substr(sign + 1)
                                                                      : word;
}

} // namespace

void requireUtf8(int count, const char* const* words)
{
    for (int number = 1; number < count; ++number) {
        const std::string word = words[number];
        const auto offset = core::firstUnreadableByte(word);
        if (offset && !isThere(word) && !isThere(valueIn(word))) {
            throw Refusal(RefusalKind::BadFile,
                          "word " + std::to_string(number) +
                              " of the command line has a byte that is not UTF-8 at place " +
                              std::to_string(*offset + 1) + ": expected text in UTF-8");
        }
    }
}

} // namespace soundings::app
