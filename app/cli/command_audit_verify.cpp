// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "app/cli/progress.h"
#include "app/workflow/check_vault.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class AuditVerify : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Verifies that the entries of the audit are the chain that was written");
        app.footer(
            "Columns: entries, ok, first_bad (number of the first entry that does not "
            "hold), hash and time (UTC) of the last entry: the head, accepted (numbers, "
            "joined by ;, of the entries at which a manager took records as they were, for "
            "which nobody vouches). Ends with 1 when the chain does not hold.\n"
            "It tells what was changed, added or taken out by somebody without a "
            "passphrase. An old copy of the whole folder, and what somebody with a "
            "passphrase wrote by a program of their own, is told only by what you keep "
            "elsewhere: write entries and hash down. A vault that later has fewer, or as many with "
            "another hash, is not the one that you saw.\n\n"
            "Example:\n  soundings-cli audit verify --vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        const SignedIn signedIn = console.signIn();
        const auto verification = verify(signedIn);
        const bool isEmpty = verification.head.number == 0;
        std::vector<std::string> numbers;
        for (const std::int64_t number : verification.accepted) {
            numbers.push_back(std::to_string(number));
        }
        Table table({"entries", "ok", "first_bad", "hash", "time", "accepted"});
        table.add({countCell(verification.entries),
                   flagCell(verification.ok),
                   verification.firstBad ? countCell(*verification.firstBad) : Cell(),
                   isEmpty ? Cell() : textCell(hashText(verification.head.hash)),
                   isEmpty ? Cell() : textCell(utcText(verification.head.utcSeconds)),
                   textCell(joined(numbers))});
        console.print(table);
        return verification.ok ? ExitCode::Done : ExitCode::DoesNotHold;
    }

private:
    [[nodiscard]] static storage::AuditVerification verify(const SignedIn& signedIn)
    {
        ProgressLine progress("Verifying");
        return verifyAudit(signedIn, [&progress](double share) { progress.show(share); });
    }
};

} // namespace

std::unique_ptr<Command> auditVerify()
{
    return std::make_unique<AuditVerify>();
}

} // namespace soundings::app
