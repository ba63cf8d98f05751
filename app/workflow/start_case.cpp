// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/start_case.h"

#include "app/workflow/manage_clients.h"
#include "app/workflow/respondents.h"
#include "app/workflow/taken_codes.h"
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/random_id.h"

#include <algorithm>
#include <optional>

namespace soundings::app {

core::Case startCase(SignedIn& signedIn, const NewCase& request)
{
    signedIn.require(core::Role::Therapist, "open a case");
    std::vector<core::Client> added;
    std::optional<TakenCodes> taken; // read when somebody is new
    core::Case episode;
    episode.id = storage::newId<core::Case>();
    episode.format = request.format;
    episode.therapist = signedIn.user().id;
    episode.start = core::requireDate("start", request.start);
    episode.measures = request.measures.empty() ? usualMeasures(request.format) : request.measures;
    requireRespondents(signedIn.measures(), episode.measures);
    for (const NewParticipant& participant : request.clients) {
        core::Client client = participant.client;
        core::requireValid(client, signedIn.today());
        const auto known = ownClient(signedIn, client.code);
        const auto twice = std::ranges::find(added, client.code, &core::Client::code);
        if (known) {
            client = *known;
        } else if (twice != added.end()) {
            client = *twice; // refused below, in the words for any client who is there twice
        } else {
            if (!taken) {
                taken.emplace(signedIn);
            }
            taken->requireFree(client.code);
            taken->take(client.code);
            client.id = storage::newId<core::Client>();
            added.push_back(client);
        }
        episode.participants.push_back({.id = storage::newIdIn<core::Participant>(episode.id),
                                        .client = client.id,
                                        .part = participant.part});
    }
    core::requireValid(episode, signedIn.today());

    storage::Change change = signedIn.change("case.open", episode.id.hex());
    for (const core::Client& client : added) {
        storage::insertClient(change, client);
    }
    storage::insertCase(change, episode);
    change.commit();
    return episode;
}

} // namespace soundings::app
