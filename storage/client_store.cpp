// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/client_store.h"

#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"

namespace soundings::storage {

namespace {

const std::string SelectClient =
    "SELECT id, code, name, year_of_birth, gender, language, caution, archived FROM client ";

/// Who is in no case yet belongs to whoever added them, as the audit knows; of somebody retired
/// every therapist takes over. It is read for such clients alone, and once for all of them.
const std::string IsOfTherapist =
    "(EXISTS (SELECT 1 FROM participant p JOIN episode e ON e.id = p.episode "
    "WHERE p.client = c.id AND e.therapist = ?1) "
    "OR (NOT EXISTS (SELECT 1 FROM participant p WHERE p.client = c.id) "
    "AND lower(hex(c.id)) IN (SELECT a.object FROM audit_entry a "
    "WHERE a.action = 'client.add' "
    "AND (a.user = ?1 OR a.user IN (SELECT u.id FROM user u WHERE u.retired = 1)))))";

core::Client clientAt(const sqlite::Statement& row)
{
    core::Client client;
    client.id = row.id<core::ClientId>(0);
    client.code = row.text(1);
    client.name = row.text(2);
    if (!row.isNull(3)) {
        client.yearOfBirth = row.number(3);
    }
    client.gender = row.text(4);
    client.language = row.text(5);
    client.caution = row.boolean(6);
    client.archived = row.boolean(7);
    return client;
}

} // namespace

void insertClient(Change& change, const core::Client& client)
{
    change.database()
        .prepare("INSERT INTO client (id, code, name, year_of_birth, gender, language, caution, "
                 "archived) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(client.id,
              client.code,
              client.name,
              client.yearOfBirth,
              client.gender,
              client.language,
              client.caution,
              client.archived)
        .run();
}

std::optional<core::Client> clientById(const Vault& vault, core::ClientId id)
{
    auto row = vault.database().prepare(SelectClient + "WHERE id = ?");
    row.bind(id);
    return row.step() ? std::optional(clientAt(row)) : std::nullopt;
}

std::optional<core::Client> clientByCode(const Vault& vault, const std::string& code)
{
    auto row = vault.database().prepare(SelectClient + "WHERE code = ?");
    row.bind(code);
    return row.step() ? std::optional(clientAt(row)) : std::nullopt;
}

std::vector<core::Client> clientsOf(const Vault& vault, core::UserId therapist)
{
    std::vector<core::Client> found;
    auto row =
        vault.database().prepare(SelectClient + "c WHERE " + IsOfTherapist + " ORDER BY code");
    row.bind(therapist);
    while (row.step()) {
        found.push_back(clientAt(row));
    }
    return found;
}

bool isClientOf(const Vault& vault, core::ClientId client, core::UserId therapist)
{
    auto row =
        vault.database().prepare("SELECT 1 FROM client c WHERE c.id = ?2 AND " + IsOfTherapist);
    row.bind(therapist, client);
    return row.step();
}

std::vector<core::Client> clients(const Vault& vault)
{
    std::vector<core::Client> found;
    auto row = vault.database().prepare(SelectClient + "ORDER BY code");
    while (row.step()) {
        found.push_back(clientAt(row));
    }
    return found;
}

} // namespace soundings::storage
