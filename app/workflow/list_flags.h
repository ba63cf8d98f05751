// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/case_access.h"
#include "app/workflow/signed_in.h"
#include "core/record/flag.h"
#include "core/record/review.h"
#include "core/record/rupture.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings::app {

/// A flag with what somebody who works on it has to know first.
struct FlagEntry
{
    core::Flag flag;
    core::Case episode;
    std::string clientCode;      ///< of the first participant
    std::string therapist;       ///< name of the case's therapist
    std::string participantCode; ///< of the one who rated; empty when that was not a client
    core::Date date;             ///< of the session
    int sessionsSince = 0;       ///< sessions held after it
    std::optional<core::Rupture> rupture;
    std::vector<core::Review> reviews;
    CaseView view = CaseView::Own;
};

/// The flags of one's own cases and of the cases of therapists one supervises today, most urgent
/// and newest first. `state` limits them. The audit notes "flag.list". Throws Refusal: NotAllowed
/// for somebody who is neither therapist nor supervisor, Conflict as SignedIn::noteSeen.
[[nodiscard]] std::vector<FlagEntry> listFlags(SignedIn& signedIn,
                                               std::optional<core::FlagState> state = {});

/// What a supervisor has to look at: open and acknowledged flags of ruptures, safety items and
/// deterioration of the therapists supervised today, without those already reviewed by them; most
/// urgent first, then the longest open. The audit notes
/// "supervision.view". Throws Refusal: NotAllowed, Conflict as SignedIn::noteSeen.
[[nodiscard]] std::vector<FlagEntry> supervisionQueue(SignedIn& signedIn);

/// How many therapists the person signed in supervises today. Throws Refusal(NotAllowed).
[[nodiscard]] int supervisedTherapists(const SignedIn& signedIn);

/// One flag that the person signed in may see. Throws Refusal: NotFound, NotAllowed.
[[nodiscard]] FlagEntry requireFlag(const SignedIn& signedIn, const core::FlagId& id);

} // namespace soundings::app
