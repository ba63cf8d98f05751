// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/case_concern.h"
#include "app/workflow/curves.h"
#include "app/workflow/signed_in.h"
#include "core/record/flag.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace soundings::app {

struct CaseloadEntry
{
    core::Case episode;
    std::string clientCode; ///< of the first participant
    std::string clientName; ///< may be empty
    CaseConcern concern;
    int sessions = 0; ///< number of the last one
    std::optional<core::Date> lastSession;
    std::optional<core::Date> lastRating;
    std::optional<int> daysSinceRating;
    std::map<core::FlagKind, int> openFlags;         ///< that nobody has looked at yet
    std::map<core::FlagKind, int> acknowledgedFlags; ///< looked at and not closed
    std::vector<Curve> curves;
    /// The most urgent of the clients' courses against the clinic's expected one; the first where
    /// none can be judged, and empty without an outcome measure.
    std::optional<CourseJudgement> course;
};

/// The open cases of the therapist signed in, most urgent first, and among equals the longest
/// without a rating. The audit notes "caseload.view". Throws Refusal: NotAllowed, Conflict as
/// SignedIn::noteSeen.
[[nodiscard]] std::vector<CaseloadEntry> caseload(SignedIn& signedIn);

} // namespace soundings::app
