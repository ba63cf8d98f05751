// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"
#include "storage/keys/secret.h"

#include <filesystem>

namespace soundings::app {

/// Which key file belongs to the passphrase; an empty path where none does.
struct KeyFileChange
{
    std::filesystem::path current; ///< until now
    std::filesystem::path next;    ///< from now on; the same one to keep it
    bool isDrawn = false;          ///< `next` is made, where nothing may be yet
};

/// Whoever is signed in chooses a new passphrase for themselves, another key file or both; every
/// role may. The old ones open the vault no more, and the audit notes that, and nothing else, was
/// done, beside how many wrong ones were given before. Takes about two seconds. A key file that was
/// drawn stays when it cannot be known whether it is needed, and is removed when it is not. Throws
/// Refusal: WeakPassphrase, also for the present passphrase again with the key file it has; BadFile
/// for a key file that is none; Conflict for a new one in the vault's own folder or where something
/// is already; storage::Error: WrongKey for a `current` that is not theirs, LockedOut.
void changePassphrase(SignedIn& signedIn,
                      const storage::Secret& current,
                      const storage::Secret& newPassphrase,
                      const KeyFileChange& keyFile = {});

} // namespace soundings::app
