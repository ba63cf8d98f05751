// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"
#include "core/record/case.h"

#include <string>
#include <vector>

namespace soundings::app {

/// The codes of the clients in a case, in the order of its participants: to find who is meant, not
/// to be shown, and so no look at the case. Throws Refusal(NotAllowed).
[[nodiscard]] std::vector<std::string> participantCodes(const SignedIn& signedIn,
                                                        const core::Case& episode);

} // namespace soundings::app
