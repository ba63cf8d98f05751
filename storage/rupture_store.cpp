// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rupture_store.h"

#include "storage/one_row.h"
#include "storage/sqlite/statement.h"

namespace soundings::storage {

namespace {

const std::string SelectRupture = "SELECT id, episode, flag, opened_at_session, state, type, plan "
                                  "FROM rupture ";

core::Rupture ruptureAt(const sqlite::Statement& row)
{
    core::Rupture rupture;
    rupture.id = row.id<core::RuptureId>(0);
    rupture.caseId = row.id<core::CaseId>(1);
    rupture.flag = row.optionalId<core::FlagId>(2);
    rupture.openedAtSession = row.number(3);
    rupture.state = row.code(4, core::ruptureStateFromCode);
    if (!row.isNull(5)) {
        rupture.type = row.code(5, core::ruptureTypeFromCode);
    }
    rupture.plan = row.text(6);
    return rupture;
}

template <class... Values>
std::vector<core::Rupture>
selectRuptures(const Vault& vault, const std::string& where, const Values&... values)
{
    std::vector<core::Rupture> found;
    auto row = vault.database().prepare(SelectRupture + where +
                                        " ORDER BY episode, opened_at_session, id");
    row.bind(values...);
    while (row.step()) {
        found.push_back(ruptureAt(row));
    }
    return found;
}

template <class Id>
std::optional<core::Rupture>
selectRupture(const Vault& vault, const std::string& where, const Id& id)
{
    auto found = selectRuptures(vault, where, id);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::optional<std::string> typeText(const core::Rupture& rupture)
{
    return rupture.type ? std::optional(core::ruptureTypeCode(*rupture.type)) : std::nullopt;
}

} // namespace

void insertRupture(Change& change, const core::Rupture& rupture)
{
    change.database()
        .prepare("INSERT INTO rupture (id, episode, flag, opened_at_session, state, type, plan) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(rupture.id,
              rupture.caseId,
              rupture.flag,
              rupture.openedAtSession,
              core::ruptureStateCode(rupture.state),
              typeText(rupture),
              rupture.plan)
        .run();
}

void updateRupture(Change& change, const core::Rupture& rupture)
{
    change.database()
        .prepare("UPDATE rupture SET state = ?2, type = ?3, plan = ?4 WHERE id = ?1")
        .bind(rupture.id, core::ruptureStateCode(rupture.state), typeText(rupture), rupture.plan)
        .run();
    requireOneRow(change.database(), "rupture");
}

std::optional<core::Rupture> ruptureById(const Vault& vault, core::RuptureId id)
{
    return selectRupture(vault, "WHERE id = ?", id);
}

std::optional<core::Rupture> ruptureOfFlag(const Vault& vault, core::FlagId flag)
{
    return selectRupture(vault, "WHERE flag = ?", flag);
}

std::vector<core::Rupture> rupturesOf(const Vault& vault, core::CaseId episode)
{
    return selectRuptures(vault, "WHERE episode = ?", episode);
}

} // namespace soundings::storage
