// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rating_store.h"

#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"

#include <utility>

namespace soundings::storage {

namespace {

/// The values of one series while its rows come in.
struct SeriesInTheMaking
{
    core::SeriesKey key;
    bool isClosed = false;
    std::vector<core::Rating> ratings;

    void moveTo(std::vector<RatedSeries>& found)
    {
        if (!ratings.empty()) {
            found.push_back({key, isClosed, core::Series(std::move(ratings))});
            ratings = {};
        }
    }
};

} // namespace

std::vector<RatedSeries> everySeries(const Vault& vault)
{
    std::vector<RatedSeries> found;
    SeriesInTheMaking current;
    auto row = vault.database().prepare(
        "SELECT s.episode, r.participant, r.rater, r.measure, c.score, e.end IS NOT NULL, "
        "s.number, c.value FROM episode e JOIN session s ON s.episode = e.id "
        "JOIN response r ON r.session = s.id JOIN score c ON c.response = r.id "
        "WHERE c.value IS NOT NULL "
        "AND NOT EXISTS (SELECT 1 FROM response later WHERE later.corrects = r.id) "
        "ORDER BY s.episode, r.measure, c.score, r.rater, r.participant, s.number");
    while (row.step()) {
        core::SeriesKey key{row.id<core::CaseId>(0),
                            row.optionalId<core::ParticipantId>(1),
                            row.code(2, core::raterFromCode),
                            row.text(3),
                            row.text(4)};
        if (key != current.key) {
            current.moveTo(found);
            current.key = std::move(key);
            current.isClosed = row.boolean(5);
        }
        current.ratings.push_back({.session = row.number(6), .score = row.real(7)});
    }
    current.moveTo(found);
    return found;
}

} // namespace soundings::storage
