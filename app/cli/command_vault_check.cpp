// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/progress.h"
#include "app/workflow/check_vault.h"
#include "app/workflow/refusal.h"
#include "app/workflow/vault_rights.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <optional>
#include <vector>

namespace soundings::app {

namespace {

/// "1 page" or "2 pages".
std::string counted(std::int64_t count, const std::string& what)
{
    return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

bool isOfSumAlone(const storage::CheckReport& report)
{
    return report.findings.size() == 1 && report.findings.front().what == "records";
}

std::string listText(const DoubtfulErasedList& list)
{
    return std::string(list.fault.what()) + "; with it no backup there is restored" +
           (list.fault.kind() == storage::ErrorKind::TooNew
                ? ": update Soundings, or move it away where nobody has a newer one"
                : "");
}

/// An old keys.json that was put back belongs to the vault, too: only that is said of keys.
std::string
soundness(const std::string& records, const std::string& keys, bool isLoose, bool hasDoubtfulList)
{
    std::string text = !isLoose && !hasDoubtfulList ? "the vault is sound: " : "";
    text += records + " are as they were written, and " + keys + " belong to it";
    if (isLoose) {
        text += ", but others can reach files of the vault: see the findings about rights; "
                "--mend-permissions mends what is your own";
    }
    if (hasDoubtfulList) {
        text += isLoose ? "; and " : ", but ";
        text += "not every list of erased clients beside the backups can be heeded: see the "
                "findings about erased-list";
    }
    return text;
}

std::string conclusion(const storage::CheckReport& report, bool isLoose, bool hasDoubtfulList)
{
    const std::string records =
        counted(report.pages, "page") + ", the tables and every reference between them, " +
        (report.auditEntries == 1 ? "1 entry" : std::to_string(report.auditEntries) + " entries") +
        " of the audit log and its head";
    const std::string keys =
        counted(report.keySlots, "key") + " (one for each user and the recovery key)";
    if (report.ok()) {
        return soundness(records, keys, isLoose, hasDoubtfulList);
    }
    return counted(static_cast<std::int64_t>(report.findings.size()), "finding") + " in " +
           records + " and " + keys +
           "; nothing was changed. Set this folder aside and restore a backup of it, if you keep "
           "one" +
           (isOfSumAlone(report)
                ? ". Or look at the records yourself: where they are right, 'vault check "
                  "--accept-records --reason TEXT' takes them as they are, and backups are made "
                  "again"
                : "");
}

class VaultCheck : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Verifies every page, the references, the audit chain, its head, and that "
                        "all records are those it vouches for");
        app.footer(
            "Columns: what (page, structure, reference, audit, erased, unreadable, records, model, "
            "head, keys, rights, erased-list), detail; "
            "one row for each finding, none when all is well. What was looked at, and that it is "
            "sound, is said on standard error. Ends with 1 when there is a finding, with 4 "
            "when the vault is too damaged to be opened. A finding about rights is a file that "
            "belongs to somebody else or that others on this computer can reach: it is encrypted, "
            "but they could copy it and guess at passphrases, or destroy it. --mend-permissions "
            "takes their rights away (0700 for folders, 0600 for files) from what is your own. "
            "A finding about erased-list is a list of erased clients beside automatic backups that "
            "cannot be heeded, so that they are not restored with it; where nothing else is found "
            "in "
            "the vault, a damaged one is written anew from the records. "
            "Where 'records' is the only finding, no backup is made any more: restore one from "
            "before, or, when you have looked at the records and they are right, take them as they "
            "are with --accept-records. The audit keeps who did that and why, and every later "
            "check says at which entry. It is refused where anything else is damaged.\n\n"
            "Example:\n  soundings-cli vault check --vault clinic.soundings --user ada");
        app.add_flag("--mend-permissions",
                     m_mend,
                     "Leaves the files of the vault to you alone before they are checked");
        auto* accept = app.add_flag("--accept-records",
                                    m_accepts,
                                    "You have looked at the records and take them as they are, "
                                    "although they are not those of the newest audit entry");
        auto* reason = app.add_option(
            "--reason", m_reason, "Why, in one line; the audit keeps it. Name nobody");
        accept->needs(reason);
        reason->needs(accept);
    }

