// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"

namespace soundings::app {

/// Notes in the audit how many wrong passphrases were counted for this name before the right one
/// came, and when the last was; nothing where there were none. Called as soon as somebody has
/// proved who they are: before, there is no key to write with. What keeps it from being written
/// keeps nobody out, and what was counted is then told by nothing.
void noteWrongPassphrases(SignedIn& signedIn);

} // namespace soundings::app
