// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/note_wrong_passphrases.h"

#include "app/workflow/audit_text.h"
#include "storage/error.h"

#include <string>

namespace soundings::app {

namespace {

std::string countedText(const storage::WrongPassphrases& wrong, std::int64_t now)
{
    const std::string count = std::to_string(wrong.count);
    // The count is in a file that anybody can write who can write the folder.
    const bool isTime = wrong.lastUtcSeconds > 0 && wrong.lastUtcSeconds <= now;
    return isTime ? count + ", the last " + utcText(wrong.lastUtcSeconds) : count;
}

} // namespace

void noteWrongPassphrases(SignedIn& signedIn)
{
    const storage::WrongPassphrases& wrong = signedIn.vault().wrongPassphrases();
    if (wrong.count == 0) {
        return;
    }
    try {
        storage::Change change = signedIn.change("user.wrong-passphrases",
                                                 signedIn.user().id.hex(),
                                                 countedText(wrong, signedIn.clock().utcSeconds()));
        change.commit();
    } catch (const storage::Error&) {
        // They are the right person, and may be the one who makes room on the disk.
    }
}

} // namespace soundings::app
