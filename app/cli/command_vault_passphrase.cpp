// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/workflow/change_passphrase.h"
#include "app/workflow/open_vault.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class VaultPassphrase : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Gives whoever opens the vault a new passphrase");
        auto* file = app.add_option(
            "--new-passphrase-file", m_new.file, "File whose first line is the new passphrase");
        app.add_flag(
               "--new-passphrase-stdin",
               m_new.standardInput,
               "The new passphrase is a line of standard input, after the present one if that "
               "comes there too")
            ->excludes(file);
        app.footer(
            "Columns: id (of the user), user.\n"
            "At least 15 characters; four or five words that do not belong together do well.\n"
            "Without an option it is asked for twice on the terminal. The old passphrase\n"
            "opens the vault no more; the records are not written anew. Copies of the\n"
            "folder open with the passphrase of their day. The change is noted in the audit.\n\n"
            "Example:\n  soundings-cli vault passphrase --vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        console.requireVaultNamed();
        const std::string& user = console.options().user;
        const storage::Secret current =
            readPassphrase(console.options().passphrase, "Passphrase of " + user);
        SignedIn signedIn = openVault(console.options().vault, user, current, console.clock());
        const storage::Secret next = readNewPassphrase(m_new, "New passphrase of " + user);
        changePassphrase(signedIn, current, next);
        Table table({"id", "user"});
        table.add({textCell(signedIn.user().id.hex()), textCell(user)});
        console.print(table);
        return ExitCode::Done;
    }

private:
    PassphraseSource m_new;
};

} // namespace

std::unique_ptr<Command> vaultPassphrase()
{
    return std::make_unique<VaultPassphrase>();
}

} // namespace soundings::app
