// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/workflow/manage_users.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class SupervisionEnd : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description(
            "From now on a supervisor reviews a therapist's flags no more; a manager's task");
        app.add_option("SUPERVISOR", m_supervisor, "Name of the supervisor")->required();
        app.add_option("THERAPIST", m_therapist, "Name of the therapist")->required();
        app.footer(
            "From the moment on the supervisor sees none of the therapist's cases. What was "
            "signed\n"
            "stays, and \"supervision add\" begins it anew.\n"
            "Columns: supervisor, therapist, ended (the first day without).\n\n"
            "Example:\n"
            "  soundings-cli supervision end mary grace --vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        SignedIn signedIn = console.signIn();
        endSupervision(signedIn, m_supervisor, m_therapist);
        Table table({"supervisor", "therapist", "ended"});
        table.add({textCell(m_supervisor),
                   textCell(m_therapist),
                   textCell(core::isoDate(signedIn.today()))});
        console.print(table);
        return ExitCode::Done;
    }

private:
    std::string m_supervisor;
    std::string m_therapist;
};

} // namespace

std::unique_ptr<Command> supervisionEnd()
{
    return std::make_unique<SupervisionEnd>();
}

} // namespace soundings::app
