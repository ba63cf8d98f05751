// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/case_record.h"

#include "storage/client_store.h"
#include "storage/flag_store.h"
#include "storage/response_store.h"
#include "storage/session_store.h"

#include <map>

namespace soundings::app {

namespace {

core::Client clientFor(CaseView view, const core::Client& client)
{
    if (view == CaseView::Own) {
        return client;
    }
    core::Client shown;
    shown.id = client.id;
    shown.code = client.code;
    shown.caution = client.caution;
    return shown;
}

core::Session sessionFor(CaseView view, core::Session session)
{
    if (view == CaseView::Supervised) {
        session.notes.clear();
        session.countertransference.clear();
    }
    return session;
}

} // namespace

CaseRecord caseRecord(SignedIn& signedIn, const core::Case& episode)
{
    CaseRecord record;
    record.view = requireMayRead(signedIn, episode);
    signedIn.noteSeen("case.view", episode.id.hex());
    record.episode = episode;
    for (const core::Participant& participant : episode.participants) {
        const auto client = storage::clientById(signedIn.vault(), participant.client);
        record.clients.push_back(clientFor(record.view, client.value()));
    }
    std::map<core::SessionId, std::vector<core::Response>> responses;
    for (core::Response& response : storage::responsesOf(signedIn.vault(), episode.id)) {
        responses[response.session].push_back(std::move(response));
    }
    for (core::Session& session : storage::sessionsOf(signedIn.vault(), episode.id)) {
        const core::SessionId id = session.id;
        record.sessions.push_back({.session = sessionFor(record.view, std::move(session)),
                                   .responses = std::move(responses[id])});
    }
    record.curves = curvesOf(signedIn, episode);
    const std::vector<core::Flag> flags = storage::flagsOf(signedIn.vault(), episode.id);
    record.courses = concernOfCourses(record.curves);
    record.concern = concernOf(record.curves, flags);
    for (const core::Flag& flag : flags) {
        record.flags.push_back(requireFlag(signedIn, flag.id));
    }
    return record;
}

} // namespace soundings::app
