// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/workflow/retention.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class RetentionShow : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Shows how long clients are kept after the end of their last case");
        app.footer("Columns: years; empty: the clinic has not said.\n\n"
                   "Example:\n"
                   "  soundings-cli retention show --vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        const SignedIn signedIn = console.signIn();
        Table table({"years"});
        table.add({countCell(retentionYears(signedIn))});
        console.print(table);
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> retentionShow()
{
    return std::make_unique<RetentionShow>();
}

} // namespace soundings::app
