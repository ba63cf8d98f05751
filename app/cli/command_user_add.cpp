// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/named_paths.h"
#include "app/cli/options.h"
#include "app/workflow/manage_users.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class UserAdd : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Adds somebody who may open the vault; a manager's task");
        app.add_option("NAME", m_name, "Name to sign in with")->required();
        app.add_option("--role", m_roles, "therapist, supervisor or manager; several allowed")
            ->required()
            ->allow_extra_args(false)
            ->check(CLI::IsMember(roleWords()));
        addPath(app,
                "--new-passphrase-file",
                m_new.file,
                "File whose first line is the passphrase of the new user; asked for twice "
                "on the terminal without it");
        app.footer("Columns: id, user, roles.\n\n"
                   "Example:\n"
                   "  soundings-cli user add grace --role therapist --vault clinic.soundings "
                   "--user ada");
    }

    ExitCode run(Console& console) override
    {
        SignedIn signedIn = console.signIn();
        // Before somebody has to think of a passphrase.
        signedIn.require(core::Role::Manager, "add a user");
        const storage::Secret passphrase = readNewPassphrase(m_new, "New passphrase of " + m_name);
        const auto roles = rolesFrom(m_roles);
        const core::UserId id = addUser(signedIn, m_name, roles, passphrase);
        Table table({"id", "user", "roles"});
        table.add({textCell(id.hex()), textCell(m_name), textCell(rolesText(roles))});
        console.print(table);
        return ExitCode::Done;
    }

private:
    std::string m_name;
    std::vector<std::string> m_roles;
    PassphraseSource m_new{.what = "new passphrase", .options = "--new-passphrase-file FILE"};
};

} // namespace

std::unique_ptr<Command> userAdd()
{
    return std::make_unique<UserAdd>();
}

} // namespace soundings::app
