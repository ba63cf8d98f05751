// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"

#include <string>

namespace soundings::app {

/// The id of the case of the client with this code; without a code, of the most urgent case the
/// person signed in may see. Throws Refusal(NotFound) when there is none.
[[nodiscard]] std::string caseToDraw(SignedIn& signedIn, const std::string& clientCode);

/// The id of the first open flag of the client with this code, or of anybody.
[[nodiscard]] std::string flagToDraw(SignedIn& signedIn, const std::string& clientCode);

} // namespace soundings::app
