// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/record_session.h"

#include "app/workflow/case_access.h"
#include "app/workflow/evaluate_series.h"
#include "app/workflow/refusal.h"
#include "app/workflow/store_session.h"
#include "core/record/invalid_value.h"
#include "storage/draft_store.h"
#include "storage/random_id.h"
#include "storage/response_store.h"
#include "storage/session_store.h"

#include <algorithm>
#include <set>

namespace soundings::app {

namespace {

void requireOpenAndOwn(const SignedIn& signedIn, const core::Case& episode)
{
    signedIn.require(core::Role::Therapist, "record a session");
    requireOwn(signedIn, episode);
    if (!episode.isOpen()) {
        throw Refusal(RefusalKind::Conflict,
                      "the case ended on " + core::isoDate(*episode.end) +
                          ": open a new case to go on",
                      RefusalReason::CaseEnded,
                      {core::isoDate(*episode.end)});
    }
}

/// A rating must not end up in somebody else's case, whatever the caller's copy says.
void requireSessionOf(const SignedIn& signedIn,
                      const core::Case& episode,
                      const core::Session& session)
{
    const auto stored = storage::sessionById(signedIn.vault(), session.id);
    if (!stored || stored->caseId != episode.id) {
        throw Refusal(RefusalKind::NotFound, "no session '" + session.id.hex() + "' in this case");
    }
}

core::Session
sessionFrom(const SignedIn& signedIn, const core::Case& episode, const SessionDraft& draft)
{
    const int last = storage::lastSessionNumber(signedIn.vault(), episode.id);
    core::Session session;
    session.id = storage::newIdIn<core::Session>(episode.id);
    session.caseId = episode.id;
    session.number = draft.number.value_or(last + 1);
    session.date = draft.date;
    session.attendance = draft.attendance;
    session.discussed = draft.discussed;
    session.changed = draft.changed;
    session.notes = draft.notes;
    session.countertransference = draft.countertransference;
    core::requireValid(session, episode, signedIn.today());

    for (const core::Session& other : storage::sessionsOf(signedIn.vault(), episode.id)) {
        if (other.number == session.number) {
            throw core::InvalidValue(core::InvalidKind::AlreadyTaken,
                                     "session",
                                     std::to_string(session.number),
                                     "a number that is free, such as " + std::to_string(last + 1));
        }
        const bool inOrder = (other.number < session.number) ? other.date <= session.date
                                                             : other.date >= session.date;
        if (!inOrder) {
            throw core::InvalidValue(core::InvalidKind::Contradiction,
                                     "date",
                                     core::isoDate(session.date),
                                     "a day that fits session " + std::to_string(other.number) +
                                         " on " + core::isoDate(other.date));
        }
    }
    return session;
}

/// Whose curve a draft adds to; two drafts with the same one contradict each other.
core::SeriesKey keyOf(const core::Case& episode, const ResponseDraft& draft)
{
    return {.caseId = episode.id,
            .participant = participantOf(episode, draft),
            .rater = draft.rater,
            .measure = draft.measure,
            .score = {}};
}

void requireNotTwice(const core::Case& episode,
                     const std::vector<ResponseDraft>& drafts,
                     const std::set<core::SeriesKey>& present)
{
    std::set<core::SeriesKey> seen;
    for (const ResponseDraft& draft : drafts) {
        const core::SeriesKey key = keyOf(episode, draft);
        if (present.contains(key)) {
            throw Refusal(RefusalKind::Conflict,
                          "measure '" + draft.measure + "' rated by the " +
                              core::raterCode(draft.rater) +
                              " is stored already for this session: it is left as it is",
                          RefusalReason::RatedAlready,
                          {draft.measure});
        }
        if (!seen.insert(key).second) {
            throw Refusal(RefusalKind::Conflict,
                          "measure '" + draft.measure + "' rated by the " +
                              core::raterCode(draft.rater) +
                              " is given twice for this session: expected once");
        }
    }
}

/// A form that nobody filled in says so with its reason; as a blank one it would look like answers.
void requireAnyAnswer(const ResponseDraft& draft)
{
    const bool isBlank = std::ranges::none_of(
        draft.answers, [](const auto& answer) { return answer.second.has_value(); });
    if (!draft.answers.empty() && isBlank) {
        throw core::InvalidValue(core::InvalidKind::Empty,
                                 "answers to " + draft.measure,
                                 "",
                                 "at least one answer, or the reason why the form was left blank "
                                 "(--skipped); nothing was written");
    }
}

std::vector<PreparedResponse> prepare(const SignedIn& signedIn,
                                      const core::Case& episode,
                                      const core::Session& session,
                                      const std::vector<ResponseDraft>& drafts)
{
    std::vector<PreparedResponse> prepared;
    prepared.reserve(drafts.size());
    for (const ResponseDraft& draft : drafts) {
        requireAnyAnswer(draft);
        prepared.push_back(prepareResponse(signedIn.measures(), episode, session, draft));
    }
    return prepared;
}

RecordedSession storeAndEvaluate(const SignedIn& signedIn,
                                 storage::Change& change,
                                 const core::Session& session,
                                 const std::vector<PreparedResponse>& prepared)
{
    RecordedSession recorded{.session = session, .responses = {}, .flags = {}};
    for (const PreparedResponse& one : prepared) {
        const std::vector<core::Flag> safety = storeResponse(change, one);
        recorded.flags.insert(recorded.flags.end(), safety.begin(), safety.end());
        recorded.responses.push_back(one.response);
    }
    for (const PreparedResponse& one : prepared) {
        const std::vector<core::Flag> raised =
            evaluateSeries(change, signedIn.measures(), signedIn.clinicModels(), one.series);
        recorded.flags.insert(recorded.flags.end(), raised.begin(), raised.end());
    }
    std::ranges::stable_sort(
        recorded.flags, {}, [](const core::Flag& flag) { return core::urgency(flag.kind); });
    return recorded;
}

void endDraft(storage::Change& change,
              const SignedIn& signedIn,
              const core::Case& episode,
              KeptEntry kept)
{
    if (kept == KeptEntry::Goes) {
        storage::removeDraft(change, signedIn.user().id, episode.id);
    }
}

} // namespace

RecordedSession recordSession(SignedIn& signedIn,
                              const core::Case& episode,
                              const SessionDraft& draft,
                              KeptEntry kept)
{
    requireOpenAndOwn(signedIn, episode);
    const core::Session session = sessionFrom(signedIn, episode, draft);
    requireNotTwice(episode, draft.responses, {});
    const auto prepared = prepare(signedIn, episode, session, draft.responses);

    storage::Change change = signedIn.change("session.record", session.id.hex());
    storage::insertSession(change, session);
    RecordedSession recorded = storeAndEvaluate(signedIn, change, session, prepared);
    endDraft(change, signedIn, episode, kept);
    change.commit();
    return recorded;
}

RecordedSession addResponses(SignedIn& signedIn,
                             const core::Case& episode,
                             const core::Session& session,
                             const std::vector<ResponseDraft>& responses,
                             KeptEntry kept)
{
    requireOpenAndOwn(signedIn, episode);
    requireSessionOf(signedIn, episode, session);
    std::set<core::SeriesKey> present;
    for (const core::Response& response : storage::responsesOf(signedIn.vault(), session.id)) {
        present.insert({.caseId = episode.id,
                        .participant = response.participant,
                        .rater = response.rater,
                        .measure = response.measure,
                        .score = {}});
    }
    requireNotTwice(episode, responses, present);
    const auto prepared = prepare(signedIn, episode, session, responses);

    storage::Change change = signedIn.change("session.add-responses", session.id.hex());
    RecordedSession recorded = storeAndEvaluate(signedIn, change, session, prepared);
    endDraft(change, signedIn, episode, kept);
    change.commit();
    return recorded;
}

std::optional<core::Session>
sessionOn(const SignedIn& signedIn, const core::Case& episode, const core::Date& date)
{
    requireOwn(signedIn, episode);
    for (const core::Session& session : storage::sessionsOf(signedIn.vault(), episode.id)) {
        if (session.date == date) {
            return session;
        }
    }
    return std::nullopt;
}

std::vector<ResponseDraft>
formsDue(const SignedIn& signedIn, const core::Case& episode, int sessionNumber)
{
    std::vector<ResponseDraft> forms;
    for (const core::DueMeasure& due : episode.measures) {
        if ((sessionNumber - 1) % due.everySessions != 0 ||
            signedIn.measures().find(due.measure) == nullptr) {
            continue;
        }
        ResponseDraft form;
        form.measure = due.measure;
        form.rater = due.rater;
        if (due.rater != core::Rater::Client) {
            forms.push_back(form);
            continue;
        }
        for (const core::Participant& participant : episode.participants) {
            form.participant = participant.id;
            forms.push_back(form);
        }
    }
    return forms;
}

} // namespace soundings::app
