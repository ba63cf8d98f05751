// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/manage_clients.h"

#include "app/workflow/refusal.h"
#include "app/workflow/taken_codes.h"
#include "storage/client_store.h"
#include "storage/random_id.h"

namespace soundings::app {

core::ClientId addClient(SignedIn& signedIn, core::Client client)
{
    signedIn.require(core::Role::Therapist, "add clients");
    core::requireValid(client, signedIn.today());
    TakenCodes(signedIn).requireFree(client.code);
    client.id = storage::newId<core::Client>();
    // On disk, do not change: whose the client is until they are in a case.
    storage::Change change = signedIn.change("client.add", client.id.hex());
    storage::insertClient(change, client);
    change.commit();
    return client.id;
}

std::optional<core::Client> ownClient(const SignedIn& signedIn, const std::string& code)
{
    signedIn.require(core::Role::Therapist, "see clients");
    auto client = storage::clientByCode(signedIn.vault(), code);
    if (client && !storage::isClientOf(signedIn.vault(), client->id, signedIn.user().id)) {
        client.reset();
    }
    return client;
}

std::vector<core::Client> listClients(SignedIn& signedIn)
{
    signedIn.require(core::Role::Therapist, "see clients");
    signedIn.noteSeen("client.list");
    return storage::clientsOf(signedIn.vault(), signedIn.user().id);
}

core::Client requireOwnClient(const SignedIn& signedIn, const std::string& code)
{
    const auto client = ownClient(signedIn, code);
    if (!client) {
        throw Refusal(RefusalKind::NotFound,
                      "no client '" + code + "' among yours",
                      RefusalReason::NoSuchClient,
                      {code});
    }
    return *client;
}

} // namespace soundings::app
