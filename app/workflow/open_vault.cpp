// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/open_vault.h"

#include "app/workflow/alike.h"
#include "app/workflow/note_wrong_passphrases.h"
#include "app/workflow/passphrase.h"
#include "app/workflow/safe_place.h"
#include "storage/files/folder_in_the_making.h"

#include <utility>

namespace soundings::app {

void requireNewVaultPlace(const std::filesystem::path& directory)
{
    requireOutsideVaults(directory);
    static_cast<void>(storage::requireFreeFolder(directory));
}

CreatedVault createVault(const NewVault& request,
                         const storage::Secret& passphrase,
                         const Clock& clock,
                         const std::function<void()>& beforeWriting)
{
    core::requireValid(core::User{.id = {}, .name = request.user, .roles = request.roles});
    requireNoBlanksAround("user", request.user);
    const storage::Secret kept = keptFormOf(passphrase);
    requireStrongPassphrase(kept.text(), {request.user});
    requireOutsideVaults(request.directory);
    storage::Vault::Created created =
        storage::Vault::create(request.directory,
                               {.name = request.user, .roles = request.roles},
                               kept,
                               storage::KdfCost::calibrated(),
                               clock.utcSeconds(),
                               false,
                               beforeWriting);
    return {.signedIn = SignedIn(std::move(created.vault), clock),
            .recoveryKey = std::move(created.recoveryKeyText)};
}

SignedIn openVault(const std::filesystem::path& directory,
                   const std::string& user,
                   const PassphraseForms& passphrase,
                   const Clock& clock)
{
    SignedIn signedIn(storage::Vault::open(directory, user, passphrase.tried(), clock.utcSeconds()),
                      clock);
    noteWrongPassphrases(signedIn);
    return signedIn;
}

std::filesystem::path plainPath(const std::filesystem::path& directory)
{
    const std::filesystem::path normal = directory.lexically_normal();
    return normal.has_filename() || !normal.has_parent_path() ? normal : normal.parent_path();
}

} // namespace soundings::app
