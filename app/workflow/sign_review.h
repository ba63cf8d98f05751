// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"
#include "core/record/review.h"

#include <optional>
#include <string>

namespace soundings::app {

struct ReviewDraft
{
    core::FlagId flag;
    bool agrees = true;
    std::string note = {};
    std::string task = {};
    std::optional<core::Date> due = {};
};

/// The supervisor signs what they think of a flag of a therapist they supervise. A signature is
/// kept for good. Throws Refusal: NotAllowed (also for a flag of one's own case), NotFound;
/// core::InvalidValue for a disagreement without a note.
core::Review signReview(SignedIn& signedIn, const ReviewDraft& draft);

} // namespace soundings::app
