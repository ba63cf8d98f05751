// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "app/workflow/list_flags.h"
#include "app/workflow/refusal.h"
#include "app/workflow/update_rupture.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

/// The rupture itself, or the one that a flag opened.
core::RuptureId ruptureFrom(const SignedIn& signedIn, const std::string& text)
{
    const auto id = idFrom<core::RuptureId>("rupture", text);
    try {
        const FlagEntry entry = requireFlag(signedIn, core::FlagId(id.bytes()));
        if (!entry.rupture) {
            throw Refusal(RefusalKind::Conflict,
                          "this flag is no possible rupture: there is nothing to repair");
        }
        return entry.rupture->id;
    } catch (const Refusal& refusal) {
        // What is no flag may be a rupture; a flag of somebody else's case is refused as that.
        if (refusal.kind() != RefusalKind::NotFound) {
            throw;
        }
        return id;
    }
}

class RuptureUpdate : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Goes on with the work on a possible rupture of one's own case");
        app.add_option("ID", m_id, "Id of the rupture, or of its flag")->required();
        app.add_option(
               "--state", m_state, "acknowledged, working, repaired, unrepaired or dismissed")
            ->required();
        app.add_option(
            "--type", m_type, "withdrawal, confrontation, mixed, outside-event or not-a-rupture");
        m_planOption = app.add_option("--plan", m_plan, "What is going to be done");
        app.footer("Columns: id, state, type, plan, opened_at_session.\n\n"
                   "Example:\n"
                   "  soundings-cli rupture update 0f3a... --state working --type withdrawal "
                   "--vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        RuptureStep step;
        step.state = codeFrom("state",
                              m_state,
                              core::ruptureStateFromCode,
                              "acknowledged, working, repaired, unrepaired or dismissed");
        if (!m_type.empty()) {
            step.type = codeFrom("type",
                                 m_type,
                                 core::ruptureTypeFromCode,
                                 "withdrawal, confrontation, mixed, outside-event or "
                                 "not-a-rupture");
        }
        if (m_planOption->count() > 0) {
            step.plan = m_plan;
        }
        SignedIn signedIn = console.signIn();
        const core::Rupture rupture = updateRupture(signedIn, ruptureFrom(signedIn, m_id), step);
        Table table({"id", "state", "type", "plan", "opened_at_session"});
        table.add({textCell(rupture.id.hex()),
                   textCell(core::ruptureStateCode(rupture.state)),
                   textCell(rupture.type ? core::ruptureTypeCode(*rupture.type) : ""),
                   textCell(rupture.plan),
                   countCell(rupture.openedAtSession)});
        console.print(table);
        return ExitCode::Done;
    }

private:
    std::string m_id;
    std::string m_state;
    std::string m_type;
    std::string m_plan;
    CLI::Option* m_planOption = nullptr;
};

} // namespace

std::unique_ptr<Command> ruptureUpdate()
{
    return std::make_unique<RuptureUpdate>();
}

} // namespace soundings::app
