// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/workflow/manage_clients.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class ClientList : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Lists the therapist's own clients");
        app.footer(
            "Columns: id, code, name, year_of_birth, gender, language, caution, archived.\n\n"
            "Example:\n  soundings-cli client list --vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        SignedIn signedIn = console.signIn();
        Table table(
            {"id", "code", "name", "year_of_birth", "gender", "language", "caution", "archived"});
        for (const core::Client& client : listClients(signedIn)) {
            table.add({textCell(client.id.hex()),
                       textCell(client.code),
                       textCell(client.name),
                       countCell(client.yearOfBirth),
                       textCell(client.gender),
                       textCell(client.language),
                       flagCell(client.caution),
                       flagCell(client.archived)});
        }
        console.print(table);
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> clientList()
{
    return std::make_unique<ClientList>();
}

} // namespace soundings::app
