// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/recovery_key_option.h"

#include "app/cli/named_paths.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

PassphraseSource recoveryKeySource()
{
    return {.what = "recovery key", .options = "--recovery-key-file FILE or --recovery-key-stdin"};
}

void declareRecoveryKey(CLI::App& app, PassphraseSource& key)
{
    auto* file =
        addPath(app, "--recovery-key-file", key.file, "File whose first line is the recovery key");
    app.add_flag("--recovery-key-stdin",
                 key.standardInput,
                 "The recovery key is the first line of standard input")
        ->excludes(file);
}

} // namespace soundings::app
