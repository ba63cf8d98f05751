// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/case_record.h"

namespace soundings::app {

/// What was stored for one session of one's own case and what the rules made of it.
struct SessionResult
{
    core::Case episode;
    std::string clientCode;         ///< of the first participant
    std::vector<std::string> codes; ///< in the order of the participants
    SessionRecord record;
    std::vector<Curve> curves;    ///< every curve of the case
    std::vector<FlagEntry> flags; ///< raised at this session, whatever their state, urgent first
};

/// Throws Refusal: NotFound, NotAllowed, Conflict as SignedIn::noteSeen; noted as "case.view".
[[nodiscard]] SessionResult sessionResult(SignedIn& signedIn, const core::SessionId& id);

} // namespace soundings::app
