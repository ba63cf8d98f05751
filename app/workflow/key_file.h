// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/passphrase_forms.h"
#include "storage/keys/secret.h"

#include <filesystem>

namespace soundings::app {

// A key file is a second secret beside a passphrase, for who wants one. The vault does not say who
// has one. Every function throws Refusal(BadFile) for a file that is not there or no key file.

/// Asked before a passphrase is. Nothing to say of an empty path.
void requireKeyFile(const std::filesystem::path& keyFile);

/// What opens the vault: the passphrase with the key file that belongs to it, or the passphrase
/// alone for an empty path.
[[nodiscard]] PassphraseForms withKeyFile(const PassphraseForms& passphrase,
                                          const std::filesystem::path& keyFile);

/// The same, of a passphrase in the form in which it is kept, with a key file that is drawn now and
/// written where nothing is yet. Throws Refusal(Conflict) where something is, and where the disk
/// does not take it.
[[nodiscard]] storage::Secret withNewKeyFile(const storage::Secret& passphrase,
                                             const std::filesystem::path& keyFile);

} // namespace soundings::app
