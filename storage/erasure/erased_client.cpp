// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/erasure/erased_client.h"

#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace soundings::storage {

namespace {

// On disk, do not change.
constexpr std::string_view TextsKept = "texts of shared cases kept";
constexpr std::string_view TextsErased = "texts of shared cases erased";
constexpr std::string_view WhenRestoring = ", when restoring";

std::set<std::string> whoseSharedTextsWent(sqlite::Database& database)
{
    std::set<std::string> ids;
    auto row =
        database.prepare("SELECT object, detail FROM audit_entry WHERE action = 'client.erase'");
    while (row.step()) {
        if (row.text(1).starts_with(TextsErased)) {
            ids.insert(row.text(0));
        }
    }
    return ids;
}

} // namespace

std::string erasureDetail(SharedTexts texts, bool whenRestoring)
{
    return std::string(texts == SharedTexts::Erase ? TextsErased : TextsKept) +
           std::string(whenRestoring ? WhenRestoring : std::string_view());
}

void insertErasedClient(sqlite::Database& database, const ErasedClient& client)
{
    database.prepare("INSERT INTO erased_client (id, erased_at) VALUES (?, ?)")
        .bind(client.id, client.utcSeconds)
        .run();
}

std::vector<core::ClientId> erasedIds(sqlite::Database& database)
{
    std::vector<core::ClientId> ids;
    auto row = database.prepare("SELECT id FROM erased_client ORDER BY id");
    while (row.step()) {
        ids.push_back(row.id<core::ClientId>(0));
    }
    return ids;
}

std::vector<core::ClientId> erasedAmongRecords(sqlite::Database& database)
{
    std::vector<core::ClientId> ids;
    // By the audit, whose chain does not let an entry go as a page that is put back can take a row.
    auto row = database.prepare("SELECT id FROM client WHERE lower(hex(id)) IN (SELECT object FROM "
                                "audit_entry WHERE action = 'client.erase') ORDER BY id");
    while (row.step()) {
        ids.push_back(row.id<core::ClientId>(0));
    }
    return ids;
}

std::vector<ErasedClient> erasedClients(sqlite::Database& database)
{
    const auto textsWent = whoseSharedTextsWent(database);
    std::vector<ErasedClient> clients;
    auto row = database.prepare("SELECT id, erased_at FROM erased_client ORDER BY id");
    while (row.step()) {
        const auto id = row.id<core::ClientId>(0);
        clients.push_back({id,
                           row.integer(1),
                           textsWent.contains(id.hex()) ? SharedTexts::Erase : SharedTexts::Keep});
    }
    return clients;
}

void uniteErased(std::vector<ErasedClient>& clients, const std::vector<ErasedClient>& more)
{
    for (const ErasedClient& client : more) {
        const auto place = std::ranges::lower_bound(clients, client.id, {}, &ErasedClient::id);
        if (place == clients.end() || place->id != client.id) {
            clients.insert(place, client);
        }
    }
}

} // namespace soundings::storage
