// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"
#include "storage/keys/secret.h"

#include <filesystem>
#include <string>

namespace soundings::app {

/// Throws Refusal(NotAllowed) when the checksum of a typed recovery key says that it was mistyped:
/// asked first, so that nobody has to think of a passphrase for nothing.
void requireWellTyped(const storage::Secret& recoveryKey);

/// Opens the vault with the printed recovery key and gives the user a new passphrase; the audit
/// notes it and how many wrong passphrases were tried before, and the wait after them is over.
/// Throws as requireWellTyped, Refusal(WeakPassphrase) and storage::Error, WrongKey also for an
/// unknown user; the old passphrase then opens the vault as before.
[[nodiscard]] SignedIn recoverVault(const std::filesystem::path& directory,
                                    const std::string& user,
                                    const storage::Secret& recoveryKey,
                                    const storage::Secret& newPassphrase,
                                    const Clock& clock);

} // namespace soundings::app
