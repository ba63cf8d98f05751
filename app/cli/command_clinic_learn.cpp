// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/learned_table.h"
#include "app/cli/output_target.h"
#include "app/cli/progress.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <string>

namespace soundings::app {

namespace {

class ClinicLearn : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Learns from the clinic's own cases how courses go, and freezes it");
        app.footer(
            "For every outcome measure the expected course of the closed cases, for every "
            "alliance measure how far one person's ratings scatter; open cases are judged "
            "by them from now on. What was frozen before stays in the vault. A manager's "
            "task.\n" +
            std::string(LearnedColumns) +
            "\n\nExample:\n  soundings-cli clinic learn --vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        requireWritable(console.options().output);
        SignedIn signedIn = console.signIn();
        std::vector<LearnedModel> learned;
        {
            ProgressLine progress("Learning from the clinic's cases");
            // An interruption ends the program at once: everything is frozen in one change.
            learned = learnFromClinic(signedIn, [&progress](double share) {
                progress.show(share);
                return true;
            });
        }
        console.print(learnedTable(learned));
        tell(console, learned);
        return ExitCode::Done;
    }

private:
    static void tell(const Console& console, const std::vector<LearnedModel>& learned)
    {
        const auto frozen = std::ranges::count_if(
            learned, [](const LearnedModel& one) { return one.id.has_value(); });
        if (frozen == 0) {
            console.tell("nothing was frozen: there are too few cases with three scores or more");
        }
    }
};

} // namespace

std::unique_ptr<Command> clinicLearn()
{
    return std::make_unique<ClinicLearn>();
}

} // namespace soundings::app
