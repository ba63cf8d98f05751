// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "app/workflow/case_access.h"
#include "app/workflow/manage_cases.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class CaseClose : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Ends an episode of care");
        app.add_option("CASE,--case",
                       m_case,
                       "Id of the case, or code of a client with one open case; by itself or after "
                       "--case, once")
            ->required();
        app.add_option("--ending", m_ending, "agreed, drop-out, referred or other")->required();
        app.add_option("--date,--end", m_end, "Last day, YYYY-MM-DD; today without it");
        app.footer("Columns: id, ending, end.\n\n"
                   "Example:\n"
                   "  soundings-cli case close K-001 --ending agreed --vault clinic.soundings "
                   "--user ada");
    }

    ExitCode run(Console& console) override
    {
        const core::Ending ending = codeFrom(
            "ending", m_ending, core::endingFromCode, "agreed, drop-out, referred or other");
        const core::Date end = dateFrom("end", m_end, console.today());
        SignedIn signedIn = console.signIn();
        const core::Case episode = requireOwnCase(signedIn, m_case);
        closeCase(signedIn, episode, end, ending);
        Table table({"id", "ending", "end"});
        table.add({textCell(episode.id.hex()),
                   textCell(core::endingCode(ending)),
                   textCell(core::isoDate(end))});
        console.print(table);
        return ExitCode::Done;
    }

private:
    std::string m_case;
    std::string m_ending;
    std::string m_end;
};

} // namespace

std::unique_ptr<Command> caseClose()
{
    return std::make_unique<CaseClose>();
}

} // namespace soundings::app
