// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"
#include "storage/keys/secret.h"

namespace soundings::app {

/// Whoever is signed in chooses a new passphrase for themselves; every role may. The old one opens
/// the vault no more, and the audit notes that, and nothing else, was done. Takes about two
/// seconds. Throws Refusal(WeakPassphrase), also for the present passphrase again, and
/// storage::Error: WrongKey for a `current` that is not theirs, LockedOut.
void changePassphrase(SignedIn& signedIn,
                      const storage::Secret& current,
                      const storage::Secret& newPassphrase);

} // namespace soundings::app
