// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/manage_cases.h"

#include "app/workflow/case_access.h"
#include "app/workflow/manage_clients.h"
#include "app/workflow/refusal.h"
#include "app/workflow/respondents.h"
#include "storage/case_store.h"
#include "storage/random_id.h"
#include "storage/session_store.h"

namespace soundings::app {

std::vector<core::DueMeasure> usualMeasures(core::CaseFormat /*format*/)
{
    return {
        {.measure = "soundings-progress", .rater = core::Rater::Client, .everySessions = 1},
        {.measure = "soundings-alliance-client", .rater = core::Rater::Client, .everySessions = 1},
        {.measure = "soundings-alliance-therapist",
         .rater = core::Rater::Therapist,
         .everySessions = 1}};
}

core::Part usualPart(core::CaseFormat format)
{
    switch (format) {
    case core::CaseFormat::Couple:
        return core::Part::Partner;
    case core::CaseFormat::Family:
    case core::CaseFormat::Group:
        return core::Part::Member;
    case core::CaseFormat::Individual:
    case core::CaseFormat::YoungPerson:
        break;
    }
    return core::Part::Client;
}

core::Case openCase(SignedIn& signedIn, const CaseDraft& draft)
{
    signedIn.require(core::Role::Therapist, "open a case");
    core::Case episode;
    episode.id = storage::newId<core::Case>();
    episode.format = draft.format;
    episode.therapist = signedIn.user().id;
    episode.start = draft.start;
    episode.measures = draft.measures.empty() ? usualMeasures(draft.format) : draft.measures;
    requireRespondents(signedIn.measures(), episode.measures);
    for (const ParticipantDraft& participant : draft.participants) {
        const core::Client client = requireOwnClient(signedIn, participant.clientCode);
        episode.participants.push_back(
            core::Participant{.id = storage::newIdIn<core::Participant>(episode.id),
                              .client = client.id,
                              .part = participant.part});
    }
    core::requireValid(episode, signedIn.today());

    storage::Change change = signedIn.change("case.open", episode.id.hex());
    storage::insertCase(change, episode);
    change.commit();
    return episode;
}

void closeCase(SignedIn& signedIn, core::Case episode, const core::Date& end, core::Ending ending)
{
    requireOwn(signedIn, episode);
    if (!episode.isOpen()) {
        throw Refusal(RefusalKind::Conflict,
                      "the case ended on " + core::isoDate(*episode.end) + " already",
                      RefusalReason::CaseEnded,
                      {core::isoDate(*episode.end)});
    }
    episode.end = end;
    episode.ending = ending;
    core::Case checked = episode;
    if (checked.participants.size() == 1) {
        // Who else took part may have been erased since it was opened.
        checked.format = core::CaseFormat::Individual;
    }
    core::requireValid(checked, signedIn.today());
    for (const core::Session& session : storage::sessionsOf(signedIn.vault(), episode.id)) {
        if (session.date > end) {
            throw Refusal(RefusalKind::Conflict,
                          "session " + std::to_string(session.number) + " was on " +
                              core::isoDate(session.date) + ": expected an end on or after it",
                          RefusalReason::SessionAfterEnd,
                          {std::to_string(session.number), core::isoDate(session.date)});
        }
    }
    storage::Change change = signedIn.change("case.close", episode.id.hex());
    storage::updateCase(change, episode);
    change.commit();
}

} // namespace soundings::app
