// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"
#include "core/interchange/client_data.h"

#include <optional>

namespace soundings::app {

/// What is kept of one person, without anything that is somebody else's or the therapist's own:
/// other participants of a couple, family or group, private notes, countertransference, plans and
/// reviews stay behind. A rating without a participant belongs to the person only where they are
/// alone in the room. With `therapist`, only the cases with that therapist, and how many there are
/// with others. Who may have it is decided by who calls.
[[nodiscard]] core::GivenData givenDataOf(const SignedIn& signedIn,
                                          const core::Client& client,
                                          const std::optional<core::UserId>& therapist);

} // namespace soundings::app
