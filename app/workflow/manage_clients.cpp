// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/manage_clients.h"

#include "app/workflow/refusal.h"
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/random_id.h"

#include <algorithm>
#include <set>

namespace soundings::app {

namespace {

/// Clients whose cases are all with other therapists.
std::set<core::ClientId> clientsOfOthers(const SignedIn& signedIn)
{
    std::set<core::ClientId> own;
    std::set<core::ClientId> others;
    for (const core::Case& episode : storage::cases(signedIn.vault())) {
        auto& side = episode.therapist == signedIn.user().id ? own : others;
        for (const core::Participant& participant : episode.participants) {
            side.insert(participant.client);
        }
    }
    std::erase_if(others, [&own](const core::ClientId& id) { return own.contains(id); });
    return others;
}

} // namespace

core::ClientId addClient(SignedIn& signedIn, core::Client client)
{
    signedIn.require(core::Role::Therapist, "add clients");
    core::requireValid(client, signedIn.today());
    requireFreeCode(signedIn, client.code);
    client.id = storage::newId<core::Client>();
    storage::Change change = signedIn.change("client.add", client.id.hex());
    storage::insertClient(change, client);
    change.commit();
    return client.id;
}

void requireFreeCode(const SignedIn& signedIn, const std::string& code)
{
    if (storage::clientByCode(signedIn.vault(), code)) {
        throw Refusal(RefusalKind::Conflict,
                      "a client with the code '" + code + "' exists already: choose another code",
                      RefusalReason::ClientCodeTaken,
                      {code});
    }
}

std::vector<core::Client> ownClients(const SignedIn& signedIn)
{
    signedIn.require(core::Role::Therapist, "see clients");
    std::vector<core::Client> clients = storage::clients(signedIn.vault());
    const std::set<core::ClientId> others = clientsOfOthers(signedIn);
    std::erase_if(clients,
                  [&others](const core::Client& client) { return others.contains(client.id); });
    return clients;
}

std::vector<core::Client> listClients(SignedIn& signedIn)
{
    signedIn.require(core::Role::Therapist, "see clients");
    signedIn.noteSeen("client.list");
    return ownClients(signedIn);
}

core::Client requireOwnClient(const SignedIn& signedIn, const std::string& code)
{
    const std::vector<core::Client> clients = ownClients(signedIn);
    const auto found = std::ranges::find(clients, code, &core::Client::code);
    if (found == clients.end()) {
        throw Refusal(RefusalKind::NotFound,
                      "no client '" + code + "' among yours",
                      RefusalReason::NoSuchClient,
                      {code});
    }
    return *found;
}

} // namespace soundings::app
