// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/client_record.h"

#include "app/workflow/manage_clients.h"
#include "storage/case_store.h"

namespace soundings::app {

ClientRecord clientRecord(SignedIn& signedIn, const std::string& code)
{
    ClientRecord record{.client = requireOwnClient(signedIn, code), .cases = {}};
    signedIn.noteSeen("client.view", record.client.id.hex());
    for (const core::Case& episode : storage::casesOf(signedIn.vault(), record.client.id)) {
        // Somebody else's case of the same person stays with them.
        if (episode.therapist == signedIn.user().id) {
            record.cases.push_back(caseRecord(signedIn, episode));
        }
    }
    return record;
}

} // namespace soundings::app
