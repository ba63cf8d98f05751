// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/case_record.h"

#include <string>
#include <vector>

namespace soundings::app {

/// Everything that is kept of one client, for the therapist they come to.
struct ClientRecord
{
    core::Client client;
    std::vector<CaseRecord> cases; ///< the therapist's own, oldest start first
};

/// The audit notes "client.view", and "case.view" for each case. Throws Refusal: NotAllowed,
/// Conflict as SignedIn::noteSeen, NotFound also for a client of somebody else.
[[nodiscard]] ClientRecord clientRecord(SignedIn& signedIn, const std::string& code);

} // namespace soundings::app
