// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "app/workflow/sign_review.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

class ReviewSign : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Signs what the supervisor thinks of a flag; a signature stays for good");
        app.add_option("ID", m_id, "Id of the flag")->required();
        app.add_option("--agree", m_agree, "yes or no; a no needs a note")
            ->required()
            ->check(CLI::IsMember({"yes", "no"}));
        app.add_option("--note", m_draft.note, "Why, or what to look at");
        app.add_option("--task", m_draft.task, "What the therapist is asked to do");
        app.add_option("--due", m_due, "By when, YYYY-MM-DD");
        app.footer("Columns: id, flag, agree, note, task, due, signed_on.\n\n"
                   "Example:\n"
                   "  soundings-cli review sign 0f3a... --agree no --note 'A holiday lay between' "
                   "--vault clinic.soundings --user mary");
    }

    ExitCode run(Console& console) override
    {
        m_draft.flag = idFrom<core::FlagId>("flag", m_id);
        m_draft.agrees = m_agree == "yes";
        if (!m_due.empty()) {
            m_draft.due = core::requireDate("due", m_due);
        }
        SignedIn signedIn = console.signIn();
        const core::Review review = signReview(signedIn, m_draft);
        Table table({"id", "flag", "agree", "note", "task", "due", "signed_on"});
        table.add({textCell(review.id.hex()),
                   textCell(review.flag.hex()),
                   flagCell(review.agrees),
                   textCell(review.note),
                   textCell(review.task),
                   textCell(review.due ? core::isoDate(*review.due) : ""),
                   textCell(core::isoDate(review.signedOn))});
        console.print(table);
        return ExitCode::Done;
    }

private:
    std::string m_id;
    std::string m_agree;
    std::string m_due;
    ReviewDraft m_draft;
};

} // namespace

std::unique_ptr<Command> reviewSign()
{
    return std::make_unique<ReviewSign>();
}

} // namespace soundings::app
