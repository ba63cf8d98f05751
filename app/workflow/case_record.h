// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/case_access.h"
#include "app/workflow/case_concern.h"
#include "app/workflow/curves.h"
#include "app/workflow/list_flags.h"
#include "core/record/client.h"
#include "core/record/response.h"
#include "core/record/session.h"

#include <vector>

namespace soundings::app {

/// One session with the forms that were filled in or skipped.
struct SessionRecord
{
    core::Session session; ///< without private texts for a supervisor
    std::vector<core::Response> responses;
};

/// Everything that may be shown of a case to the person signed in.
struct CaseRecord
{
    core::Case episode;
    CaseView view = CaseView::Own;
    std::vector<core::Client>
        clients; ///< in the order of the participants; a supervisor sees codes
    std::vector<SessionRecord> sessions; ///< by number
    std::vector<Curve> curves;
    std::vector<FlagEntry> flags; ///< by session
    CaseConcern courses;          ///< what the outcome curves alone need
    CaseConcern concern;          ///< what the case needs, by curves and flags
};

/// Throws Refusal: NotAllowed, Conflict as SignedIn::noteSeen; the audit notes "case.view". A
/// supervisor gets neither names nor private notes; the notes on countertransference are only ever
/// the therapist's.
[[nodiscard]] CaseRecord caseRecord(SignedIn& signedIn, const core::Case& episode);

} // namespace soundings::app
