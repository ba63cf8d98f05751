// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "app/workflow/manage_users.h"
#include "app/workflow/retire_user.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class UserList : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Lists everybody who may open the vault, and who once did");
        app.footer("Columns: id, user, roles, retired, retired_at (UTC).\n\n"
                   "Example:\n  soundings-cli user list --vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        const SignedIn signedIn = console.signIn();
        Table table({"id", "user", "roles", "retired", "retired_at"});
        for (const core::User& user : listUsers(signedIn)) {
            const auto at = retiredAt(signedIn, user.id);
            table.add({textCell(user.id.hex()),
                       textCell(user.name),
                       textCell(rolesText(user.roles)),
                       flagCell(user.retired),
                       textCell(at ? utcText(*at) : "")});
        }
        console.print(table);
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> userList()
{
    return std::make_unique<UserList>();
}

} // namespace soundings::app
