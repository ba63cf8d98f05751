// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/recover_vault.h"

#include "app/workflow/note_wrong_passphrases.h"
#include "app/workflow/passphrase.h"
#include "app/workflow/passphrase_forms.h"
#include "app/workflow/refusal.h"
#include "storage/error.h"
#include "storage/keys/recovery_key.h"

namespace soundings::app {

void requireWellTyped(const storage::Secret& recoveryKey)
{
    if (!storage::recoveryKeyFromText(recoveryKey.text())) {
        throw Refusal(RefusalKind::NotAllowed,
                      "the recovery key was mistyped, its checksum does not hold: expected the 14 "
                      "groups of four letters and digits on the recovery sheet, or its 17 words",
                      RefusalReason::RecoveryKeyMistyped);
    }
}

SignedIn recoverVault(const std::filesystem::path& directory,
                      const std::string& user,
                      const storage::Secret& recoveryKey,
                      const storage::Secret& newPassphrase,
                      const Clock& clock)
{
    requireWellTyped(recoveryKey);
    const storage::Secret kept = keptFormOf(newPassphrase);
    requireStrongPassphrase(kept.text(), {user});
    try {
        SignedIn signedIn(
            storage::Vault::recover(directory, user, recoveryKey, kept, clock.utcSeconds()), clock);
        noteWrongPassphrases(signedIn);
        return signedIn;
    } catch (const storage::Error& failure) {
        if (failure.kind() != storage::ErrorKind::WrongKey) {
            throw;
        }
        // Its checksum holds, so it is a recovery key: of another vault, or for no such user.
        throw Refusal(RefusalKind::NotAllowed,
                      "the recovery key is not of this vault, or a newer recovery sheet took its "
                      "place, or the vault has no user '" +
                          user + "'; nothing was written",
                      RefusalReason::RecoveryKeyForeign,
                      {user});
    }
}

} // namespace soundings::app
