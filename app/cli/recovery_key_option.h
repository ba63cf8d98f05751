// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/passphrase_input.h"

namespace CLI {
class App;
}

namespace soundings::app {

/// Where the recovery key comes from, as of a passphrase: a file, standard input, or the terminal.
[[nodiscard]] PassphraseSource recoveryKeySource();

/// --recovery-key-file and --recovery-key-stdin of a command.
void declareRecoveryKey(CLI::App& app, PassphraseSource& key);

} // namespace soundings::app
