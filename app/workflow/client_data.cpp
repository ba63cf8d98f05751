// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/client_data.h"

#include "storage/case_store.h"
#include "storage/flag_store.h"
#include "storage/response_store.h"
#include "storage/session_store.h"

#include <algorithm>
#include <map>

namespace soundings::app {

namespace {

/// Whether what `participant` names is this person's; without one it is only where nobody else is.
bool isTheirs(const std::optional<core::ParticipantId>& participant,
              const core::Participant& person,
              bool isShared)
{
    return participant ? *participant == person.id : !isShared;
}

/// The texts stay with the therapist. What was changed may speak of whoever was in the room.
core::Session withoutPrivateTexts(core::Session session, bool isShared)
{
    session.notes.clear();
    session.countertransference.clear();
    if (isShared) {
        session.changed.clear();
    }
    return session;
}

core::GivenCase
givenCase(const storage::Vault& vault, const core::Case& episode, const core::Participant& person)
{
    core::GivenCase given{.id = episode.id,
                          .format = episode.format,
                          .part = person.part,
                          .isShared = episode.participants.size() > 1,
                          .start = episode.start,
                          .end = episode.end,
                          .ending = episode.ending,
                          .sessions = {},
                          .flags = {}};
    std::map<core::SessionId, std::vector<core::Response>> responses;
    for (core::Response& response : storage::responsesOf(vault, episode.id)) {
        if (isTheirs(response.participant, person, given.isShared)) {
            responses[response.session].push_back(std::move(response));
        }
    }
    for (core::Session& session : storage::sessionsOf(vault, episode.id)) {
        const core::SessionId id = session.id;
        given.sessions.push_back(
            {.session = withoutPrivateTexts(std::move(session), given.isShared),
             .responses = std::move(responses[id])});
    }
    for (core::Flag& flag : storage::flagsOf(vault, episode.id)) {
        if (isTheirs(flag.series.participant, person, given.isShared)) {
            given.flags.push_back(std::move(flag));
        }
    }
    std::ranges::stable_sort(given.flags, {}, &core::Flag::sessionNumber);
    return given;
}

} // namespace

core::GivenData givenDataOf(const SignedIn& signedIn,
                            const core::Client& client,
                            const std::optional<core::UserId>& therapist)
{
    core::GivenData data{.client = client, .cases = {}, .limits = {}};
    data.limits.flagsWithheld = client.caution;
    for (const core::Case& episode : storage::casesOf(signedIn.vault(), client.id)) {
        if (therapist && episode.therapist != *therapist) {
            ++data.limits.casesOfOthers;
            continue;
        }
        const auto person =
            std::ranges::find(episode.participants, client.id, &core::Participant::client);
        data.cases.push_back(givenCase(signedIn.vault(), episode, *person));
        if (client.caution) {
            data.cases.back().flags.clear();
        }
    }
    std::ranges::stable_sort(data.cases, {}, &core::GivenCase::start);
    return data;
}

} // namespace soundings::app
