// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/named_paths.h"
#include "app/cli/options.h"
#include "app/cli/output_target.h"
#include "app/cli/progress.h"
#include "app/cli/recovery_key_option.h"
#include "app/cli/shell_word.h"
#include "app/workflow/back_up_vault.h"
#include "app/workflow/key_file.h"
#include "app/workflow/open_vault.h"
#include "app/workflow/refusal.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <optional>
#include <string>

namespace soundings::app {

namespace {

class VaultRestore : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Makes a vault of a backup, in a new folder");
        addPath(app, "FILE", m_file, "A backup")->required();
        addPath(app, "DIR", m_directory, "New folder, such as clinic.soundings")->required();
        app.add_flag(
            "--erased-may-return",
            m_policy.mayReturn,
            "Go on although a list of erased clients is damaged: whom it named comes back");
        declareRecoveryKey(app, m_recoveryKey);
        app.footer(
            "Columns: id (of the vault), vault, made (the backup), schema, audit_entries (of the\n"
            "backup; the restoring adds one), erased (clients who were in the backup and, erased\n"
            "since, are not in the vault), erased_list (whether there was a list of them),\n"
            "erased_list_until (up to when it names everybody who was erased: who was erased\n"
            "later is in the vault again; empty without a list, or when it does not say it),\n"
            "erased_elsewhere_until (where backup or list is of a vault that was itself restored:\n"
            "up to when it is known who was erased in the one before, too).\n"
            "The list is looked for beside the backup, in a vault beside it or beside DIR, and in\n"
            "the folder that --vault names: the vault of which it is a backup, or its folder\n"
            "'backups'. Without any list everybody who was in the backup is in the vault again,\n"
            "and you are told; with a damaged one nothing is restored.\n"
            "Everything is verified before the folder appears; a backup that is damaged, cut off\n"
            "or changed is refused with 4, one of a newer Soundings with 2. Nothing is ever\n"
            "written over a vault. Name and passphrase are those of the day of the backup: of\n"
            "anybody who could open the vault then, with the key file of that day, if any. Wrong\n"
            "ones are not counted, because there is no vault yet to count them in.\n"
            "Where nobody knows a passphrase any more, --recovery-key-file or\n"
            "--recovery-key-stdin restores it with the recovery sheet of that day in the place of\n"
            "the passphrase; 'vault recover DIR' then gives NAME a new one.\n\n"
            "Example:\n"
            "  soundings-cli vault restore /media/stick/clinic.soundings-backup again.soundings "
            "--user ada");
    }

    ExitCode run(Console& console) override
    {
        const std::string& user = console.options().user;
        if (user.empty()) {
            throw Refusal(RefusalKind::BadFile,
                          "who restores it is in its audit: expected --user NAME");
        }
        requireWritable(console.options().output);
        if (isByRecoveryKey()) {
            requireNothingBesideRecoveryKey(console);
        }
        requireKeyFile(console.options().keyFile);
        const storage::BackupInfo backup = backupInfo(m_file);
        requireNewVaultPlace(m_directory);
        console.note("A backup of " + utcText(backup.header.utcSeconds) + " with " +
                     std::to_string(backup.header.auditNumber) + " entries in its audit.");
        const storage::Secret key =
            isByRecoveryKey()
                ? readPassphrase(m_recoveryKey, "Recovery key")
                : readPassphrase(console.options().passphrase,
                                 "Passphrase of " + user + " on the day of the backup");
        if (!console.options().vault.empty()) {
            m_policy.places.emplace_back(console.options().vault);
        }
        const storage::RestoredBackup restored = restore(console, key);
        tellOfErased(console, restored);
        tellOfClinic(console, restored);
        if (isByRecoveryKey()) {
            console.tell("nobody's passphrase was changed: this gives a new one, with the same "
                         "recovery key: soundings-cli vault recover " +
                         shellWord(plainPath(m_directory).string()) + " --user " + shellWord(user));
        }
        const auto moment = [](const std::optional<std::int64_t>& utcSeconds) {
            return utcSeconds ? textCell(utcText(*utcSeconds)) : Cell();
        };
        Table table({"id",
                     "vault",
                     "made",
                     "schema",
                     "audit_entries",
                     "erased",
                     "erased_list",
                     "erased_list_until",
                     "erased_elsewhere_until"});
        table.add({textCell(core::toHex(restored.header.vault)),
                   textCell(plainPath(m_directory).string()),
                   textCell(utcText(restored.header.utcSeconds)),
                   countCell(restored.header.schemaVersion),
                   countCell(restored.header.auditNumber),
                   countCell(static_cast<std::int64_t>(restored.erased)),
                   flagCell(restored.hadList),
                   moment(restored.erasedUntilUtcSeconds),
                   moment(restored.erasedElsewhereUntilUtcSeconds)});
        console.print(table);
        return ExitCode::Done;
    }

private:
    [[nodiscard]] bool isByRecoveryKey() const
    {
        return m_recoveryKey.standardInput || !m_recoveryKey.file.empty();
    }

