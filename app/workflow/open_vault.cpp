// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/open_vault.h"

#include "app/workflow/passphrase.h"

#include <utility>

namespace soundings::app {

CreatedVault createVault(const NewVault& request,
                         const storage::Secret& passphrase,
                         const Clock& clock,
                         const std::function<void()>& beforeWriting)
{
    core::requireValid(core::User{.id = {}, .name = request.user, .roles = request.roles});
    requireStrongPassphrase(passphrase.text(), {request.user});
    storage::Vault::Created created =
        storage::Vault::create(request.directory,
                               {.name = request.user, .roles = request.roles},
                               passphrase,
                               storage::KdfCost::calibrated(),
                               clock.utcSeconds(),
                               false,
                               beforeWriting);
    return {.signedIn = SignedIn(std::move(created.vault), clock),
            .recoveryKey = std::move(created.recoveryKeyText)};
}

SignedIn openVault(const std::filesystem::path& directory,
                   const std::string& user,
                   const storage::Secret& passphrase,
                   const Clock& clock)
{
    return {storage::Vault::open(directory, user, passphrase, clock.utcSeconds()), clock};
}

std::filesystem::path plainPath(const std::filesystem::path& directory)
{
    const std::filesystem::path normal = directory.lexically_normal();
    return normal.has_filename() || !normal.has_parent_path() ? normal : normal.parent_path();
}

std::string
recoverySheet(const NewVault& request, const storage::Secret& recoveryKey, const core::Date& today)
{
    std::string sheet;
    sheet += "Soundings recovery sheet\n========================\n\n";
    const auto folder = plainPath(std::filesystem::absolute(request.directory));
    sheet += "Vault:     " + folder.filename().string() + "\n";
    sheet += "Made by:   " + request.user + "\n";
    sheet += "Made on:   " + core::isoDate(today) + "\n\n";
    sheet += "Recovery key:\n\n    " + std::string(recoveryKey.text()) + "\n\n";
    sheet += "This key opens the vault when every passphrase is forgotten. Whoever holds it can\n"
             "read everything in the vault. Print this sheet, lock it away, and delete the file.\n"
             "Without a passphrase and without this key nobody can open the vault, we included.\n\n"
             "To open it with this key and choose a new passphrase, type in a terminal, with the\n"
             "vault's folder for DIR and your name in the vault for NAME:\n\n"
             "    soundings-cli vault recover DIR --user NAME\n";
    return sheet;
}

} // namespace soundings::app
