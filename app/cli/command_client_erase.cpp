// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/confirmation.h"
#include "app/cli/interrupt.h"
#include "app/cli/options.h"
#include "app/workflow/erase_client.h"
#include "app/workflow/refusal.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

std::string counted(std::int64_t count, const std::string& one, const std::string& several)
{
    return std::to_string(count) + " " + (count == 1 ? one : several);
}

std::string whatGoes(const storage::ClientHoldings& holdings)
{
    return counted(holdings.cases, "case", "cases") + ", " +
           counted(holdings.sessions, "session", "sessions") + " (" +
           std::to_string(holdings.notes) + " with notes), " +
           counted(holdings.responses, "response", "responses") + ", " +
           counted(holdings.flags, "flag", "flags") + ", " +
           counted(holdings.ruptures, "rupture", "ruptures") + ", " +
           counted(holdings.reviews, "review", "reviews") + ", " +
           counted(holdings.drafts, "draft", "drafts");
}

class ClientErase : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Erases a client for good: nothing of them is left in the vault");
        app.add_option("CODE", m_request.code, "Code of the client")->required();
        app.add_flag("--yes", m_isConfirmed, "Do not ask; needed where there is no terminal");
        app.add_flag("--dry-run", m_isDryRun, "Only say what would go");
        app.add_option("--shared-notes",
                       m_sharedNotes,
                       "What becomes of notes, plans and reviews about a case that others share; "
                       "needed where there are any")
            ->check(CLI::IsMember({"keep", "erase"}));
        app.footer(
            "Columns: id, code, cases, open_cases (of all of them), shared_cases, sessions,\n"
            "responses, notes (sessions with a text), flags, ruptures, reviews, drafts,\n"
            "shared_texts, erased, unfinished.\n"
            "It cannot be undone, and what goes is told before: the code is to be typed, or --yes\n"
            "given. A case that others take part in stays for them: the client's part in it, "
            "their\n"
            "ratings and what rests on those go. The texts about it may speak of any of them:\n"
            "'keep' takes only code and name of the client out of them, 'erase' all of each text.\n"
            "Drafts of such a case go. Audit entries stay; they hold random numbers only.\n"
            "A therapist erases own clients; a manager, by the code, also those who have cases\n"
            "with several therapists or with one who left.\n"
            "All records are written anew, which takes as long as a backup. Restoring one of the\n"
            "vault's own backups leaves the client out. Copies of backups or of the vault that\n"
            "were carried elsewhere still hold them, and so does what was exported or printed.\n\n"
            "Example:\n  soundings-cli client erase K-001 --vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        if (!m_sharedNotes.empty()) {
            m_request.sharedTexts =
                m_sharedNotes == "keep" ? storage::SharedTexts::Keep : storage::SharedTexts::Erase;
        }
        SignedIn signedIn = console.signIn();
        const ErasurePlan plan = planErasure(signedIn, m_request.code);
        if (m_isDryRun) {
            print(console, plan, plan.holdings, false, {});
            return ExitCode::Done;
        }
        if (plan.needsChoice() && !m_request.sharedTexts) {
            throw Refusal(RefusalKind::Conflict,
                          counted(plan.holdings.sharedTexts, "text", "texts") + " about " +
                              counted(plan.holdings.sharedCases, "case", "cases") + " that '" +
                              plan.code +
                              "' shares with others may speak of any of them: expected "
                              "--shared-notes keep or --shared-notes erase; nothing was erased");
        }
        requireConfirmed(console, plan);
        // Either the client is whole or gone: what was decided is finished, and said.
        PostponedInterrupt interrupt;
        const ErasedClientReport report = eraseClient(signedIn, m_request, [&interrupt] {
            if (interrupt.wasAskedFor()) {
                throw Refusal(RefusalKind::Conflict, "stopped: nothing was erased");
            }
        });
        tellAfterwards(console, report);
        print(console, plan, report.erasure.erased, true, report.erasure.unfinished);
        if (interrupt.cameTooLate()) {
            console.tell("it was decided when it was to be stopped, and so it was finished: '" +
                         report.code + "' is erased");
        }
        return ExitCode::Done;
    }

