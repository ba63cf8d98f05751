// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/session_result.h"

#include "app/workflow/refusal.h"
#include "storage/session_store.h"

#include <algorithm>

namespace soundings::app {

SessionResult sessionResult(SignedIn& signedIn, const core::SessionId& id)
{
    const auto session = storage::sessionById(signedIn.vault(), id);
    if (!session) {
        throw Refusal(RefusalKind::NotFound, "no session '" + id.hex() + "'");
    }
    SessionResult result;
    result.episode = requireOwnCase(signedIn, session->caseId.hex());
    CaseRecord record = caseRecord(signedIn, result.episode);
    result.clientCode = record.clients.front().code;
    for (const core::Client& client : record.clients) {
        result.codes.push_back(client.code);
    }
    for (SessionRecord& candidate : record.sessions) {
        if (candidate.session.id == id) {
            result.record = std::move(candidate);
        }
    }
    // In the order in which forms are due: people as the case names them.
    std::ranges::stable_sort(
        result.record.responses, {}, [&result](const core::Response& response) {
            const auto& people = result.episode.participants;
            const auto found = std::ranges::find_if(people, [&response](const auto& person) {
                return response.participant == person.id;
            });
            return found - people.begin();
        });
    result.curves = std::move(record.curves);
    for (FlagEntry& entry : record.flags) {
        if (entry.flag.session == id) {
            result.flags.push_back(std::move(entry));
        }
    }
    std::ranges::stable_sort(
        result.flags, {}, [](const FlagEntry& entry) { return core::urgency(entry.flag.kind); });
    return result;
}

} // namespace soundings::app
