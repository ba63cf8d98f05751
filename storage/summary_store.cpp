// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/summary_store.h"

#include "core/record/session.h"
#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"

#include <map>

namespace soundings::storage {

namespace {

using RowsByCase = std::map<core::CaseId, std::size_t>;

void readCases(sqlite::Database& database, std::vector<CaseSummaryRow>& rows, RowsByCase& places)
{
    auto row = database.prepare(
        "SELECT id, format, therapist, start, end, ending FROM episode ORDER BY start, id");
    while (row.step()) {
        CaseSummaryRow found;
        found.caseId = row.id<core::CaseId>(0);
        found.format = row.code(1, core::caseFormatFromCode);
        found.therapist = row.id<core::UserId>(2);
        found.start = row.date(3);
        found.end = row.optionalDate(4);
        if (!row.isNull(5)) {
            found.ending = row.code(5, core::endingFromCode);
        }
        places[found.caseId] = rows.size();
        rows.push_back(std::move(found));
    }
    auto participant = database.prepare(
        "SELECT p.episode, p.id, p.client, p.part, c.year_of_birth FROM participant p "
        "JOIN client c ON c.id = p.client ORDER BY p.episode, p.position");
    while (participant.step()) {
        rows[places.at(participant.id<core::CaseId>(0))].participants.push_back(
            {{participant.id<core::ParticipantId>(1),
              participant.id<core::ClientId>(2),
              participant.code(3, core::partFromCode)},
             participant.isNull(4) ? std::nullopt : std::optional(participant.number(4))});
    }
    auto due = database.prepare("SELECT episode, measure, rater, every_sessions FROM due_measure "
                                "ORDER BY episode, position");
    while (due.step()) {
        rows[places.at(due.id<core::CaseId>(0))].measures.push_back(
            {due.text(1), due.code(2, core::raterFromCode), due.number(3)});
    }
}

void countSession(CaseSummaryRow& summary, const sqlite::Statement& row)
{
    if (!core::wasHeld(row.code(1, core::attendanceFromCode))) {
        ++summary.missed;
        return;
    }
    ++summary.attended;
    if (row.isNull(2)) {
        ++summary.discussionNotSaid;
    } else {
        ++(row.boolean(2) ? summary.discussed : summary.notDiscussed);
    }
}

void addValue(CaseSummaryRow& summary, const core::SeriesKey& key, const sqlite::Statement& row)
{
    if (summary.series.empty() || summary.series.back().series != key) {
        SeriesSummary first;
        first.series = key;
        first.firstSession = row.number(5);
        first.firstDate = row.date(6);
        first.first = row.real(7);
        summary.series.push_back(std::move(first));
    }
    SeriesSummary& series = summary.series.back();
    ++series.values;
    series.lastSession = row.number(5);
    series.lastDate = row.date(6);
    series.last = row.real(7);
}

void readRuptures(sqlite::Database& database,
                  std::vector<CaseSummaryRow>& rows,
                  const RowsByCase& places)
{
    auto rupture = database.prepare(
        "SELECT u.episode, f.participant, s.date, u.state FROM rupture u "
        "JOIN flag f ON f.id = u.flag JOIN session s ON s.id = f.session ORDER BY s.date, u.id");
    while (rupture.step()) {
        rows[places.at(rupture.id<core::CaseId>(0))].ruptures.push_back(
            {.participant = rupture.optionalId<core::ParticipantId>(1),
             .flagged = rupture.date(2),
             .state = rupture.code(3, core::ruptureStateFromCode)});
    }
}

} // namespace

std::vector<CaseSummaryRow> caseSummaries(const Vault& vault)
{
    sqlite::Database& database = vault.database();
    std::vector<CaseSummaryRow> rows;
    RowsByCase places;
    readCases(database, rows, places);

    readRuptures(database, rows, places);

    auto session = database.prepare("SELECT episode, attendance, discussed FROM session");
    while (session.step()) {
        countSession(rows[places.at(session.id<core::CaseId>(0))], session);
    }

    auto value = database.prepare(
        "SELECT s.episode, r.participant, r.rater, r.measure, c.score, s.number, s.date, c.value "
        "FROM session s JOIN response r ON r.session = s.id JOIN score c ON c.response = r.id "
        "WHERE c.value IS NOT NULL "
        "AND NOT EXISTS (SELECT 1 FROM response later WHERE later.corrects = r.id) "
        "ORDER BY s.episode, r.measure, c.score, r.rater, r.participant, s.number");
    while (value.step()) {
        const core::SeriesKey key{value.id<core::CaseId>(0),
                                  value.optionalId<core::ParticipantId>(1),
                                  value.code(2, core::raterFromCode),
                                  value.text(3),
                                  value.text(4)};
        addValue(rows[places.at(key.caseId)], key, value);
    }
    return rows;
}

} // namespace soundings::storage
