// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/named_paths.h"
#include "app/cli/options.h"
#include "app/cli/sheet_place.h"
#include "app/workflow/open_vault.h"
#include "app/workflow/read_file.h"
#include "app/workflow/recovery_sheet.h"
#include "app/workflow/refusal.h"
#include "app/workflow/retire_user.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <system_error>

namespace soundings::app {

namespace {

class UserRetire : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Shuts somebody out of the vault, which gets a new key; a manager's "
                        "task");
        app.add_option("NAME", m_request.name, "Name of the user who leaves")->required();
        app.add_flag(
            "--leave-cases",
            m_request.leavesOpenCases,
            "Their open cases stay open in their name, and nobody can change them; without "
            "it open cases are refused");
        addPath(app,
                "--recovery-sheet",
                m_sheet,
                "New file for a new recovery key (a page with a QR code where it ends in .html, "
                "otherwise text); the one printed before opens the vault no "
                "more. Without it that one goes on opening it");
        app.footer(
            "Columns: id, user, retired_at (UTC), open_cases, unsupervised (therapists whom\n"
            "nobody else supervises; joined by ;), recovery_sheet.\n"
            "All records are encrypted with a new key, so that neither the passphrase of whoever\n"
            "leaves nor a copy of the old key opens what is written from now on. Everybody else\n"
            "goes on with what they have. Copies and backups from before open as they did: who\n"
            "leaves can read those they kept. Records, reviews and audit entries stay with the\n"
            "name. It needs room on the disk for a second copy of the records.\n\n"
            "Example:\n  soundings-cli user retire grace --vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        requireNewSheet(m_sheet);
        SignedIn signedIn = console.signIn();
        requireRetirable(signedIn, m_request, !m_sheet.empty());
        // Once it is decided it is finished; before, an interruption leaves everything as it was.
        PostponedInterrupt interrupt;
        RetiredUser retired;
        try {
            retired = retireUser(signedIn, m_request, keepKey(console), [&interrupt] {
                if (interrupt.wasAskedFor()) {
                    throw Refusal(RefusalKind::Conflict, "stopped: nobody was retired");
                }
            });
        } catch (...) {
            // A locked vault may have the new key already, and then it needs the new sheet.
            if (m_isSheetWritten && !signedIn.vault().isLocked()) {
                std::error_code ignored;
                std::filesystem::remove(m_sheet, ignored);
            }
            throw;
        }
        printResult(signedIn, retired, console);
        if (interrupt.cameTooLate()) {
            console.tell("it was decided when it was to be stopped, and so it was finished: " +
                         retired.user.name + " is retired");
        }
        return ExitCode::Done;
    }

private:
    KeepRecoveryKey keepKey(const Console& console)
    {
        if (m_sheet.empty()) {
            return {};
        }
        return [this, &console](const storage::Secret& recoveryKey) {
            const NewVault vault{
                .directory = console.options().vault, .user = console.options().user, .roles = {}};
            writeNewFile(m_sheet, recoverySheetFor(m_sheet, vault, recoveryKey, console.today()));
            m_isSheetWritten = true;
        };
    }

    void printResult(const SignedIn& signedIn, const RetiredUser& retired, Console& console)
    {
        if (m_isSheetWritten) {
            console.note("The recovery sheet printed before opens the vault no more: destroy it, "
                         "print the new one and lock it away.");
        }
        Table table({"id", "user", "retired_at", "open_cases", "unsupervised", "recovery_sheet"});
        std::string unsupervised;
        for (const std::string& name : retired.unsupervised) {
            unsupervised += (unsupervised.empty() ? "" : ";") + name;
        }
        const auto at = retiredAt(signedIn, retired.user.id);
        table.add({textCell(retired.user.id.hex()),
                   textCell(retired.user.name),
                   textCell(at ? utcText(*at) : ""),
                   countCell(static_cast<std::int64_t>(retired.openCases)),
                   textCell(unsupervised),
                   textCell(m_sheet)});
        console.print(table);
    }

    RetireRequest m_request;
    std::string m_sheet;
    bool m_isSheetWritten = false;
};

} // namespace

std::unique_ptr<Command> userRetire()
{
    return std::make_unique<UserRetire>();
}

} // namespace soundings::app
