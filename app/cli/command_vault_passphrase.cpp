// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/named_paths.h"
#include "app/workflow/change_passphrase.h"
#include "app/workflow/key_file.h"
#include "app/workflow/open_vault.h"
#include "app/workflow/refusal.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class VaultPassphrase : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Gives whoever opens the vault a new passphrase");
        auto* file = addPath(app,
                             "--new-passphrase-file",
                             m_new.file,
                             "File whose first line is the new passphrase");
        app.add_flag(
               "--new-passphrase-stdin",
               m_new.standardInput,
               "The new passphrase is a line of standard input, after the present one if that "
               "comes there too")
            ->excludes(file);
        auto* make = addPath(app,
                             "--make-key-file",
                             m_newKeyFile,
                             "New file for a key that the passphrase needs beside it from "
                             "now on, in place of the present key file, if any");
        app.add_flag("--without-key-file",
                     m_dropsKeyFile,
                     "From now on the passphrase opens the vault without the present key file")
            ->excludes(make);
        app.footer(
            "Columns: id (of the user), user, key_file.\n"
            "At least 15 characters; four or five words that do not belong together do well.\n"
            "Without an option it is asked for twice on the terminal. The old passphrase\n"
            "opens the vault no more; the records are not written anew. Copies of the\n"
            "folder open with the passphrase of their day. The change is noted in the audit.\n"
            "A key file is a second secret: best on a stick that is kept apart from the vault,\n"
            "with a copy in another place. Where one is given with --key-file it stays unless\n"
            "another is made or it is dropped; the passphrase may then stay as it is. Who has\n"
            "lost it gets in with the recovery key.\n\n"
            "Example:\n  soundings-cli vault passphrase --vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        console.requireVaultNamed();
        const std::string& user = console.options().user;
        const KeyFileChange keyFile = keyFileChange(console.options().keyFile);
        const storage::Secret current =
            readPassphrase(console.options().passphrase, "Passphrase of " + user);
        SignedIn signedIn = openVault(
            console.options().vault, user, withKeyFile(current, keyFile.current), console.clock());
        const storage::Secret next = readNewPassphrase(m_new, "New passphrase of " + user);
        changePassphrase(signedIn, current, next, keyFile);
        if (keyFile.isDrawn) {
            console.note("The vault now needs the key file too: keep a copy of it in another "
                         "place, apart from the vault.");
        }
        Table table({"id", "user", "key_file"});
        table.add(
            {textCell(signedIn.user().id.hex()), textCell(user), textCell(keyFile.next.string())});
        console.print(table);
        return ExitCode::Done;
    }

private:
    [[nodiscard]] KeyFileChange keyFileChange(const std::string& current) const
    {
        if (m_dropsKeyFile && current.empty()) {
            throw Refusal(
                RefusalKind::BadFile,
                "--without-key-file drops the present key file: expected --key-file FILE");
        }
        if (!m_newKeyFile.empty()) {
            return {.current = current, .next = m_newKeyFile, .isDrawn = true};
        }
        return {.current = current, .next = m_dropsKeyFile ? std::string() : current};
    }

    PassphraseSource m_new{.what = "new passphrase",
                           .options = "--new-passphrase-file FILE or --new-passphrase-stdin"};
    std::string m_newKeyFile;
    bool m_dropsKeyFile = false;
};

} // namespace

std::unique_ptr<Command> vaultPassphrase()
{
    return std::make_unique<VaultPassphrase>();
}

} // namespace soundings::app
