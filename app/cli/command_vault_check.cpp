// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/workflow/check_vault.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class VaultCheck : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Verifies every page, the references, the audit chain and its head");
        app.footer("Columns: what (page, structure, reference, audit, head), detail; one row for "
                   "each finding, none when all is well. Ends with 1 when there is a finding, with "
                   "4 when the vault is too damaged to be opened.\n\n"
                   "Example:\n  soundings-cli vault check --vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        const SignedIn signedIn = console.signIn();
        console.note("Reading the whole vault ...");
        const auto report = checkVault(signedIn);
        Table table({"what", "detail"});
        for (const auto& finding : report.findings) {
            table.add({textCell(finding.what), textCell(finding.detail)});
        }
        console.print(table);
        console.note(report.ok() ? "Everything is as it was written."
                                 : "Something is not as it was written; nothing was changed.");
        return report.ok() ? ExitCode::Done : ExitCode::DoesNotHold;
    }
};

} // namespace

std::unique_ptr<Command> vaultCheck()
{
    return std::make_unique<VaultCheck>();
}

} // namespace soundings::app