private:
    [[nodiscard]] std::vector<std::string> warnings(const ErasurePlan& plan) const
    {
        std::vector<std::string> sentences;
        sentences.push_back("erasing '" + plan.code + "' takes away " + whatGoes(plan.holdings));
        if (plan.holdings.openCases > 0) {
            sentences.push_back(
                counted(plan.holdings.openCases, "of their cases is", "of their cases are") +
                " still open");
        }
        if (plan.holdings.sharedCases > 0) {
            sentences.push_back(counted(plan.holdings.sharedCases, "case stays", "cases stay") +
                                " for the others in it, without this client's part and ratings");
        }
        if (plan.needsChoice()) {
            const bool isKept = m_request.sharedTexts == storage::SharedTexts::Keep;
            sentences.push_back(
                counted(plan.holdings.sharedTexts, "text", "texts") + " about such a case " +
                (isKept ? "will be kept without this client's code and name" : "will be erased"));
        }
        sentences.emplace_back("it cannot be undone");
        return sentences;
    }

    void requireConfirmed(const Console& console, const ErasurePlan& plan) const
    {
        std::string question;
        for (const std::string& sentence : warnings(plan)) {
            if (m_isConfirmed) {
                console.tell(sentence);
            }
            question += "  " + sentence + "\n";
        }
        if (m_isConfirmed) {
            return;
        }
        question += "Type the code '" + plan.code + "' to erase this client for good: ";
        const std::string withoutTerminal =
            "erasing '" + plan.code + "' takes away " + whatGoes(plan.holdings) +
            " and cannot be undone, and there is no terminal to confirm it on: expected --yes; "
            "nothing was erased";
        if (!isTypedOnTerminal(question, plan.code, withoutTerminal)) {
            throw Refusal(RefusalKind::Conflict,
                          "what was typed is not the code '" + plan.code + "'; nothing was erased");
        }
    }

    static void tellAfterwards(const Console& console, const ErasedClientReport& report)
    {
        console.tell("'" + report.code + "' is erased from the vault" +
                     (report.erasure.unfinished.empty()
                          ? "; its own backups, restored, leave the client out"
                          : ", and not everything that belongs to it is finished"));
        console.tell("copies of backups or of the vault that were carried elsewhere, exports and "
                     "papers still hold the client: destroy them");
        for (const std::string& what : report.erasure.unfinished) {
            console.tell("not finished, and tried again when the vault is next opened or backed "
                         "up: " +
                         what);
        }
    }

    static void print(const Console& console,
                      const ErasurePlan& plan,
                      const storage::ClientHoldings& holdings,
                      bool isErased,
                      const std::vector<std::string>& unfinished)
    {
        Table table({"id",
                     "code",
                     "cases",
                     "open_cases",
                     "shared_cases",
                     "sessions",
                     "responses",
                     "notes",
                     "flags",
                     "ruptures",
                     "reviews",
                     "drafts",
                     "shared_texts",
                     "erased",
                     "unfinished"});
        table.add({textCell(plan.client.hex()),
                   textCell(plan.code),
                   countCell(holdings.cases),
                   countCell(holdings.openCases),
                   countCell(holdings.sharedCases),
                   countCell(holdings.sessions),
                   countCell(holdings.responses),
                   countCell(holdings.notes),
                   countCell(holdings.flags),
                   countCell(holdings.ruptures),
                   countCell(holdings.reviews),
                   countCell(holdings.drafts),
                   countCell(holdings.sharedTexts),
                   flagCell(isErased),
                   textCell(joined(unfinished))});
        console.print(table);
    }

    ErasureRequest m_request;
    std::string m_sharedNotes;
    bool m_isConfirmed = false;
    bool m_isDryRun = false;
};

} // namespace

std::unique_ptr<Command> clientErase()
{
    return std::make_unique<ClientErase>();
}

} // namespace soundings::app
