// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/learned_table.h"

#include <CLI/CLI.hpp>

#include <string>

namespace soundings::app {

namespace {

class ClinicModelList : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Lists what the clinic has learned from its own cases");
        app.footer(
            "Everything that was ever frozen, in the order of the days.\n" +
            std::string(LearnedColumns) +
            "\n\nExample:\n  soundings-cli clinic models --vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        const SignedIn signedIn = console.signIn();
        console.print(learnedTable(learnedModels(signedIn)));
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> clinicModelList()
{
    return std::make_unique<ClinicModelList>();
}

} // namespace soundings::app
