// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/workflow/manage_clients.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class ClientAdd : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Adds a client; only the code is needed");
        app.add_option("CODE", m_client.code, "Short code, unique in the vault")->required();
        app.add_option("--name", m_client.name, "Name, if it is to be kept at all");
        app.add_option("--year-of-birth", m_yearOfBirth, "Year, such as 1985");
        app.add_option("--gender", m_client.gender, "In the client's own words");
        app.add_option("--language", m_client.language, "Language of the forms, such as en");
        app.add_flag("--caution", m_client.caution, "Do not show curves or flags to this client");
        app.footer("Columns: id, code.\n\n"
                   "Example:\n"
                   "  soundings-cli client add K-001 --vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        m_client.yearOfBirth = m_yearOfBirth;
        SignedIn signedIn = console.signIn();
        const core::ClientId id = addClient(signedIn, m_client);
        Table table({"id", "code"});
        table.add({textCell(id.hex()), textCell(m_client.code)});
        console.print(table);
        return ExitCode::Done;
    }

private:
    core::Client m_client;
    std::optional<int> m_yearOfBirth;
};

} // namespace

std::unique_ptr<Command> clientAdd()
{
    return std::make_unique<ClientAdd>();
}

} // namespace soundings::app
