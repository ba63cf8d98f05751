// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/change_passphrase.h"

#include "app/workflow/passphrase.h"
#include "app/workflow/refusal.h"

namespace soundings::app {

void changePassphrase(SignedIn& signedIn,
                      const storage::Secret& current,
                      const storage::Secret& newPassphrase)
{
    requireStrongPassphrase(newPassphrase.text(), {signedIn.user().name});
    if (newPassphrase.text() == current.text()) {
        throw Refusal(RefusalKind::WeakPassphrase,
                      "the new passphrase is the present one: expected another");
    }
    signedIn.vault().changePassphrase(current, newPassphrase, signedIn.clock().utcSeconds());
}

} // namespace soundings::app
