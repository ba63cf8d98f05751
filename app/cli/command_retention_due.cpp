// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/workflow/retention.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class RetentionDue : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Lists whose records are due to be erased, of those you may erase");
        app.footer(
            "Columns: id, code, cases, last_end, due_since; longest due first.\n"
            "Due is who has no open case and whose last one ended as many years ago as 'retention\n"
            "set' says. Nothing is erased by itself: 'client erase CODE' does it.\n\n"
            "Example:\n  soundings-cli retention due --vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        SignedIn signedIn = console.signIn();
        Table table({"id", "code", "cases", "last_end", "due_since"});
        for (const DueClient& client : clientsDue(signedIn)) {
            table.add({textCell(client.id.hex()),
                       textCell(client.code),
                       countCell(static_cast<std::int64_t>(client.cases)),
                       textCell(core::isoDate(client.lastEnd)),
                       textCell(core::isoDate(client.dueSince))});
        }
        if (!retentionYears(signedIn)) {
            console.tell("this clinic has not said how long clients are kept: 'retention set' "
                         "does, and until then nobody is due");
        }
        console.print(table);
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> retentionDue()
{
    return std::make_unique<RetentionDue>();
}

} // namespace soundings::app
