// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/recovery_key_option.h"

#include "app/cli/named_paths.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace soundings::app {

namespace {

/// A sheet has the key in lines: 56 letters and digits in groups of four, or 17 words of five
/// letters. What is mistyped in other ways is for whoever reads the key to say.
bool goesOnInNextLine(std::string_view soFar)
{
    constexpr std::ptrdiff_t KeyLetters = 56;
    constexpr std::ptrdiff_t WordLetters = 5;
    constexpr std::ptrdiff_t AllWordLetters = 17 * WordLetters;
    const auto count = std::ranges::count_if(soFar, [](char letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
               (letter >= 'A' && letter <= 'Z');
    });
    return count < KeyLetters || (count < AllWordLetters && count % WordLetters == 0);
}

} // namespace

PassphraseSource recoveryKeySource()
{
    return {.what = "recovery key",
            .options = "--recovery-key-file FILE or --recovery-key-stdin",
            .goesOn = goesOnInNextLine};
}

void declareRecoveryKey(CLI::App& app, PassphraseSource& key)
{
    auto* file =
        addPath(app,
                "--recovery-key-file",
                key.file,
                "File with the recovery key, or its words, in as many lines as on the sheet");
    app.add_flag("--recovery-key-stdin",
                 key.standardInput,
                 "The recovery key comes first on standard input")
        ->excludes(file);
}

} // namespace soundings::app
