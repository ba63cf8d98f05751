// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/workflow/manage_users.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class SupervisionAdd : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("From today on a supervisor reviews a therapist's flags; a manager's task");
        app.add_option("SUPERVISOR", m_supervisor, "Name of a user with the role supervisor")
            ->required();
        app.add_option("THERAPIST", m_therapist, "Name of a user with the role therapist")
            ->required();
        app.footer(
            "Columns: supervisor, therapist, from.\n\n"
            "Example:\n"
            "  soundings-cli supervision add mary grace --vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        SignedIn signedIn = console.signIn();
        addSupervision(signedIn, m_supervisor, m_therapist);
        Table table({"supervisor", "therapist", "from"});
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

std::unique_ptr<Command> supervisionAdd()
{
    return std::make_unique<SupervisionAdd>();
}

} // namespace soundings::app
