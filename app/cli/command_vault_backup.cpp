// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/named_paths.h"
#include "app/cli/options.h"
#include "app/cli/progress.h"
#include "app/workflow/back_up_vault.h"
#include "storage/error.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <system_error>

namespace soundings::app {

namespace {

class VaultBackup : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Writes the whole vault into one encrypted file and verifies it");
        addPath(app, "FILE", m_file, "New file, such as clinic-2026-03-31.soundings-backup")
            ->required();
        app.add_flag("--replace", m_isReplacing, "FILE may be an earlier backup, which goes");
        app.footer(
            "Columns: id (of the vault), file, made, schema, audit_entries, bytes.\n"
            "The backup is read again from the disk and checked like a vault before it gets its\n"
            "name: a file that is there is whole. It opens with the passphrases of its day and\n"
            "with the recovery key of the vault. Meanwhile FILE's disk needs room for twice the\n"
            "records. Keep it on another disk than the vault. A manager's task; the audit notes\n"
            "it. 'vault restore' makes a vault of it again.\n\n"
            "Example:\n"
            "  soundings-cli vault backup /media/stick/clinic.soundings-backup "
            "--vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        SignedIn signedIn = console.signIn();
        const storage::BackupInfo made = backUpNamingReplace(signedIn);
        Table table({"id", "file", "made", "schema", "audit_entries", "bytes"});
        table.add({textCell(core::toHex(made.header.vault)),
                   textCell(made.file.string()),
                   textCell(utcText(made.header.utcSeconds)),
                   countCell(made.header.schemaVersion),
                   countCell(made.header.auditNumber),
                   countCell(static_cast<std::int64_t>(made.bytes))});
        console.print(table);
        return ExitCode::Done;
    }

private:
    [[nodiscard]] storage::BackupInfo backUpNamingReplace(SignedIn& signedIn) const
    {
        try {
            return backUp(signedIn);
        } catch (const storage::Error& error) {
            std::error_code ignored;
            if (error.kind() != storage::ErrorKind::AlreadyExists || m_isReplacing ||
                !std::filesystem::is_regular_file(m_file, ignored)) {
                throw;
            }
            throw storage::Error(error.kind(),
                                 error.message() +
                                     " (--replace, where it is an earlier backup of this vault)",
                                 error.path());
        }
    }

    [[nodiscard]] storage::BackupInfo backUp(SignedIn& signedIn) const
    {
        const PostponedInterrupt interrupt;
        ProgressLine progress("Backing up");
        return backUpVault(signedIn,
                           m_file,
                           m_isReplacing ? storage::EarlierBackup::Replace
                                         : storage::EarlierBackup::Keep,
                           [&](double share) {
                               progress.show(share);
                               return !interrupt.wasAskedFor();
                           });
    }

    std::string m_file;
    bool m_isReplacing = false;
};

} // namespace

std::unique_ptr<Command> vaultBackup()
{
    return std::make_unique<VaultBackup>();
}

} // namespace soundings::app
