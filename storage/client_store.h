// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/client.h"
#include "storage/change.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings::storage {

/// Throws Error: Conflict when the code is taken.
void insertClient(Change& change, const core::Client& client);

[[nodiscard]] std::optional<core::Client> clientById(const Vault& vault, core::ClientId id);
[[nodiscard]] std::optional<core::Client> clientByCode(const Vault& vault, const std::string& code);
/// By code.
[[nodiscard]] std::vector<core::Client> clients(const Vault& vault);
/// Those in a case of the therapist, and those in nobody's case yet whom the therapist, or somebody
/// retired since, added (by the entry `client.add` of the audit); by code.
[[nodiscard]] std::vector<core::Client> clientsOf(const Vault& vault, core::UserId therapist);
/// Whether the client is one of clientsOf(); looks at the client's own cases, and without one at
/// the audit.
[[nodiscard]] bool isClientOf(const Vault& vault, core::ClientId client, core::UserId therapist);

} // namespace soundings::storage
