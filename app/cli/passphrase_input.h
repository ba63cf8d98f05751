// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/keys/secret.h"

#include <string>
#include <string_view>

namespace soundings::app {

/// Where a passphrase comes from: a file, standard input, or else the terminal. Never an argument
/// and never the environment, which other programs can read.
struct PassphraseSource
{
    std::string file = {};
    bool standardInput = false;
    std::string what = "passphrase";                                      ///< as messages call it
    std::string options = "--passphrase-file FILE or --passphrase-stdin"; ///< that name another way
    /// Whether what was read so far goes on in the next line; nullptr for what has one line.
    bool (*goesOn)(std::string_view soFar) = nullptr;
};

/// The first line of the source, without its line break, and those with which it goes on, up to an
/// empty one. Asks on the terminal, unseen, where neither file nor standard input was named. Throws
/// Refusal(BadFile) when there is none, it is empty or it is too long.
[[nodiscard]] storage::Secret readPassphrase(const PassphraseSource& source,
                                             const std::string& prompt);

/// The same for a passphrase that is being chosen: asked twice on the terminal.
[[nodiscard]] storage::Secret readNewPassphrase(const PassphraseSource& source,
                                                const std::string& prompt);

} // namespace soundings::app
