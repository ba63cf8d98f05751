// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "app/workflow/check_vault.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class AuditList : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Lists who did what and when, oldest first; a manager's task");
        app.footer("Columns: number, time (UTC), user, action, object (an id), detail.\n\n"
                   "Example:\n  soundings-cli audit list --vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        const SignedIn signedIn = console.signIn();
        Table table({"number", "time", "user", "action", "object", "detail"});
        for (const auto& entry : listAudit(signedIn)) {
            table.add({countCell(entry.number),
                       textCell(utcText(entry.utcSeconds)),
                       textCell(entry.userName),
                       textCell(entry.what.action),
                       textCell(entry.what.object),
                       textCell(entry.what.detail)});
        }
        console.print(table);
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> auditList()
{
    return std::make_unique<AuditList>();
}

} // namespace soundings::app
