// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"
#include "core/record/case.h"

#include <string>
#include <vector>

namespace soundings::app {

/// One person of a case that is about to be opened.
struct ParticipantDraft
{
    std::string clientCode;
    core::Part part = core::Part::Client;
};

struct CaseDraft
{
    core::CaseFormat format = core::CaseFormat::Individual;
    std::vector<ParticipantDraft> participants;
    core::Date start;
    std::vector<core::DueMeasure> measures; ///< empty: what is usual for the format
};

/// The measures that are due when nobody chose any: progress and alliance rated by the client each
/// session, and the therapist's parallel alliance form.
[[nodiscard]] std::vector<core::DueMeasure> usualMeasures(core::CaseFormat format);

/// The part that somebody has in a case when nobody said: partner in a couple, member of a group or
/// family, client otherwise.
[[nodiscard]] core::Part usualPart(core::CaseFormat format);

/// Opens an episode of care for the therapist's own clients. Throws Refusal: NotAllowed, NotFound
/// (client or measure); core::InvalidValue.
core::Case openCase(SignedIn& signedIn, const CaseDraft& draft);

/// Ends the episode. Throws Refusal(Conflict) when it has ended already, or has a session after
/// `end`; core::InvalidValue.
void closeCase(SignedIn& signedIn, core::Case episode, const core::Date& end, core::Ending ending);

} // namespace soundings::app
