// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/exit_code.h"

namespace CLI {
class App;
}

namespace soundings::app {

/// One command of soundings-cli: what may be said to it, and what it does.
class Command
{
public:
    Command() = default;
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;
    Command(Command&&) = delete;
    Command& operator=(Command&&) = delete;
    virtual ~Command() = default;

    /// Names options, help and an example. The options are kept in this object.
    virtual void declare(CLI::App& app) = 0;

    /// Called once, after everything that was said has been read. Throws what failureOf knows.
    virtual ExitCode run(Console& console) = 0;
};

} // namespace soundings::app
