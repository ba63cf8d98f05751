// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/workflow/manage_users.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

/// What tells beginning a supervision from ending it.
struct SupervisionChange
{
    void (*make)(SignedIn& signedIn, const std::string& supervisor, const std::string& therapist);
    const char* description;
    const char* footer;
    const char* column; ///< of the day from which it is so
};

constexpr SupervisionChange Beginning{
    addSupervision,
    "From today on a supervisor reviews a therapist's flags; a manager's task",
    "Columns: supervisor, therapist, from.\n\n"
    "Example:\n"
    "  soundings-cli supervision add mary grace --vault clinic.soundings --user ada",
    "from"};

constexpr SupervisionChange Ending{
    endSupervision,
    "From now on a supervisor reviews a therapist's flags no more; a manager's task",
    "From the moment on the supervisor sees none of the therapist's cases. What was signed\n"
    "stays, and \"supervision add\" begins it anew.\n"
    "Columns: supervisor, therapist, ended (the first day without).\n\n"
    "Example:\n"
    "  soundings-cli supervision end mary grace --vault clinic.soundings --user ada",
    "ended"};

class Supervision : public Command
{
public:
    explicit Supervision(const SupervisionChange& change)
        : m_change(change)
    {
    }

    void declare(CLI::App& app) override
    {
        app.description(m_change.description);
        app.add_option("SUPERVISOR", m_supervisor, "Name of the supervisor")->required();
        app.add_option("THERAPIST", m_therapist, "Name of the therapist")->required();
        app.footer(m_change.footer);
    }

    ExitCode run(Console& console) override
    {
        SignedIn signedIn = console.signIn();
        m_change.make(signedIn, m_supervisor, m_therapist);
        Table table({"supervisor", "therapist", m_change.column});
        table.add({textCell(m_supervisor),
                   textCell(m_therapist),
                   textCell(core::isoDate(signedIn.today()))});
        console.print(table);
        return ExitCode::Done;
    }

private:
    const SupervisionChange& m_change;
    std::string m_supervisor;
    std::string m_therapist;
};

} // namespace

std::unique_ptr<Command> supervisionAdd()
{
    return std::make_unique<Supervision>(Beginning);
}

std::unique_ptr<Command> supervisionEnd()
{
    return std::make_unique<Supervision>(Ending);
}

} // namespace soundings::app
