// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/session_store.h"

#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"

namespace soundings::storage {

namespace {

const std::string SelectSession = "SELECT id, episode, number, date, attendance, discussed, "
                                  "changed, notes, countertransference FROM session ";

core::Session sessionAt(const sqlite::Statement& row)
{
    core::Session session;
    session.id = row.id<core::SessionId>(0);
    session.caseId = row.id<core::CaseId>(1);
    session.number = row.number(2);
    session.date = row.date(3);
    session.attendance = row.code(4, core::attendanceFromCode);
    if (!row.isNull(5)) {
        session.discussed = row.boolean(5);
    }
    session.changed = row.text(6);
    session.notes = row.text(7);
    session.countertransference = row.text(8);
    return session;
}

} // namespace

void insertSession(Change& change, const core::Session& session)
{
    change.database()
        .prepare("INSERT INTO session (id, episode, number, date, attendance, discussed, changed, "
                 "notes, countertransference) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(session.id,
              session.caseId,
              session.number,
              session.date,
              core::attendanceCode(session.attendance),
              session.discussed,
              session.changed,
              session.notes,
              session.countertransference)
        .run();
}

std::optional<core::Session> sessionById(const Vault& vault, core::SessionId id)
{
    auto row = vault.database().prepare(SelectSession + "WHERE id = ?");
    row.bind(id);
    return row.step() ? std::optional(sessionAt(row)) : std::nullopt;
}

std::vector<core::Session> sessionsOf(const Vault& vault, core::CaseId episode)
{
    std::vector<core::Session> found;
    auto row = vault.database().prepare(SelectSession + "WHERE episode = ? ORDER BY number");
    row.bind(episode);
    while (row.step()) {
        found.push_back(sessionAt(row));
    }
    return found;
}

int lastSessionNumber(const Vault& vault, core::CaseId episode)
{
    auto row =
        vault.database().prepare("SELECT coalesce(max(number), 0) FROM session WHERE episode = ?");
    row.bind(episode);
    return row.step() ? row.number(0) : 0;
}

} // namespace soundings::storage
