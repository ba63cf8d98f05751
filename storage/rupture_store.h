// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/rupture.h"
#include "storage/change.h"

#include <optional>
#include <vector>

namespace soundings::storage {

/// Throws Error: Conflict when the flag has a rupture already; NotFound.
void insertRupture(Change& change, const core::Rupture& rupture);
/// Writes state, type and plan. Throws Error: NotFound.
void updateRupture(Change& change, const core::Rupture& rupture);

[[nodiscard]] std::optional<core::Rupture> ruptureById(const Vault& vault, core::RuptureId id);
[[nodiscard]] std::optional<core::Rupture> ruptureOfFlag(const Vault& vault, core::FlagId flag);
/// By the session at which they were opened.
[[nodiscard]] std::vector<core::Rupture> rupturesOf(const Vault& vault, core::CaseId episode);
} // namespace soundings::storage
