// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "app/workflow/check_vault.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class VaultInfo : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Says what kind of vault it is and how much it holds, and shows nobody");
        app.footer(
            "Columns: vault, made_up, created, schema, cipher, memory_mib, passes, users, "
            "clients, cases, sessions, audit_entries, audit_hash and audit_time (UTC; of the last "
            "entry).\n\n"
            "Example:\n  soundings-cli vault info --vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        constexpr std::uint64_t MebiByte = 1ULL << 20U;
        const SignedIn signedIn = console.signIn();
        const auto info = vaultInfo(signedIn);
        Table table({"vault",
                     "made_up",
                     "created",
                     "schema",
                     "cipher",
                     "memory_mib",
                     "passes",
                     "users",
                     "clients",
                     "cases",
                     "sessions",
                     "audit_entries",
                     "audit_hash",
                     "audit_time"});
        table.add({textCell(info.path.string()),
                   flagCell(info.madeUp),
                   textCell(utcText(info.createdUtcSeconds)),
                   countCell(info.schemaVersion),
                   textCell(info.cipherVersion),
                   countCell(static_cast<std::int64_t>(info.kdfCost.memoryBytes / MebiByte)),
                   countCell(static_cast<std::int64_t>(info.kdfCost.passes)),
                   countCell(info.users),
                   countCell(info.clients),
                   countCell(info.cases),
                   countCell(info.sessions),
                   countCell(info.auditNumber),
                   textCell(hashText(info.auditHead.hash)),
                   textCell(utcText(info.auditHead.utcSeconds))});
        console.print(table);
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> vaultInfo()
{
    return std::make_unique<VaultInfo>();
}

} // namespace soundings::app
