// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/manage_cases.h"
#include "core/record/client.h"

#include <string>
#include <vector>

namespace soundings::app {

/// Somebody who comes: new, or known already by their code.
struct NewParticipant
{
    core::Client client; ///< of a known client only the code is looked at
    core::Part part = core::Part::Client;
};

struct NewCase
{
    core::CaseFormat format = core::CaseFormat::Individual;
    std::vector<NewParticipant> clients;
    std::string start; ///< YYYY-MM-DD
    std::vector<core::DueMeasure> measures;
};

/// Adds the clients who are not known yet and opens their case, as one change: all of it or
/// nothing. Throws Refusal: NotAllowed, NotFound (a measure), Conflict (a client is somebody
/// else's); core::InvalidValue.
core::Case startCase(SignedIn& signedIn, const NewCase& request);

} // namespace soundings::app
