// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/session.h"
#include "storage/change.h"

#include <optional>
#include <vector>

namespace soundings::storage {

/// Throws Error: Conflict when the case has a session of that number; NotFound for an unknown case.
void insertSession(Change& change, const core::Session& session);

[[nodiscard]] std::optional<core::Session> sessionById(const Vault& vault, core::SessionId id);
/// By number.
[[nodiscard]] std::vector<core::Session> sessionsOf(const Vault& vault, core::CaseId episode);
/// 0 when there is none yet.
[[nodiscard]] int lastSessionNumber(const Vault& vault, core::CaseId episode);

} // namespace soundings::storage
