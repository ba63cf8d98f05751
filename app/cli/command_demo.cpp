// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/named_paths.h"
#include "app/cli/options.h"
#include "app/cli/output_target.h"
#include "app/cli/progress.h"
#include "app/workflow/demo_clinic.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class Demo : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Makes a vault with a made-up clinic, marked as such for good");
        addPath(app, "DIR", m_directory, "New folder, such as demo.soundings")->required();
        app.add_option("--clients", m_clients, "How many made-up clients")->capture_default_str();
        app.add_option("--seed", m_seed, "The same seed on the same day makes the same clinic")
            ->capture_default_str();
        app.footer("Columns: user, role (several joined by ;), passphrase, id. The passphrase "
                   "protects nothing: nobody in the clinic exists. With 500 clients it "
                   "has enough closed cases to show an expected course.\n\n"
                   "Example:\n  soundings-cli demo demo.soundings --clients 60");
    }

    ExitCode run(Console& console) override
    {
        requireWritable(console.options().output);
        DemoRequest request;
        request.directory = m_directory;
        request.clients = m_clients;
        request.seed = m_seed;
        std::vector<core::User> users;
        {
            const PostponedInterrupt interrupt;
            ProgressLine progress("Making up a clinic");
            users = makeDemoClinic(request, console.clock(), [&](double share) {
                progress.show(share);
                return !interrupt.wasAskedFor();
            });
        }
        Table table({"user", "role", "passphrase", "id"});
        for (const core::User& user : users) {
            table.add({textCell(user.name),
                       textCell(rolesText(user.roles)),
                       textCell(std::string(DemoPassphrase)),
                       textCell(user.id.hex())});
        }
        console.print(table);
        return ExitCode::Done;
    }

private:
    std::string m_directory;
    int m_clients = DemoRequest{}.clients;
    std::uint64_t m_seed = DemoRequest{}.seed;
};

} // namespace

std::unique_ptr<Command> demo()
{
    return std::make_unique<Demo>();
}

} // namespace soundings::app
