// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/caseload_store.h"

#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"

#include <map>

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

} // namespace

std::vector<CaseloadRow> caseload(const Vault& vault, std::optional<core::UserId> therapist)
{
    sqlite::Database& database = vault.database();
    std::vector<CaseloadRow> rows;
    RowsByCase places;
    readCases(database, therapist, rows, places);
    readLastRatings(database, therapist, rows, places);
    return rows;
}

} // namespace soundings::storage
