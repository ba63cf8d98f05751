// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "app/cli/record_json.h"
#include "app/workflow/client_record.h"
#include "app/workflow/sudden_gains_of.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace soundings::app {

namespace {

std::string participantCode(const CaseRecord& record, const core::Response& response)
{
    for (std::size_t at = 0; at < record.clients.size(); ++at) {
        if (response.participant == record.episode.participants[at].id) {
            return record.clients[at].code;
        }
    }
    return {};
}

std::string
flagsOf(const CaseRecord& record, const core::Session& session, const core::Response& response)
{
    std::vector<std::string> kinds;
    for (const FlagEntry& entry : record.flags) {
        const core::SeriesKey& series = entry.flag.series;
        if (entry.flag.session == session.id && series.measure == response.measure &&
            series.rater == response.rater && series.participant == response.participant) {
            kinds.push_back(core::flagKindCode(entry.flag.kind));
        }
    }
    return joined(kinds);
}

/// The sudden gain that ends with this form: in the step from the session before to this one.
const core::GainInterval*
gainOf(const CaseRecord& record, const core::Session& session, const core::Response& response)
{
    for (const Curve& curve : record.curves) {
        if (response.scores.empty() || curve.key.measure != response.measure ||
            curve.key.score != response.scores.front().score || curve.key.rater != response.rater ||
            curve.key.participant != response.participant) {
            continue;
        }
        const auto found =
            std::ranges::find(curve.suddenGains, session.number, &core::GainInterval::to);
        return found == curve.suddenGains.end() ? nullptr : &*found;
    }
    return nullptr;
}

bool hasSuddenGain(const CaseRecord& record)
{
    return std::ranges::any_of(record.curves,
                               [](const Curve& curve) { return !curve.suddenGains.empty(); });
}

Cell verdictCell(core::Verdict verdict)
{
    return verdict == core::Verdict::NotEvaluable ? Cell() : Cell(verdict == core::Verdict::Yes);
}

void addSession(Table& table, const CaseRecord& record, const SessionRecord& held)
{
    const std::vector<Cell> session = {textCell(record.episode.id.hex()),
                                       countCell(held.session.number),
                                       textCell(core::isoDate(held.session.date)),
                                       textCell(core::attendanceCode(held.session.attendance)),
                                       flagCell(held.session.discussed)};
    if (held.responses.empty()) {
        std::vector<Cell> row = session;
        row.resize(table.columns().size());
        table.add(std::move(row));
    }
    for (const core::Response& response : held.responses) {
        const core::Score primary =
            response.scores.empty() ? core::Score{} : response.scores.front();
        std::vector<Cell> row = session;
        row.push_back(textCell(response.measure));
        row.push_back(textCell(core::raterCode(response.rater)));
        row.push_back(textCell(participantCode(record, response)));
        row.push_back(numberCell(primary.value));
        row.push_back(textCell(primary.band));
        row.push_back(textCell(response.skipped.empty() ? primary.reason : response.skipped));
        row.push_back(textCell(flagsOf(record, held.session, response)));
        const core::GainInterval* gain = gainOf(record, held.session, response);
        row.push_back(gain != nullptr ? numberCell(gain->magnitude) : Cell());
        row.push_back(gain != nullptr ? verdictCell(gain->reversed) : Cell());
        table.add(std::move(row));
    }
}

class ClientShow : public Command
{
public:
    void declare(CLI::App& app) override
    {
        app.description("Shows the sessions of one of the therapist's own clients");
        app.add_option("CODE", m_code, "Code of the client")->required();
        app.footer("Columns: case, session, date, attendance, discussed, measure, rater, "
                   "participant, score, band, reason, flags, sudden_gain (points since the session "
                   "before, where that was one), gain_reversed: one row for each form. JSON holds "
                   "the client, every case, its sessions with responses, scores and flags.\n\n"
                   "Example:\n"
                   "  soundings-cli --format json client show K-001 --vault clinic.soundings "
                   "--user ada");
    }

    ExitCode run(Console& console) override
    {
        SignedIn signedIn = console.signIn();
        const ClientRecord record = clientRecord(signedIn, m_code);
        Table table({"case",
                     "session",
                     "date",
                     "attendance",
                     "discussed",
                     "measure",
                     "rater",
                     "participant",
                     "score",
                     "band",
                     "reason",
                     "flags",
                     "sudden_gain",
                     "gain_reversed"});
        for (const CaseRecord& episode : record.cases) {
            for (const SessionRecord& held : episode.sessions) {
                addSession(table, episode, held);
            }
        }
        if (std::ranges::any_of(record.cases, hasSuddenGain)) {
            console.tell(SuddenGainsByChance);
        }
        console.print(table, [&record] {
            nlohmann::ordered_json json = jsonOf(record.client);
            json["cases"] = nlohmann::ordered_json::array();
            for (const CaseRecord& episode : record.cases) {
                json["cases"].push_back(jsonOf(episode));
            }
            return json;
        });
        return ExitCode::Done;
    }

private:
    std::string m_code;
};

} // namespace

std::unique_ptr<Command> clientShow()
{
    return std::make_unique<ClientShow>();
}

} // namespace soundings::app
