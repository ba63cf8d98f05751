// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"
#include "storage/keys/secret.h"

#include <set>
#include <string>
#include <vector>

namespace soundings::app {

/// A manager adds somebody who may sign in with their own passphrase. Throws Refusal: NotAllowed,
/// Conflict (the name is taken), WeakPassphrase.
core::UserId addUser(SignedIn& signedIn,
                     const std::string& name,
                     const std::set<core::Role>& roles,
                     const storage::Secret& passphrase);

/// Everybody who has or had an account, by name. Any user may see who works here.
[[nodiscard]] std::vector<core::User> listUsers(const SignedIn& signedIn);

/// From today on `supervisor` reviews the flags of `therapist`. Throws Refusal: NotAllowed,
/// NotFound, Conflict (roles that do not fit, oneself, or it is so already).
void addSupervision(SignedIn& signedIn,
                    const std::string& supervisor,
                    const std::string& therapist);

/// From now on `supervisor` does not see the flagged cases of `therapist` any more; signed reviews
/// stay. Throws Refusal: NotAllowed, NotFound for a name that is nobody's, Conflict where it is not
/// so.
void endSupervision(SignedIn& signedIn,
                    const std::string& supervisor,
                    const std::string& therapist);

} // namespace soundings::app