    /// What is given in vain would be taken to count.
    static void requireNothingBesideRecoveryKey(const Console& console)
    {
        const PassphraseSource& passphrase = console.options().passphrase;
        if (passphrase.standardInput || !passphrase.file.empty() ||
            !console.options().keyFile.empty()) {
            throw Refusal(RefusalKind::BadFile,
                          "the recovery key takes the place of passphrase and key file: expected "
                          "it or them");
        }
    }

    /// Nobody comes back without a word.
    static void tellOfErased(const Console& console, const storage::RestoredBackup& restored)
    {
        const std::string backAgain = " is in the restored vault again and has to be erased again";
        if (!restored.hadList) {
            console.tell("no list of erased clients was heeded: whoever was erased after " +
                         utcText(restored.header.utcSeconds) + backAgain +
                         "; --vault DIR names the vault, or a folder of its backups, where the "
                         "list is");
        } else if (const auto& until = restored.erasedUntilUtcSeconds) {
            console.tell("the list of erased clients knows up to " + utcText(*until) +
                         ": whoever was erased after " +
                         utcText(std::max(*until, restored.header.utcSeconds)) + backAgain);
        } else {
            console.tell("the list of erased clients does not say up to when it knows: whoever "
                         "was erased after " +
                         utcText(restored.header.utcSeconds) + " and is not in it" + backAgain);
        }
        if (const auto& elsewhere = restored.erasedElsewhereUntilUtcSeconds) {
            console.tell("the vault of the backup, or one whose list of erased clients was heeded, "
                         "was itself made of a backup: who was erased in the vault before that is "
                         "known up to " +
                         utcText(*elsewhere) + ", and whoever was erased there later" + backAgain);
        }
        for (const std::filesystem::path& list : restored.erasedBy) {
            console.tell("left out by " + list.string() +
                         ": where the erasing was done in another vault, such as one that was "
                         "made to try something, move this list away and restore once more");
        }
    }

    /// What is of the day of the backup, or is not taken over.
    static void tellOfClinic(const Console& console, const storage::RestoredBackup& restored)
    {
        console.tell("names, passphrases and roles are those of the day of the backup: whoever was "
                     "retired since has to be retired again");
        if (const auto& folder = restored.secondFolderBefore) {
            console.tell("the restored vault keeps no backups in " + folder->string() +
                         ", where those of the vault of the backup are: where it takes its place, "
                         "say so with 'vault backups --second-folder'");
        }
    }

    [[nodiscard]] storage::RestoredBackup restore(const Console& console,
                                                  const storage::Secret& key) const
    {
        // Ctrl-C ends the program at once while the passphrase is stretched.
        std::optional<PostponedInterrupt> interrupt;
        ProgressLine progress("Restoring");
        const std::string& user = console.options().user;
        const auto goesOn = [&](double share) {
            if (!interrupt) {
                interrupt.emplace();
            }
            progress.show(share);
            return !interrupt->wasAskedFor();
        };
        if (isByRecoveryKey()) {
            return restoreVaultByRecoveryKey(
                m_file, m_directory, user, key, console.clock(), goesOn, m_policy);
        }
        return restoreVault(m_file,
                            m_directory,
                            user,
                            withKeyFile(key, console.options().keyFile),
                            console.clock(),
                            goesOn,
                            m_policy);
    }

    std::string m_file;
    std::string m_directory;
    storage::ErasedPolicy m_policy;
    PassphraseSource m_recoveryKey = recoveryKeySource();
};

} // namespace

std::unique_ptr<Command> vaultRestore()
{
    return std::make_unique<VaultRestore>();
}

} // namespace soundings::app