    ExitCode run(Console& console) override
    {
        if (m_mend) {
            console.requireVaultNamed();
            mend(console);
        }
        SignedIn signedIn = console.signInQuietly();
        std::optional<PostponedInterrupt> interrupt;
        if (m_accepts) {
            // From here to the end an interruption is told what became of the records.
            interrupt.emplace();
            accept(signedIn, *interrupt, console);
        }
        console.note("Reading the whole vault ...");
        const auto report = check(signedIn, interrupt);
        Table table({"what", "detail"});
        for (const auto& finding : report.findings) {
            table.add({textCell(finding.what), textCell(finding.detail)});
        }
        const auto loose = looseRights(console.options().vault);
        for (const storage::LooseRights& one : loose) {
            table.add({textCell("rights"), textCell(rightsText(one))});
        }
        const auto lists = doubtfulErasedLists(signedIn);
        for (const DoubtfulErasedList& list : lists) {
            table.add({textCell("erased-list"), textCell(listText(list))});
        }
        console.print(table);
        for (const std::int64_t number : report.accepted) {
            console.tell("at entry " + std::to_string(number) +
                         " of the audit a manager took the records as they were: nobody vouches "
                         "for what was changed before it ('audit list' has the reason)");
        }
        console.tell(conclusion(report, !loose.empty(), !lists.empty()));
        if (report.ok()) { // from damaged records nothing is written
            renew(signedIn, lists, console);
        }
        if (interrupt) {
            // All is done and said: an interruption from here on does not make it look otherwise.
            static_cast<void>(interrupt->cameTooLate());
        }
        return report.ok() && loose.empty() && lists.empty() ? ExitCode::Done
                                                             : ExitCode::DoesNotHold;
    }

private:
    [[nodiscard]] static storage::CheckReport
    check(const SignedIn& signedIn, const std::optional<PostponedInterrupt>& interrupt)
    {
        ProgressLine progress("Checking");
        return checkVault(signedIn, [&](double share) {
            progress.show(share);
            if (interrupt && interrupt->wasAskedFor()) {
                throw Refusal(RefusalKind::Conflict,
                              "stopped: the records are accepted, and were not checked once more; "
                              "'vault check' does that");
            }
        });
    }

    void
    accept(SignedIn& signedIn, const PostponedInterrupt& interrupt, const Console& console) const
    {
        {
            ProgressLine progress("Checking before they are accepted");
            acceptRecords(signedIn, m_reason, [&](double share) {
                progress.show(share);
                if (interrupt.wasAskedFor()) {
                    throw Refusal(RefusalKind::Conflict, "stopped: no records were accepted");
                }
            });
        }
        console.tell("the records are accepted as they are: the audit has it, with the reason");
    }

    /// What cannot be written keeps neither the others nor the result of the check.
    static void
    renew(SignedIn& signedIn, const std::vector<DoubtfulErasedList>& lists, const Console& console)
    {
        for (const DoubtfulErasedList& list : lists) {
            if (!list.isDamaged()) {
                continue;
            }
            const std::string named = "the list of erased clients in " + list.folder.string();
            try {
                renewErasedList(signedIn, list.folder);
                console.tell(named + " is written anew from the records");
            } catch (const storage::Error& error) {
                console.tell(named + " could not be written anew: " + error.what());
            }
        }
    }

    static void mend(const Console& console)
    {
        const auto before = looseRights(console.options().vault).size();
        const auto after = mendRights(console.options().vault).size();
        console.tell(before == 0  ? "nobody else could reach the files of the vault"
                     : after == 0 ? "nobody else can reach the files of the vault any more"
                                  : "not all of it could be mended: what is left is not your own");
    }

    bool m_mend = false;
    bool m_accepts = false;
    std::string m_reason;
};

} // namespace

std::unique_ptr<Command> vaultCheck()
{
    return std::make_unique<VaultCheck>();
}

} // namespace soundings::app
