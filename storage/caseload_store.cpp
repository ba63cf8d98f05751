// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/caseload_store.h"

#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"

namespace soundings::storage {

namespace {

// One pass for each question over the open cases only; their sessions and ratings are found by
// index, so that the closed cases of many years cost nothing.
const std::string OpenCases = "(SELECT id, therapist, start FROM episode "
                              "WHERE end IS NULL AND (?1 IS NULL OR therapist = ?1)) e ";

using RowsByCase = std::map<core::CaseId, std::size_t>;

void readCases(sqlite::Database& database,
               const std::optional<core::UserId>& therapist,
               std::vector<CaseloadRow>& rows,
               RowsByCase& places)
{
    auto row =
        database.prepare("SELECT e.id, e.therapist, s.number, s.date FROM " + OpenCases +
                         "LEFT JOIN session s ON s.episode = e.id "
                         "AND s.number = (SELECT max(number) FROM session WHERE episode = e.id) "
                         "ORDER BY e.start, e.id");
    row.bind(therapist);
    while (row.step()) {
        CaseloadRow found;
        found.caseId = row.id<core::CaseId>(0);
        found.therapist = row.id<core::UserId>(1);
        found.lastSessionNumber = row.isNull(2) ? 0 : row.number(2);
        found.lastSession = row.optionalDate(3);
        places[found.caseId] = rows.size();
        rows.push_back(std::move(found));
    }
}

void readLastRatings(sqlite::Database& database,
                     const std::optional<core::UserId>& therapist,
                     std::vector<CaseloadRow>& rows,
                     const RowsByCase& places)
{
    auto row = database.prepare("SELECT e.id, max(s.date) FROM " + OpenCases +
                                "CROSS JOIN session s ON s.episode = e.id "
                                "CROSS JOIN response r ON r.session = s.id "
                                "WHERE r.skipped = '' AND NOT EXISTS "
                                "(SELECT 1 FROM response later WHERE later.corrects = r.id) "
                                "GROUP BY e.id");
    row.bind(therapist);
    while (row.step()) {
        rows[places.at(row.id<core::CaseId>(0))].lastRating = row.date(1);
    }
}

void readLastScores(sqlite::Database& database,
                    const std::optional<core::UserId>& therapist,
                    std::vector<CaseloadRow>& rows,
                    const RowsByCase& places)
{
    auto row = database.prepare(
        "SELECT * FROM (SELECT e.id, r.participant, r.rater, r.measure, c.score, s.number, "
        "s.date, c.value, c.band, row_number() OVER (PARTITION BY e.id, r.participant, r.rater, "
        "r.measure, c.score ORDER BY s.number DESC) AS place FROM " +
        OpenCases +
        "CROSS JOIN session s ON s.episode = e.id CROSS JOIN response r ON r.session = s.id "
        "CROSS JOIN score c ON c.response = r.id WHERE c.value IS NOT NULL AND NOT EXISTS "
        "(SELECT 1 FROM response later WHERE later.corrects = r.id)) WHERE place = 1");
    row.bind(therapist);
    while (row.step()) {
        const auto id = row.id<core::CaseId>(0);
        LastScore score;
        score.series = {id,
                        row.optionalId<core::ParticipantId>(1),
                        row.code(2, core::raterFromCode),
                        row.text(3),
                        row.text(4)};
        score.sessionNumber = row.number(5);
        score.date = row.date(6);
        score.value = row.real(7);
        score.band = row.text(8);
        rows[places.at(id)].lastScores.push_back(std::move(score));
    }
}

void readOpenFlags(sqlite::Database& database,
                   const std::optional<core::UserId>& therapist,
                   std::vector<CaseloadRow>& rows,
                   const RowsByCase& places)
{
    auto row = database.prepare("SELECT e.id, f.kind, count(*) FROM " + OpenCases +
                                "CROSS JOIN flag f ON f.episode = e.id AND f.state = ?2 "
                                "GROUP BY e.id, f.kind");
    row.bind(therapist, core::flagStateCode(core::FlagState::Open));
    while (row.step()) {
        rows[places.at(row.id<core::CaseId>(0))].openFlags[row.code(1, core::flagKindFromCode)] =
            row.number(2);
    }
}

} // namespace

std::vector<CaseloadRow> caseload(const Vault& vault, std::optional<core::UserId> therapist)
{
    sqlite::Database& database = vault.database();
    std::vector<CaseloadRow> rows;
    RowsByCase places;
    readCases(database, therapist, rows, places);
    readLastRatings(database, therapist, rows, places);
    readLastScores(database, therapist, rows, places);
    readOpenFlags(database, therapist, rows, places);
    return rows;
}

} // namespace soundings::storage
