// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"
#include "core/record/flag.h"
#include "core/record/rupture.h"

#include <optional>
#include <string>

namespace soundings::app {

struct RuptureStep
{
    core::RuptureState state = core::RuptureState::Acknowledged;
    std::optional<core::RuptureType> type; ///< empty: as it was
    std::optional<std::string> plan;       ///< empty: as it was
};

/// The therapist goes on with the work on a possible rupture of their own case; its flag follows:
/// acknowledged while work goes on, closed when it ends, acknowledged again when it reopens.
/// Throws Refusal: NotFound, NotAllowed; core::InvalidValue for a step that cannot follow.
core::Rupture updateRupture(SignedIn& signedIn, const core::RuptureId& id, const RuptureStep& step);

/// The therapist has seen a flag that is no possible rupture (watch, safety, deterioration) and
/// has dealt with it, or wants to keep it in sight as acknowledged. Throws Refusal: NotFound,
/// NotAllowed, Conflict for a rupture, which is worked on instead.
void settleFlag(SignedIn& signedIn, const core::FlagId& id, core::FlagState state);

} // namespace soundings::app
