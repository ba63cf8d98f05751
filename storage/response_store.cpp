// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/response_store.h"

#include "storage/error.h"
#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"

namespace soundings::storage {

namespace {

const std::string SelectResponse =
    "SELECT r.id, r.session, r.participant, r.rater, r.measure, r.measure_version, "
    "r.definition_hash, r.language, r.mode, r.skipped, r.corrects "
    "FROM response r JOIN session s ON s.id = r.session ";

const std::string InOrder = " ORDER BY s.number, r.measure, r.rater, r.participant, r.id";

core::Response responseAt(sqlite::Database& database, const sqlite::Statement& row)
{
    core::Response response;
    response.id = row.id<core::ResponseId>(0);
    response.session = row.id<core::SessionId>(1);
    response.participant = row.optionalId<core::ParticipantId>(2);
    response.rater = row.code(3, core::raterFromCode);
    response.measure = row.text(4);
    response.measureVersion = row.text(5);
    response.definitionHash = row.text(6);
    response.language = row.text(7);
    response.mode = row.code(8, core::responseModeFromCode);
    response.skipped = row.text(9);
    response.corrects = row.optionalId<core::ResponseId>(10);
    auto answer = database.prepare("SELECT item, value FROM answer WHERE response = ?");
    answer.bind(response.id);
    while (answer.step()) {
        response.answers[answer.text(0)] = answer.optionalReal(1);
    }
    auto score = database.prepare("SELECT score, value, reason, band, algorithm FROM score "
                                  "WHERE response = ? ORDER BY position");
    score.bind(response.id);
    while (score.step()) {
        response.scores.push_back(
            {score.text(0), score.optionalReal(1), score.text(2), score.text(3), score.text(4)});
    }
    return response;
}

template <class Id>
std::vector<core::Response> newestResponses(const Vault& vault, const char* where, const Id& id)
{
    std::vector<core::Response> found;
    sqlite::Database& database = vault.database();
    auto row = database.prepare(SelectResponse + where +
                                " AND NOT EXISTS (SELECT 1 FROM response later "
                                "WHERE later.corrects = r.id)" +
                                InOrder);
    row.bind(id);
    while (row.step()) {
        found.push_back(responseAt(database, row));
    }
    return found;
}

/// A correction stays with the same session, person, rater and measure: a rating never wanders.
void requireSameSource(sqlite::Database& database, const core::Response& response)
{
    auto row = database.prepare(
        "SELECT session = ?2 AND participant IS ?3 AND rater = ?4 AND measure = ?5 "
        "FROM response WHERE id = ?1");
    row.bind(*response.corrects,
             response.session,
             response.participant,
             core::raterCode(response.rater),
             response.measure);
    if (!row.step()) {
        throw Error(ErrorKind::NotFound,
                    "there is no such response to correct; nothing was written");
    }
    if (!row.boolean(0)) {
        throw Error(ErrorKind::Conflict,
                    "a correction must be about the same session, person, rater and measure; "
                    "nothing was written");
    }
}

/// A participant of another case would be a rating saved to the wrong client.
void requireParticipantOfCase(sqlite::Database& database, const core::Response& response)
{
    auto row = database.prepare("SELECT 1 FROM participant p JOIN session s "
                                "ON s.episode = p.episode WHERE p.id = ? AND s.id = ?");
    row.bind(response.participant, response.session);
    if (!row.step()) {
        throw Error(ErrorKind::NotFound,
                    "this person does not take part in the case of the session; nothing was "
                    "written");
    }
}

} // namespace

void insertResponse(Change& change, const core::Response& response)
{
    sqlite::Database& database = change.database();
    if (response.participant) {
        requireParticipantOfCase(database, response);
    }
    if (response.corrects) {
        requireSameSource(database, response);
    }
    database
        .prepare("INSERT INTO response (id, session, participant, rater, measure, "
                 "measure_version, definition_hash, language, mode, skipped, corrects) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(response.id,
              response.session,
              response.participant,
              core::raterCode(response.rater),
              response.measure,
              response.measureVersion,
              response.definitionHash,
              response.language,
              core::responseModeCode(response.mode),
              response.skipped,
              response.corrects)
        .run();
    auto answer = database.prepare("INSERT INTO answer (response, item, value) VALUES (?, ?, ?)");
    for (const auto& [item, value] : response.answers) {
        answer.bind(response.id, item, value).run();
    }
    auto score = database.prepare("INSERT INTO score (response, score, position, value, reason, "
                                  "band, algorithm) VALUES (?, ?, ?, ?, ?, ?, ?)");
    std::int64_t position = 0;
    for (const core::Score& one : response.scores) {
        score
            .bind(
                response.id, one.score, position++, one.value, one.reason, one.band, one.algorithm)
            .run();
    }
}

std::vector<core::Response> responsesOf(const Vault& vault, core::CaseId episode)
{
    return newestResponses(vault, "WHERE s.episode = ?", episode);
}

std::vector<core::Response> responsesOf(const Vault& vault, core::SessionId session)
{
    return newestResponses(vault, "WHERE r.session = ?", session);
}

std::vector<SeriesRow> seriesOf(const Vault& vault, const core::SeriesKey& key)
{
    std::vector<SeriesRow> series;
    // The plus keeps the index by participant out: the few forms of a session are the shorter way.
    auto row = vault.database().prepare(
        "SELECT s.id, s.number, s.date, c.value, coalesce(c.reason, '') FROM session s "
        "LEFT JOIN response r ON r.session = s.id AND +r.participant IS ?2 AND r.rater = ?3 "
        "AND r.measure = ?4 "
        "AND NOT EXISTS (SELECT 1 FROM response later WHERE later.corrects = r.id) "
        "LEFT JOIN score c ON c.response = r.id AND c.score = ?5 "
        "WHERE s.episode = ?1 ORDER BY s.number");
    row.bind(key.caseId, key.participant, core::raterCode(key.rater), key.measure, key.score);
    while (row.step()) {
        series.push_back({row.id<core::SessionId>(0),
                          row.number(1),
                          row.date(2),
                          row.optionalReal(3),
                          row.text(4)});
    }
    return series;
}

std::vector<core::SeriesKey> seriesKeysOf(const Vault& vault, core::CaseId episode)
{
    std::vector<core::SeriesKey> keys;
    auto row = vault.database().prepare(
        "SELECT DISTINCT r.participant, r.rater, r.measure, c.score FROM session s "
        "JOIN response r ON r.session = s.id JOIN score c ON c.response = r.id "
        "WHERE s.episode = ? "
        "AND NOT EXISTS (SELECT 1 FROM response later WHERE later.corrects = r.id) "
        "ORDER BY r.measure, c.score, r.rater, r.participant");
    row.bind(episode);
    while (row.step()) {
        keys.push_back({episode,
                        row.optionalId<core::ParticipantId>(0),
                        row.code(1, core::raterFromCode),
                        row.text(2),
                        row.text(3)});
    }
    return keys;
}

} // namespace soundings::storage
