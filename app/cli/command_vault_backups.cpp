// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/named_paths.h"
#include "app/cli/options.h"
#include "app/cli/progress.h"
#include "app/workflow/daily_backup.h"
#include "app/workflow/refusal.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class VaultBackups : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Makes the day's backup in the vault's own folder, and lists those kept");
        auto* folder = addPath(app,
                               "--second-folder",
                               m_folder,
                               "From now on a second copy goes there; best another disk");
        app.add_flag("--no-second-folder", m_isFolderTakenBack, "No second copy from now on")
            ->excludes(folder);
        app.add_flag("--list", m_isListing, "Only list; make none");
        app.footer(
            "Columns: day, folder, file, made, audit_entries, bytes; one row for each backup that\n"
            "is there, oldest first, those of the second folder after those of the first. There\n"
            "is one a day, made when there is none of today yet. Kept are those of the last 7\n"
            "days, the newest of each of the last 4 weeks and 12 months, and the newest of all;\n"
            "others that were made like this are removed. Every backup is verified. 'vault\n"
            "restore' makes a vault of one. Ends with 5 when a folder could not be written, and\n"
            "says which; the other has its backup all the same. A manager's task.\n\n"
            "Example:\n"
            "  soundings-cli vault backups --second-folder /media/stick "
            "--vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        SignedIn signedIn = console.signIn();
        signedIn.require(core::Role::Manager, "look after the backups");
        if (m_isFolderTakenBack) {
            chooseSecondBackupFolder(signedIn, std::nullopt);
        } else if (!m_folder.empty()) {
            chooseSecondBackupFolder(signedIn, m_folder);
        }
        const std::vector<DailyBackup> made =
            m_isListing ? std::vector<DailyBackup>{} : make(signedIn);
        list(signedIn, console);
        for (const DailyBackup& one : made) {
            if (!one.failure.empty()) {
                throw Refusal(RefusalKind::Conflict,
                              "no backup was made in '" + one.folder.string() +
                                  "': " + one.failure);
            }
        }
        return ExitCode::Done;
    }

private:
    static std::vector<DailyBackup> make(SignedIn& signedIn)
    {
        const PostponedInterrupt interrupt;
        ProgressLine progress("Backing up");
        return makeDailyBackup(signedIn, [&](double share) {
            progress.show(share);
            return !interrupt.wasAskedFor();
        });
    }

    static void list(const SignedIn& signedIn, Console& console)
    {
        Table table({"day", "folder", "file", "made", "audit_entries", "bytes"});
        for (const storage::DayBackup& backup : dailyBackups(signedIn)) {
            table.add({textCell(core::isoDate(backup.day)),
                       textCell(backup.info.file.parent_path().string()),
                       textCell(backup.info.file.filename().string()),
                       textCell(utcText(backup.info.header.utcSeconds)),
                       countCell(backup.info.header.auditNumber),
                       countCell(static_cast<std::int64_t>(backup.info.bytes))});
        }
        console.print(table);
    }

    std::string m_folder;
    bool m_isFolderTakenBack = false;
    bool m_isListing = false;
};

} // namespace

std::unique_ptr<Command> vaultBackups()
{
    return std::make_unique<VaultBackups>();
}

} // namespace soundings::app
