// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "app/workflow/manage_cases.h"
#include "app/workflow/respondents.h"
#include "core/interchange/numbers.h"

#include <CLI/CLI.hpp>

namespace soundings::app {

namespace {

/// "ors", "ors:parent" or "ors:parent:2".
core::DueMeasure dueMeasureFrom(const std::string& text, const MeasureCatalogue& measures)
{
    core::DueMeasure due;
    const std::size_t first = std::min(text.find(':'), text.size());
    due.measure = text.substr(0, first);
    if (first == text.size()) {
        due.rater = usualRater(*measures.require(due.measure).measure);
        return due;
    }
    const std::size_t second = std::min(text.find(':', first + 1), text.size());
    due.rater = codeFrom("rater of measure " + due.measure,
                         text.substr(first + 1, second - first - 1),
                         core::raterFromCode,
                         "client, therapist, parent or observer");
    if (second < text.size()) {
        const std::string every = text.substr(second + 1);
        const auto sessions = core::wholeNumberFromText(every);
        if (!sessions || *sessions < 1) {
            throw core::InvalidValue(core::InvalidKind::OutOfRange,
                                     "frequency of measure " + due.measure,
                                     every,
                                     "a number of sessions, 1 or more");
        }
        due.everySessions = *sessions;
    }
    return due;
}

class CaseOpen : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Opens an episode of care for one or several of the therapist's clients");
        app.add_option("CLIENT", m_clients, "Code of each client in the room")->required();
        app.add_option("--format",
                       m_format,
                       "individual, couple, family, group or young-person (for csv, json or table "
                       "write --format before the command)")
            ->required();
        app.add_option("--start,--date", m_start, "First day, YYYY-MM-DD; today without it");
        app.add_option("--part",
                       m_parts,
                       "What each client is, in the same order: client, partner, parent, child or "
                       "member; what is usual for the format without it")
            ->allow_extra_args(false);
        app.add_option("--measure",
                       m_measures,
                       "MEASURE[:RATER[:N]], due every N sessions; several allowed; what is usual "
                       "for the format without it")
            ->allow_extra_args(false);
        app.footer("Columns: id, clients, format, start, measures, participants (their ids).\n\n"
                   "Example:\n"
                   "  soundings-cli case open K-001 K-002 --format couple --start 2026-01-12 "
                   "--measure srs --vault clinic.soundings --user ada");
    }

    ExitCode run(Console& console) override
    {
        CaseDraft draft;
        draft.format = codeFrom("format",
                                m_format,
                                core::caseFormatFromCode,
                                "individual, couple, family, group or young-person");
        draft.start = dateFrom("start", m_start, console.today());
        draft.participants = participants(draft.format);
        SignedIn signedIn = console.signIn();
        for (const std::string& measure : m_measures) {
            draft.measures.push_back(dueMeasureFrom(measure, signedIn.measures()));
        }
        print(console, openCase(signedIn, draft));
        return ExitCode::Done;
    }

private:
    [[nodiscard]] std::vector<ParticipantDraft> participants(core::CaseFormat format) const
    {
        if (!m_parts.empty() && m_parts.size() != m_clients.size()) {
            throw core::InvalidValue(core::InvalidKind::Contradiction,
                                     "part",
                                     std::to_string(m_parts.size()) + " parts",
                                     "one for each of the " + std::to_string(m_clients.size()) +
                                         " clients, or none");
        }
        std::vector<ParticipantDraft> drafts;
        for (std::size_t at = 0; at < m_clients.size(); ++at) {
            const core::Part part = m_parts.empty()
                                        ? usualPart(format)
                                        : codeFrom("part",
                                                   m_parts[at],
                                                   core::partFromCode,
                                                   "client, partner, parent, child or member");
            drafts.push_back({.clientCode = m_clients[at], .part = part});
        }
        return drafts;
    }

    void print(Console& console, const core::Case& episode) const
    {
        std::vector<std::string> measures;
        for (const core::DueMeasure& due : episode.measures) {
            measures.push_back(due.measure + ":" + core::raterCode(due.rater));
        }
        std::vector<std::string> ids;
        for (const core::Participant& participant : episode.participants) {
            ids.push_back(participant.id.hex());
        }
        Table table({"id", "clients", "format", "start", "measures", "participants"});
        table.add({textCell(episode.id.hex()),
                   textCell(joined(m_clients)),
                   textCell(core::caseFormatCode(episode.format)),
                   textCell(core::isoDate(episode.start)),
                   textCell(joined(measures)),
                   textCell(joined(ids))});
        console.print(table);
    }

    std::vector<std::string> m_clients;
    std::string m_format;
    std::string m_start;
    std::vector<std::string> m_parts;
    std::vector<std::string> m_measures;
};

} // namespace

std::unique_ptr<Command> caseOpen()
{
    return std::make_unique<CaseOpen>();
}

} // namespace soundings::app
