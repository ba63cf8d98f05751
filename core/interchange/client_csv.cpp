// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/client_csv.h"

#include "core/interchange/csv_writer.h"

namespace soundings::core {

namespace {

/// A spreadsheet takes what begins so for a formula and may carry it out.
bool looksLikeFormula(std::string_view text)
{
    return !text.empty() &&
           std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

/// One table of the copy, cell by cell.
class GivenSheet
{
public:
    explicit GivenSheet(const GivenTable& table)
        : m_file{.name = std::string(table.file), .content = {}}
        , m_writer([this](std::string_view piece) { m_file.content += piece; })
    {
        for (const GivenColumn& column : table.columns) {
            m_writer.text(column.name);
        }
        m_writer.endRow();
    }

    GivenSheet& words(std::string_view text)
    {
        if (looksLikeFormula(text)) {
            m_writer.text("'" + std::string(text));
        } else {
            m_writer.textOrMissing(text);
        }
        return *this;
    }

    GivenSheet& number(const std::optional<double>& value)
    {
        m_writer.number(value);
        return *this;
    }

    GivenSheet& count(const std::optional<int>& value)
    {
        if (value) {
            m_writer.wholeNumber(*value);
        } else {
            m_writer.missing();
        }
        return *this;
    }

    GivenSheet& flag(const std::optional<bool>& value)
    {
        m_writer.textOrMissing(!value ? "" : (*value ? "yes" : "no"));
        return *this;
    }

    void end() { m_writer.endRow(); }

    [[nodiscard]] GivenFile finished()
    {
        m_writer.flush();
        return std::move(m_file);
    }

private:
    GivenFile m_file;
    CsvWriter m_writer;
};

std::string dayOrNothing(const std::optional<Date>& day)
{
    return day ? isoDate(*day) : std::string();
}

GivenFile clientSheet(const Client& client)
{
    GivenSheet sheet(clientCsvTables()[0]);
    sheet.words(client.code)
        .words(client.name)
        .count(client.yearOfBirth)
        .words(client.gender)
        .words(client.language)
        .end();
    return sheet.finished();
}

GivenFile caseSheet(const GivenData& data)
{
    GivenSheet sheet(clientCsvTables()[1]);
    for (const GivenCase& episode : data.cases) {
        sheet.words(episode.id.hex())
            .words(caseFormatCode(episode.format))
            .words(partCode(episode.part))
            .words(isoDate(episode.start))
            .words(dayOrNothing(episode.end))
            .words(episode.ending ? endingCode(*episode.ending) : "")
            .end();
    }
    return sheet.finished();
}

GivenFile sessionSheet(const GivenData& data)
{
    GivenSheet sheet(clientCsvTables()[2]);
    for (const GivenCase& episode : data.cases) {
        for (const GivenSession& held : episode.sessions) {
            sheet.words(episode.id.hex())
                .count(held.session.number)
                .words(isoDate(held.session.date))
                .words(attendanceCode(held.session.attendance))
                .flag(held.session.discussed)
                .words(held.session.changed)
                .end();
        }
    }
    return sheet.finished();
}

/// The columns that every row of a form begins with.
GivenSheet& beginForm(GivenSheet& sheet,
                      const GivenCase& episode,
                      const Session& session,
                      const Response& response,
                      const MeasureLookup& measures)
{
    const Measure* measure = measures(response.measure);
    return sheet.words(episode.id.hex())
        .count(session.number)
        .words(isoDate(session.date))
        .words(response.id.hex())
        .words(response.measure)
        .words(measure != nullptr ? measure->profile.name : std::string())
        .words(response.measureVersion)
        .words(raterCode(response.rater))
        .words(responseModeCode(response.mode));
}

void addForm(GivenSheet& sheet,
             const GivenCase& episode,
             const Session& session,
             const Response& response,
             const MeasureLookup& measures)
{
    if (!response.skipped.empty()) {
        beginForm(sheet, episode, session, response, measures)
            .words("skipped")
            .words("")
            .number(std::nullopt)
            .words("")
            .words(response.skipped)
            .end();
    }
    for (const auto& [item, answer] : response.answers) {
        beginForm(sheet, episode, session, response, measures)
            .words("answer")
            .words(item)
            .number(answer)
            .words("")
            .words(answer ? "" : "left blank")
            .end();
    }
    for (const Score& score : response.scores) {
        beginForm(sheet, episode, session, response, measures)
            .words("score")
            .words(score.score)
            .number(score.value)
            .words(score.band)
            .words(score.reason)
            .end();
    }
}

GivenFile responseSheet(const GivenData& data, const MeasureLookup& measures)
{
    GivenSheet sheet(clientCsvTables()[3]);
    for (const GivenCase& episode : data.cases) {
        for (const GivenSession& held : episode.sessions) {
            for (const Response& response : held.responses) {
                addForm(sheet, episode, held.session, response, measures);
            }
        }
    }
    return sheet.finished();
}

std::string sessionDay(const GivenCase& episode, const SessionId& id)
{
    for (const GivenSession& held : episode.sessions) {
        if (held.session.id == id) {
            return isoDate(held.session.date);
        }
    }
    return {};
}

GivenFile flagSheet(const GivenData& data)
{
    GivenSheet sheet(clientCsvTables()[4]);
    for (const GivenCase& episode : data.cases) {
        for (const Flag& flag : episode.flags) {
            for (const Evidence& evidence : flag.evidence) {
                sheet.words(episode.id.hex())
                    .count(flag.sessionNumber)
                    .words(sessionDay(episode, flag.session))
                    .words(flag.id.hex())
                    .words(flagKindCode(flag.kind))
                    .words(flagStateCode(flag.state))
                    .words(flag.series.measure)
                    .words(flag.series.score)
                    .words(flag.item)
                    .words(evidence.method)
                    .words(evidence.verdict == Verdict::NotEvaluable
                               ? std::string()
                               : verdictCode(evidence.verdict))
                    .number(evidence.statistic)
                    .number(evidence.threshold)
                    .words(evidence.source)
                    .words(evidence.reason)
                    .end();
            }
        }
    }
    return sheet.finished();
}

} // namespace

std::vector<GivenFile> clientCsvFiles(const GivenData& data, const MeasureLookup& measures)
{
    return {clientSheet(data.client),
            caseSheet(data),
            sessionSheet(data),
            responseSheet(data, measures),
            flagSheet(data)};
}

} // namespace soundings::core
