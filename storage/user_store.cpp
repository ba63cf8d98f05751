// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/user_store.h"

#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"
#include "storage/user_rows.h"

namespace soundings::storage {

std::vector<core::User> users(const Vault& vault)
{
    return readUsers(vault.database());
}

std::optional<core::User> userById(const Vault& vault, core::UserId id)
{
    return readUserById(vault.database(), id);
}

std::optional<core::User> userByName(const Vault& vault, const std::string& name)
{
    return readUserByName(vault.database(), name);
}

std::optional<std::int64_t> arrivalSeconds(const Vault& vault, core::UserId id)
{
    auto row = vault.database().prepare("SELECT min(at) FROM audit_entry WHERE action IN "
                                        "('user.add', 'vault.create') AND object = ?");
    row.bind(id.hex());
    return row.step() && !row.isNull(0) ? std::optional(row.integer(0)) : std::nullopt;
}

std::optional<std::int64_t> retirementSeconds(const Vault& vault, core::UserId id)
{
    auto row = vault.database().prepare("SELECT max(at) FROM audit_entry WHERE action = "
                                        "'user.retire' AND object = ?");
    row.bind(id.hex());
    return row.step() && !row.isNull(0) ? std::optional(row.integer(0)) : std::nullopt;
}

void insertSupervision(Change& change, const core::Supervision& supervision)
{
    change.database()
        .prepare("INSERT INTO supervision (supervisor, therapist, first_day, last_day) "
                 "VALUES (?, ?, ?, ?)")
        .bind(supervision.supervisor, supervision.therapist, supervision.from, supervision.until)
        .run();
}

void endSupervision(Change& change,
                    core::UserId supervisor,
                    core::UserId therapist,
                    const core::Date& lastDay)
{
    change.database()
        .prepare("DELETE FROM supervision WHERE supervisor = ?1 AND therapist = ?2 "
                 "AND first_day > ?3")
        .bind(supervisor, therapist, lastDay)
        .run();
    change.database()
        .prepare("UPDATE supervision SET last_day = ?3 WHERE supervisor = ?1 AND therapist = ?2 "
                 "AND (last_day IS NULL OR last_day > ?3)")
        .bind(supervisor, therapist, lastDay)
        .run();
}

std::vector<core::UserId>
supervisedBy(const Vault& vault, core::UserId supervisor, const core::Date& day)
{
    std::vector<core::UserId> therapists;
    auto row = vault.database().prepare(
        "SELECT DISTINCT therapist FROM supervision WHERE supervisor = ?1 AND first_day <= ?2 "
        "AND (last_day IS NULL OR last_day >= ?2) ORDER BY therapist");
    row.bind(supervisor, day);
    while (row.step()) {
        therapists.push_back(row.id<core::UserId>(0));
    }
    return therapists;
}

} // namespace soundings::storage
