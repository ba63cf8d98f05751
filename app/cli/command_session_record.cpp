// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "app/cli/record_json.h"
#include "app/cli/response_options.h"
#include "app/cli/words.h"
#include "app/workflow/case_access.h"
#include "app/workflow/record_session.h"
#include "app/workflow/refusal.h"
#include "app/workflow/store_session.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <string>

namespace soundings::app {

namespace {

bool isAbout(const core::Flag& flag, const core::Response& response)
{
    return flag.series.measure == response.measure && flag.series.rater == response.rater &&
           flag.series.participant == response.participant;
}

std::vector<Cell> rowOf(const RecordedSession& recorded, const core::Response& response)
{
    std::vector<std::string> kinds;
    std::vector<std::string> ids;
    for (const core::Flag& flag : recorded.flags) {
        if (isAbout(flag, response)) {
            kinds.push_back(core::flagKindCode(flag.kind));
            ids.push_back(flag.id.hex());
        }
    }
    const core::Score primary = response.scores.empty() ? core::Score{} : response.scores.front();
    const bool wasFilledIn = response.skipped.empty() && !response.answers.empty();
    const auto missing =
        std::ranges::count_if(response.answers, [](const auto& answer) { return !answer.second; });
    return {textCell(recorded.session.id.hex()),
            countCell(recorded.session.number),
            textCell(core::isoDate(recorded.session.date)),
            textCell(response.measure),
            textCell(core::raterCode(response.rater)),
            textCell(response.participant ? response.participant->hex() : ""),
            numberCell(primary.value),
            textCell(primary.band),
            wasFilledIn ? countCell(missing) : Cell(),
            textCell(response.skipped.empty() ? primary.reason : response.skipped),
            textCell(joined(kinds)),
            textCell(joined(ids))};
}

class RecordOneSession : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Stores a session with its ratings, scores them and evaluates every rule");
        app.add_option("--case", m_case, "Id of the case, or code of a client with one open case")
            ->required();
        app.add_option("--date", m_date, "Day of the session, YYYY-MM-DD; today without it");
        app.add_option("--session", m_number, "Number of the session; the next one without it");
        m_responses.declare(app);
        app.add_option("--attendance",
                       m_attendance,
                       "attended, late, cancelled or did-not-come; attended without it");
        app.add_option("--discussed", m_discussed, "Was the feedback talked about? yes or no")
            ->check(CLI::IsMember({"yes", "no"}));
        app.add_option("--changed", m_draft.changed, "What was changed because of the feedback");
        app.footer(
            "Where the case has a session on that day, the ratings are added to it; --attendance,\n"
            "--discussed and --changed are refused then, because that session stays as it is.\n"
            "Several forms: --measure ors --score 18.2 --measure srs --score 35.1. --rater and\n"
            "--participant after a --measure are about that one, before the first about all.\n"
            "Columns: id (of the session), session, date, measure, rater, participant, score, "
            "band,\n"
            "missing (answers left blank), reason (why there is no score), flag, flag_id (several\n"
            "joined by ;). JSON holds every score and each flag with its evidence.\n\n"
            "Example:\n"
            "  soundings-cli session record --case K-001 --date 2026-03-02 --measure phq-9 "
            "--answers 1,2,,3,0,1,1,0,0 --vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        m_draft.date = dateFrom("date", m_date, console.today());
        m_draft.number = m_number;
        if (!m_attendance.empty()) {
            m_draft.attendance = codeFrom("attendance",
                                          m_attendance,
                                          core::attendanceFromCode,
                                          "attended, late, cancelled or did-not-come");
        }
        if (!m_discussed.empty()) {
            m_draft.discussed = m_discussed == "yes";
        }
        SignedIn signedIn = console.signIn();
        const core::Case episode = requireOwnCase(signedIn, m_case);
        m_draft.responses = m_responses.drafts(signedIn, episode);
        const RecordedSession recorded = store(signedIn, episode);
        print(console, recorded);
        noteUnknownSafety(console, signedIn.measures(), recorded.responses);
        return ExitCode::Done;
    }

private:
    [[nodiscard]] RecordedSession store(SignedIn& signedIn, const core::Case& episode) const
    {
        const auto present = sessionOn(signedIn, episode, m_draft.date);
        const bool isAddition = present && !m_draft.responses.empty() &&
                                m_number.value_or(present->number) == present->number;
        if (!isAddition) {
            return recordSession(signedIn, episode, m_draft);
        }
        requireNothingAbout(*present);
        return addResponses(signedIn, episode, *present, m_draft.responses);
    }

    /// Forms can be added to a session; what was said of the session itself would be lost.
    void requireNothingAbout(const core::Session& present) const
    {
        if (m_attendance.empty() && m_discussed.empty() && m_draft.changed.empty()) {
            return;
        }
        throw Refusal(RefusalKind::BadFile,
                      "session " + std::to_string(present.number) + " of " +
                          core::isoDate(present.date) +
                          " is there already and stays as it is: expected its forms without "
                          "--attendance, --discussed and --changed, or a free number with "
                          "--session for another session on that day; nothing was written");
    }

    /// A total raises no flag about a question that somebody may have answered on paper.
    static void noteUnknownSafety(const Console& console,
                                  const MeasureCatalogue& measures,
                                  const std::vector<core::Response>& responses)
    {
        std::set<std::string> told; // several people may have filled in the same measure
        for (const core::Response& response : responses) {
            const MeasureCatalogue::Entry* entry = measures.find(response.measure);
            if (entry == nullptr || !isSafetyUnknown(*entry->measure, response) ||
                !told.insert(response.measure).second) {
                continue;
            }
            console.tell("only the total of " + response.measure +
                         " was entered, so what was answered to its safety question is not known "
                         "here: look at it on the form");
        }
    }

    static void print(Console& console, const RecordedSession& recorded)
    {
        Table table({"id",
                     "session",
                     "date",
                     "measure",
                     "rater",
                     "participant",
                     "score",
                     "band",
                     "missing",
                     "reason",
                     "flag",
                     "flag_id"});
        for (const core::Response& response : recorded.responses) {
            table.add(rowOf(recorded, response));
        }
        if (recorded.responses.empty()) {
            std::vector<Cell> row(table.columns().size());
            row[0] = textCell(recorded.session.id.hex());
            row[1] = countCell(recorded.session.number);
            row[2] = textCell(core::isoDate(recorded.session.date));
            table.add(std::move(row));
        }
        console.print(table, [&recorded] {
            nlohmann::ordered_json json = jsonOf(recorded.session);
            json["responses"] = nlohmann::ordered_json::array();
            for (const core::Response& response : recorded.responses) {
                json["responses"].push_back(jsonOf(response));
            }
            json["flags"] = nlohmann::ordered_json::array();
            for (const core::Flag& flag : recorded.flags) {
                json["flags"].push_back(jsonOf(flag));
            }
            return json;
        });
        for (const core::Flag& flag : recorded.flags) {
            console.note("A flag was raised: " + flagWords(flag.kind) + " (" + flag.series.measure +
                         "). Why: soundings-cli flag explain " + flag.id.hex());
        }
    }

    std::string m_case;
    std::string m_date;
    std::optional<int> m_number;
    std::string m_attendance; ///< empty: not said
    std::string m_discussed;
    SessionDraft m_draft;
    ResponseOptions m_responses;
};

} // namespace

std::unique_ptr<Command> sessionRecord()
{
    return std::make_unique<RecordOneSession>();
}

} // namespace soundings::app
