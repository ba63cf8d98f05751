// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"
#include "core/record/client.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings::app {

/// Adds a client; the id in `client` is ignored and a new one returned. Throws Refusal: NotAllowed,
/// Conflict (the code is taken, see TakenCodes); core::InvalidValue.
core::ClientId addClient(SignedIn& signedIn, core::Client client);

/// One of the therapist's own clients, for a use case that shows nobody: nothing is noted. Nullopt
/// also for a client of somebody else. Throws Refusal(NotAllowed).
[[nodiscard]] std::optional<core::Client> ownClient(const SignedIn& signedIn,
                                                    const std::string& code);

/// The therapist's own clients: those in a case of theirs, and those in nobody's case yet whom
/// they, or somebody retired since, added. The audit notes "client.list". Throws Refusal:
/// NotAllowed, Conflict as SignedIn::noteSeen.
[[nodiscard]] std::vector<core::Client> listClients(SignedIn& signedIn);

/// The same; throws Refusal(NotFound) also for a client of somebody else.
[[nodiscard]] core::Client requireOwnClient(const SignedIn& signedIn, const std::string& code);

} // namespace soundings::app
