// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"
#include "core/record/case.h"
#include "core/record/flag.h"
#include "core/record/response.h"
#include "core/record/session.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace soundings::app {

/// One form as it was filled in, or why it was not.
struct ResponseDraft
{
    std::string measure;
    core::Rater rater = core::Rater::Client;
    /// Needed when several people are in the room; empty is the only client's own rating.
    std::optional<core::ParticipantId> participant;
    std::map<std::string, std::optional<double>> answers; ///< by item; blank items are empty
    std::optional<double> total;                          ///< in place of answers: the score itself
    std::string skipped;                                  ///< in place of both: the reason
    core::ResponseMode mode = core::ResponseMode::Keyed;
};

struct SessionDraft
{
    std::optional<int> number; ///< empty: the next one
    core::Date date;
    core::Attendance attendance = core::Attendance::Attended;
    std::optional<bool> discussed;
    std::string changed;
    std::string notes;
    std::string countertransference;
    std::vector<ResponseDraft> responses;
};

/// What becomes of an entry that was kept of this person and case (keep_draft.h).
enum class KeptEntry
{
    Stays,
    Goes ///< it is what is recorded now: it goes in the same transaction, or not at all
};

/// What was stored and what the rules made of it.
struct RecordedSession
{
    core::Session session;
    std::vector<core::Response> responses;
    std::vector<core::Flag> flags; ///< raised now, most urgent first
};

/// Stores a new session of one's own open case with its responses, scores and flags: all of it or
/// nothing. Throws Refusal (NotAllowed, NotFound measure, Conflict when the case has ended) and
/// core::InvalidValue (a number that is taken, a day outside the case, an answer out of range, a
/// form in which every answer is blank).
RecordedSession recordSession(SignedIn& signedIn,
                              const core::Case& episode,
                              const SessionDraft& draft,
                              KeptEntry kept = KeptEntry::Stays);

/// Adds forms to a session that is there already: the alliance form at its end, say. Throws as
/// recordSession, and Refusal: NotFound for a session of another case, Conflict when that rater has
/// filled in that measure for that session.
RecordedSession addResponses(SignedIn& signedIn,
                             const core::Case& episode,
                             const core::Session& session,
                             const std::vector<ResponseDraft>& responses,
                             KeptEntry kept = KeptEntry::Stays);

/// The session of this day in one's own case, if there is one. Throws Refusal(NotAllowed).
[[nodiscard]] std::optional<core::Session>
sessionOn(const SignedIn& signedIn, const core::Case& episode, const core::Date& date);

/// The forms that are due at the next session: by measure, rater and participant.
[[nodiscard]] std::vector<ResponseDraft>
formsDue(const SignedIn& signedIn, const core::Case& episode, int sessionNumber);

} // namespace soundings::app
