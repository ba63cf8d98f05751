// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/flag_store.h"

#include "storage/one_row.h"
#include "storage/sqlite/statement.h"

#include <algorithm>
#include <tuple>

namespace soundings::storage {

namespace {

const std::string SelectFlag =
    "SELECT f.id, f.kind, f.state, f.episode, f.participant, f.rater, f.measure, f.score, "
    "f.session, s.number, f.item FROM flag f JOIN session s ON s.id = f.session ";

std::vector<core::NamedValue>
inputsOf(sqlite::Database& database, core::FlagId flag, std::int64_t evidence)
{
    std::vector<core::NamedValue> inputs;
    auto row = database.prepare(
        "SELECT name, value FROM flag_input WHERE flag = ? AND evidence = ? ORDER BY position");
    row.bind(flag, evidence);
    while (row.step()) {
        inputs.push_back({row.text(0), row.real(1)});
    }
    return inputs;
}

std::vector<core::Evidence> evidenceOf(sqlite::Database& database, core::FlagId flag)
{
    std::vector<core::Evidence> found;
    auto row = database.prepare("SELECT position, method, version, verdict, reason, statistic, "
                                "threshold, comparison, source FROM flag_evidence "
                                "WHERE flag = ? ORDER BY position");
    row.bind(flag);
    while (row.step()) {
        core::Evidence evidence;
        evidence.method = row.text(1);
        evidence.version = row.text(2);
        evidence.verdict = row.code(3, core::verdictFromCode);
        evidence.reason = row.text(4);
        evidence.statistic = row.optionalReal(5);
        evidence.threshold = row.optionalReal(6);
        evidence.comparison = row.text(7);
        evidence.source = row.text(8);
        evidence.inputs = inputsOf(database, flag, row.integer(0));
        found.push_back(std::move(evidence));
    }
    return found;
}

core::Flag flagAt(const sqlite::Statement& row)
{
    core::Flag flag;
    flag.id = row.id<core::FlagId>(0);
    flag.kind = row.code(1, core::flagKindFromCode);
    flag.state = row.code(2, core::flagStateFromCode);
    flag.series = {row.id<core::CaseId>(3),
                   row.optionalId<core::ParticipantId>(4),
                   row.code(5, core::raterFromCode),
                   row.text(6),
                   row.text(7)};
    flag.session = row.id<core::SessionId>(8);
    flag.sessionNumber = row.number(9);
    flag.item = row.text(10);
    return flag;
}

void insertEvidence(sqlite::Database& database, const core::Flag& flag)
{
    auto insert = database.prepare(
        "INSERT INTO flag_evidence (flag, position, method, version, verdict, reason, statistic, "
        "threshold, comparison, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    auto insertInput = database.prepare(
        "INSERT INTO flag_input (flag, evidence, position, name, value) VALUES (?, ?, ?, ?, ?)");
    std::int64_t position = 0;
    for (const core::Evidence& evidence : flag.evidence) {
        insert
            .bind(flag.id,
                  position,
                  evidence.method,
                  evidence.version,
                  core::verdictCode(evidence.verdict),
                  evidence.reason,
                  evidence.statistic,
                  evidence.threshold,
                  evidence.comparison,
                  evidence.source)
            .run();
        std::int64_t inputPosition = 0;
        for (const core::NamedValue& input : evidence.inputs) {
            insertInput.bind(flag.id, position, inputPosition++, input.name, input.value).run();
        }
        ++position;
    }
}

/// The session decides which case a flag belongs to.
void requireSessionOfCase(sqlite::Database& database, const core::Flag& flag)
{
    auto row = database.prepare("SELECT 1 FROM session WHERE id = ? AND episode = ?");
    row.bind(flag.session, flag.series.caseId);
    if (!row.step()) {
        throw Error(ErrorKind::NotFound,
                    "the session of the flag is not one of its case; nothing was written");
    }
}

std::optional<std::string> kindText(const FlagFilter& filter)
{
    return filter.kind ? std::optional(core::flagKindCode(*filter.kind)) : std::nullopt;
}

std::optional<std::string> stateText(const FlagFilter& filter)
{
    return filter.state ? std::optional(core::flagStateCode(*filter.state)) : std::nullopt;
}

/// Only the conditions that are asked for, so that each finds its index.
std::string whereText(const FlagFilter& filter)
{
    std::string where = "WHERE (?1 IS NULL OR f.kind = ?1) ";
    where += filter.state ? "AND f.state = ?2 " : "AND ?2 IS NULL ";
    where += filter.episode ? "AND f.episode = ?3 " : "AND ?3 IS NULL ";
    where += filter.therapist ? "AND f.episode IN (SELECT id FROM episode WHERE therapist = ?4) "
                              : "AND ?4 IS NULL ";
    return where;
}

} // namespace

void insertFlag(Change& change, const core::Flag& flag)
{
    sqlite::Database& database = change.database();
    requireSessionOfCase(database, flag);
    database
        .prepare("INSERT INTO flag (id, kind, state, episode, participant, rater, measure, score, "
                 "session, item) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(flag.id,
              core::flagKindCode(flag.kind),
              core::flagStateCode(flag.state),
              flag.series.caseId,
              flag.series.participant,
              core::raterCode(flag.series.rater),
              flag.series.measure,
              flag.series.score,
              flag.session,
              flag.item)
        .run();
    insertEvidence(database, flag);
}

void setFlagState(Change& change, core::FlagId id, core::FlagState state)
{
    change.database()
        .prepare("UPDATE flag SET state = ?2 WHERE id = ?1")
        .bind(id, core::flagStateCode(state))
        .run();
    requireOneRow(change.database(), "flag");
}

std::optional<core::Flag> flagById(const Vault& vault, core::FlagId id)
{
    sqlite::Database& database = vault.database();
    auto row = database.prepare(SelectFlag + "WHERE f.id = ?");
    row.bind(id);
    if (!row.step()) {
        return std::nullopt;
    }
    core::Flag flag = flagAt(row);
    flag.evidence = evidenceOf(database, id);
    return flag;
}

std::vector<core::Flag> flags(const Vault& vault, const FlagFilter& filter, FlagParts parts)
{
    std::vector<core::Flag> found;
    sqlite::Database& database = vault.database();
    auto row = database.prepare(SelectFlag + whereText(filter));
    row.bind(kindText(filter), stateText(filter), filter.episode, filter.therapist);
    while (row.step()) {
        found.push_back(flagAt(row));
        if (parts == FlagParts::Whole) {
            found.back().evidence = evidenceOf(database, found.back().id);
        }
    }
    std::ranges::sort(found, {}, [](const core::Flag& flag) {
        return std::make_tuple(
            flag.series.caseId, flag.sessionNumber, core::urgency(flag.kind), flag.id);
    });
    return found;
}

std::vector<core::Flag> flagsOf(const Vault& vault, core::CaseId episode, FlagParts parts)
{
    FlagFilter filter;
    filter.episode = episode;
    return flags(vault, filter, parts);
}

} // namespace soundings::storage
