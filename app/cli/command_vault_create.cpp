// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/named_paths.h"
#include "app/cli/options.h"
#include "app/cli/output_target.h"
#include "app/cli/sheet_place.h"
#include "app/workflow/open_vault.h"
#include "app/workflow/places.h"
#include "app/workflow/read_file.h"
#include "app/workflow/recovery_sheet.h"
#include "app/workflow/refusal.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <optional>

namespace soundings::app {

namespace {

class VaultCreate : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Makes a new vault with its first user and shows its recovery key once");
        addPath(app, "DIR", m_directory, "New folder, such as clinic.soundings")->required();
        addPath(app,
                "--recovery-sheet",
                m_sheet,
                "New file for the sheet with the recovery key, to be printed and deleted: a "
                "page with a QR code where it ends in .html, otherwise text. "
                "Without it the key stands in the column recovery_key of the result");
        app.add_option("--role",
                       m_roles,
                       "therapist, supervisor or manager; several allowed. All three without it")
            ->allow_extra_args(false)
            ->check(CLI::IsMember(roleWords()));
        app.footer(
            "Columns: id (of the user), vault, user, roles, recovery_key, recovery_sheet.\n"
            "The passphrase has 15 characters or more; four or five unrelated words do well.\n"
            "Whoever holds the recovery key can read the vault: print it and lock it away.\n\n"
            "Example:\n"
            "  soundings-cli vault create clinic.soundings --user ada "
            "--recovery-sheet sheet.txt");
    }

    ExitCode run(Console& console) override
    {
        const std::string& user = console.options().user;
        if (user.empty()) {
            throw Refusal(RefusalKind::BadFile, "a vault has a first user: expected --user NAME");
        }
        console.requireNoKeyFile();
        m_directory = plainPath(m_directory).string();
        requireWritable(console.options().output);
        requireNewVaultPlace(m_directory);
        requireNewSheet(m_sheet);
        if (isSamePlace(m_sheet, m_directory) || isWithin(m_sheet, m_directory)) {
            throw Refusal(RefusalKind::Conflict,
                          "the recovery sheet cannot be where the vault is to be: expected a file "
                          "outside of '" +
                              m_directory + "'");
        }
        const NewVault request{.directory = m_directory, .user = user, .roles = roles()};
        const storage::Secret passphrase =
            readNewPassphrase(console.options().passphrase, "New passphrase of " + user);
        std::error_code ignored;
        const bool wasFolderThere = std::filesystem::exists(m_directory, ignored);
        // Ctrl-C ends the program at once while the passphrase is stretched. From the first byte on
        // disk to the end it is all or nothing: a vault whose key nobody saw is a trap.
        std::optional<PostponedInterrupt> interrupt;
        CreatedVault created = createVault(
            request, passphrase, console.clock(), [&interrupt] { interrupt.emplace(); });
        try {
            if (interrupt && interrupt->wasAskedFor()) {
                throw Refusal(RefusalKind::Conflict, "stopped: no vault was made");
            }
            printResult(created, request, console);
        } catch (...) {
            created.signedIn.vault().lock();
            discard(wasFolderThere);
            throw;
        }
        return ExitCode::Done;
    }

private:
    void printResult(const CreatedVault& created, const NewVault& request, Console& console)
    {
        const std::string shownKey = handOver(created, request, console);
        Table table({"id", "vault", "user", "roles", "recovery_key", "recovery_sheet"});
        table.add({textCell(created.signedIn.user().id.hex()),
                   textCell(m_directory),
                   textCell(request.user),
                   textCell(rolesText(request.roles)),
                   textCell(shownKey),
                   textCell(m_sheet)});
        console.print(table);
    }

    /// Takes back the vault and the sheet that were made a moment ago.
    void discard(bool keepsFolder) const
    {
        std::error_code ignored;
        if (m_isSheetWritten) {
            std::filesystem::remove(m_sheet, ignored);
        }
        if (!keepsFolder) {
            std::filesystem::remove_all(m_directory, ignored);
            return;
        }
        for (const auto& entry : std::filesystem::directory_iterator(m_directory, ignored)) {
            std::filesystem::remove_all(entry.path(), ignored);
        }
    }

    [[nodiscard]] std::set<core::Role> roles() const
    {
        if (m_roles.empty()) {
            return {core::Role::Therapist, core::Role::Supervisor, core::Role::Manager};
        }
        auto roles = rolesFrom(m_roles);
        if (!roles.contains(core::Role::Manager)) {
            throw core::InvalidValue(
                core::InvalidKind::Contradiction,
                "role",
                rolesText(roles),
                "manager among them, because only a manager adds people, reads "
                "the audit and retires somebody, and there would be none");
        }
        return roles;
    }

    /// The key for the result: none where the sheet holds it.
    std::string handOver(const CreatedVault& created, const NewVault& request, Console& console)
    {
        if (!m_sheet.empty()) {
            writeNewFile(m_sheet,
                         recoverySheetFor(m_sheet, request, created.recoveryKey, console.today()));
            m_isSheetWritten = true;
            return {};
        }
        console.note("The recovery key opens the vault when every passphrase is forgotten. It is "
                     "shown this once: print it and lock it away.");
        return std::string(created.recoveryKey.text());
    }

    std::string m_directory;
    std::string m_sheet;
    std::vector<std::string> m_roles;
    bool m_isSheetWritten = false;
};

} // namespace

std::unique_ptr<Command> vaultCreate()
{
    return std::make_unique<VaultCreate>();
}

} // namespace soundings::app
