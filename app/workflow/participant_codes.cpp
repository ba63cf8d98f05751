// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/participant_codes.h"

#include "app/workflow/case_access.h"
#include "storage/client_store.h"

namespace soundings::app {

std::vector<std::string> participantCodes(const SignedIn& signedIn, const core::Case& episode)
{
    static_cast<void>(requireMayRead(signedIn, episode));
    std::vector<std::string> codes;
    for (const core::Participant& participant : episode.participants) {
        codes.push_back(storage::clientById(signedIn.vault(), participant.client).value().code);
    }
    return codes;
}

} // namespace soundings::app
