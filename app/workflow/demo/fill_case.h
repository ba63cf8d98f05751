// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/demo/plan.h"
#include "app/workflow/signed_in.h"

namespace soundings::app::demo {

/// Stores a made-up case of `therapist` with its clients, sessions and ratings, evaluates every
/// rule and does what a therapist would have done about the older flags. `firstCode` numbers its
/// clients. Returns how many clients it has.
int fillCase(SignedIn& signedIn,
             Dice& dice,
             const PlannedCase& planned,
             const core::UserId& therapist,
             int firstCode);

} // namespace soundings::app::demo
