// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/workflow/check_vault.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

/// "1 page" or "2 pages".
std::string counted(std::int64_t count, const std::string& what)
{
    return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

std::string conclusion(const storage::CheckReport& report)
{
    const std::string looked =
        counted(report.pages, "page") + ", the tables and every reference between them, " +
        (report.auditEntries == 1 ? "1 entry" : std::to_string(report.auditEntries) + " entries") +
        " of the audit log, its head and " + counted(report.keySlots, "key") +
        " (one for each user and the recovery key)";
    if (report.ok()) {
        return "the vault is sound: " + looked + " are as they were written";
    }
    return counted(static_cast<std::int64_t>(report.findings.size()), "finding") + " in " + looked +
           "; nothing was changed. Set this folder aside and restore a backup of it, if you keep "
           "one";
}

class VaultCheck : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Verifies every page, the references, the audit chain and its head");
        app.footer(
            "Columns: what (page, structure, reference, model, audit, head, keys), detail; "
            "one row for each finding, none when all is well. What was looked at, and that it is "
            "sound, is said on standard error. Ends with 1 when there is a finding, with 4 "
            "when the vault is too damaged to be opened.\n\n"
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
        console.tell(conclusion(report));
        return report.ok() ? ExitCode::Done : ExitCode::DoesNotHold;
    }
};

} // namespace

std::unique_ptr<Command> vaultCheck()
{
    return std::make_unique<VaultCheck>();
}

} // namespace soundings::app
