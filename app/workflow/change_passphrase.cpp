// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/change_passphrase.h"

#include "app/workflow/key_file.h"
#include "app/workflow/note_wrong_passphrases.h"
#include "app/workflow/passphrase.h"
#include "app/workflow/passphrase_forms.h"
#include "app/workflow/places.h"
#include "app/workflow/refusal.h"
#include "app/workflow/safe_place.h"
#include "storage/error.h"

#include <system_error>

namespace soundings::app {

namespace {

/// Whoever takes the folder would have both secrets but one.
void requireKeptApart(const std::filesystem::path& vault, const std::filesystem::path& keyFile)
{
    if (isWithin(keyFile, vault)) {
        throw Refusal(RefusalKind::Conflict,
                      "'" + keyFile.string() +
                          "' is in the vault's own folder: expected another place for the key "
                          "file, best on a stick that is kept apart from the vault",
                      RefusalReason::KeyFileInVault,
                      {keyFile.string()});
    }
}

/// Whether a key file that was drawn for nothing may go: when the vault did not take it for sure.
/// An error while the new keys are put in place leaves that open.
bool isRefusedForSure(const storage::Error& error)
{
    return error.kind() == storage::ErrorKind::WrongKey ||
           error.kind() == storage::ErrorKind::LockedOut;
}

storage::Secret nextSecret(const SignedIn& signedIn,
                           const storage::Secret& newPassphrase,
                           const KeyFileChange& keyFile)
{
    if (!keyFile.isDrawn) {
        return withKeyFile(newPassphrase, keyFile.next).kept().copy();
    }
    requireKeptApart(signedIn.vault().info().path, keyFile.next);
    requireOutsideVaults(keyFile.next);
    return withNewKeyFile(newPassphrase, keyFile.next);
}

} // namespace

void changePassphrase(SignedIn& signedIn,
                      const storage::Secret& current,
                      const storage::Secret& newPassphrase,
                      const KeyFileChange& keyFile)
{
    const storage::Secret kept = keptFormOf(newPassphrase);
    requireStrongPassphrase(kept.text(), {signedIn.user().name});
    const PassphraseForms before = withKeyFile(current, keyFile.current);
    const storage::Secret after = nextSecret(signedIn, kept, keyFile);
    if (storage::sameSecret(before.kept(), after)) {
        throw Refusal(RefusalKind::WeakPassphrase,
                      "the new passphrase and the present one are the same: expected another",
                      RefusalReason::PassphraseUnchanged);
    }
    try {
        signedIn.vault().changePassphrase(before.tried(), after, signedIn.clock().utcSeconds());
    } catch (const storage::Error& error) {
        if (keyFile.isDrawn && isRefusedForSure(error)) {
            std::error_code ignored;
            std::filesystem::remove(keyFile.next, ignored);
        }
        throw;
    }
    noteWrongPassphrases(signedIn);
}

} // namespace soundings::app
