// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/named_paths.h"
#include "app/cli/output_target.h"
#include "app/cli/recovery_key_option.h"
#include "app/workflow/open_vault.h"
#include "app/workflow/recover_vault.h"
#include "app/workflow/refusal.h"

#include <CLI/CLI.hpp>

#include <filesystem>

namespace soundings::app {

namespace {

class VaultRecover : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Opens a vault with its recovery key and gives a user a new passphrase");
        addPath(app, "DIR", m_directory, "Folder of the vault")->required();
        declareRecoveryKey(app, m_key);
        app.footer(
            "Columns: id (of the user), vault, user.\n"
            "The recovery key stands on the recovery sheet, as groups and as words: either will\n"
            "do; upper and lower case and the dashes do not matter. Without an option it is\n"
            "asked for on the terminal. The passphrase is the new one of the user, without a\n"
            "key file: this is also the way in for who has lost that. Where both come on\n"
            "standard input, the recovery key is the first line. The recovery is noted in the\n"
            "audit, and ends the wait after wrong passphrases of this user.\n\n"
            "Example:\n  soundings-cli vault recover clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        const std::string& user = console.options().user;
        if (user.empty()) {
            throw Refusal(RefusalKind::BadFile, "a passphrase is somebody's: expected --user NAME");
        }
        console.requireNoKeyFile();
        requireWritable(console.options().output);
        std::error_code ignored;
        if (!std::filesystem::exists(m_directory, ignored)) {
            throw Refusal(RefusalKind::NotFound,
                          "there is no folder '" + m_directory + "': expected a vault");
        }
        const storage::Secret key = readPassphrase(m_key, "Recovery key");
        requireWellTyped(key);
        const storage::Secret passphrase =
            readNewPassphrase(console.options().passphrase, "New passphrase of " + user);
        const SignedIn signedIn = recoverVault(m_directory, user, key, passphrase, console.clock());
        Table table({"id", "vault", "user"});
        table.add({textCell(signedIn.user().id.hex()),
                   textCell(plainPath(m_directory).string()),
                   textCell(user)});
        console.print(table);
        return ExitCode::Done;
    }

private:
    std::string m_directory;
    PassphraseSource m_key = recoveryKeySource();
};

} // namespace

std::unique_ptr<Command> vaultRecover()
{
    return std::make_unique<VaultRecover>();
}

} // namespace soundings::app
