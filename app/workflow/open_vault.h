// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/passphrase_forms.h"
#include "app/workflow/signed_in.h"
#include "storage/keys/secret.h"

#include <filesystem>
#include <functional>
#include <set>
#include <string>

namespace soundings::app {

struct NewVault
{
    std::filesystem::path directory;
    std::string user;
    std::set<core::Role> roles;
};

/// A vault just made, with the key that opens it when every passphrase is forgotten. The key is
/// shown once, to be printed, and kept nowhere.
struct CreatedVault
{
    SignedIn signedIn;
    storage::Secret recoveryKey;
};

/// Asked before somebody has to think of a passphrase: throws Refusal(Conflict) for a place in the
/// folder of a vault, storage::Error: AlreadyExists unless nothing, or an empty folder, is there,
/// NotFound where the folder above it is missing.
void requireNewVaultPlace(const std::filesystem::path& directory);

/// Makes the vault with its first user. Takes about a second: the passphrase is stretched on
/// purpose. Throws Refusal: WeakPassphrase, Conflict in the folder of a vault;
/// core::InvalidValue, storage::Error; nothing is left
/// behind when it throws.
/// `beforeWriting` is called once the passphrase is stretched, when nothing is on disk yet.
[[nodiscard]] CreatedVault createVault(const NewVault& request,
                                       const storage::Secret& passphrase,
                                       const Clock& clock,
                                       const std::function<void()>& beforeWriting = {});

/// Opens the vault as this user, and notes in the audit how many wrong passphrases were tried for
/// the name since it was last opened so. Takes about a second. Throws storage::Error: WrongKey
/// (also for an unknown user), NotAVault, TooNew, InUse, Damaged, BehindHead.
[[nodiscard]] SignedIn openVault(const std::filesystem::path& directory,
                                 const std::string& user,
                                 const PassphraseForms& passphrase,
                                 const Clock& clock);

/// The vault's folder as it is best shown: without "./" and without a slash at the end.
[[nodiscard]] std::filesystem::path plainPath(const std::filesystem::path& directory);

} // namespace soundings::app
