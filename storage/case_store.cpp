// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/case_store.h"

#include "storage/one_row.h"
#include "storage/sqlite/statement.h"

#include <algorithm>

namespace soundings::storage {

namespace {

const std::string SelectCase =
    "SELECT e.id, e.format, e.therapist, e.start, e.end, e.ending FROM episode e ";

std::vector<core::Participant> participantsOf(sqlite::Database& database, core::CaseId id)
{
    std::vector<core::Participant> participants;
    auto row = database.prepare(
        "SELECT id, client, part FROM participant WHERE episode = ? ORDER BY position");
    row.bind(id);
    while (row.step()) {
        participants.push_back({row.id<core::ParticipantId>(0),
                                row.id<core::ClientId>(1),
                                row.code(2, core::partFromCode)});
    }
    return participants;
}

std::vector<core::DueMeasure> dueMeasuresOf(sqlite::Database& database, core::CaseId id)
{
    std::vector<core::DueMeasure> measures;
    auto row = database.prepare("SELECT measure, rater, every_sessions FROM due_measure "
                                "WHERE episode = ? ORDER BY position");
    row.bind(id);
    while (row.step()) {
        measures.push_back({row.text(0), row.code(1, core::raterFromCode), row.number(2)});
    }
    return measures;
}

core::Case caseAt(sqlite::Database& database, const sqlite::Statement& row)
{
    core::Case episode;
    episode.id = row.id<core::CaseId>(0);
    episode.format = row.code(1, core::caseFormatFromCode);
    episode.therapist = row.id<core::UserId>(2);
    episode.start = row.date(3);
    episode.end = row.optionalDate(4);
    if (!row.isNull(5)) {
        episode.ending = row.code(5, core::endingFromCode);
    }
    episode.participants = participantsOf(database, episode.id);
    episode.measures = dueMeasuresOf(database, episode.id);
    return episode;
}

template <class... Values>
std::vector<core::Case>
selectCases(const Vault& vault, const std::string& where, const Values&... values)
{
    std::vector<core::Case> found;
    sqlite::Database& database = vault.database();
    auto row = database.prepare(SelectCase + where + " ORDER BY e.start, e.id");
    row.bind(values...);
    while (row.step()) {
        found.push_back(caseAt(database, row));
    }
    return found;
}

std::optional<std::string> endingText(const core::Case& episode)
{
    return episode.ending ? std::optional(core::endingCode(*episode.ending)) : std::nullopt;
}

void insertParticipant(sqlite::Database& database,
                       const core::Case& episode,
                       const core::Participant& participant,
                       std::int64_t position)
{
    database
        .prepare("INSERT INTO participant (id, episode, position, client, part) "
                 "VALUES (?, ?, ?, ?, ?)")
        .bind(participant.id,
              episode.id,
              position,
              participant.client,
              core::partCode(participant.part))
        .run();
}

void replaceDueMeasures(sqlite::Database& database, const core::Case& episode)
{
    database.prepare("DELETE FROM due_measure WHERE episode = ?").bind(episode.id).run();
    auto insert = database.prepare("INSERT INTO due_measure (episode, position, measure, rater, "
                                   "every_sessions) VALUES (?, ?, ?, ?, ?)");
    std::int64_t position = 0;
    for (const core::DueMeasure& due : episode.measures) {
        insert
            .bind(
                episode.id, position++, due.measure, core::raterCode(due.rater), due.everySessions)
            .run();
    }
}

} // namespace

void insertCase(Change& change, const core::Case& episode)
{
    sqlite::Database& database = change.database();
    database
        .prepare("INSERT INTO episode (id, format, therapist, start, end, ending) "
                 "VALUES (?, ?, ?, ?, ?, ?)")
        .bind(episode.id,
              core::caseFormatCode(episode.format),
              episode.therapist,
              episode.start,
              episode.end,
              endingText(episode))
        .run();
    std::int64_t position = 0;
    for (const core::Participant& participant : episode.participants) {
        insertParticipant(database, episode, participant, position++);
    }
    replaceDueMeasures(database, episode);
}

void updateCase(Change& change, const core::Case& episode)
{
    sqlite::Database& database = change.database();
    database
        .prepare("UPDATE episode SET therapist = ?2, start = ?3, end = ?4, ending = ?5 "
                 "WHERE id = ?1")
        .bind(episode.id, episode.therapist, episode.start, episode.end, endingText(episode))
        .run();
    requireOneRow(database, "case");
    const auto before = participantsOf(database, episode.id);
    auto last =
        database.prepare("SELECT coalesce(max(position), -1) FROM participant WHERE episode = ?");
    last.bind(episode.id);
    // Not how many there are: somebody before the last may have been erased.
    std::int64_t position = last.step() ? last.integer(0) + 1 : 0;
    for (const core::Participant& participant : episode.participants) {
        const bool known = std::any_of(
            before.begin(), before.end(), [&participant](const core::Participant& other) {
                return other.id == participant.id;
            });
        if (!known) {
            insertParticipant(database, episode, participant, position++);
        }
    }
    replaceDueMeasures(database, episode);
}

std::optional<core::Case> caseById(const Vault& vault, core::CaseId id)
{
    auto found = selectCases(vault, "WHERE e.id = ?", id);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<core::Case> casesOf(const Vault& vault, core::ClientId client)
{
    return selectCases(
        vault, "WHERE e.id IN (SELECT episode FROM participant WHERE client = ?)", client);
}

std::vector<core::Case> openCasesOf(const Vault& vault, core::ClientId client)
{
    return selectCases(vault,
                       "WHERE e.end IS NULL "
                       "AND e.id IN (SELECT episode FROM participant WHERE client = ?)",
                       client);
}

std::vector<core::Case> cases(const Vault& vault)
{
    return selectCases(vault, "");
}

} // namespace soundings::storage
