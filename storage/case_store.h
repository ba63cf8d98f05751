// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/case.h"
#include "storage/change.h"

#include <optional>
#include <vector>

namespace soundings::storage {

/// Throws Error: Conflict; NotFound when a client or the therapist is not there.
void insertCase(Change& change, const core::Case& episode);
/// Writes therapist, measures, start, end and ending; participants who are new are added, none is
/// taken away, because ratings may name them. Throws Error: NotFound, Conflict.
void updateCase(Change& change, const core::Case& episode);

[[nodiscard]] std::optional<core::Case> caseById(const Vault& vault, core::CaseId id);
/// All cases a client takes part in, oldest start first.
[[nodiscard]] std::vector<core::Case> casesOf(const Vault& vault, core::ClientId client);
[[nodiscard]] std::vector<core::Case> openCasesOf(const Vault& vault, core::ClientId client);
[[nodiscard]] std::vector<core::Case> cases(const Vault& vault);

} // namespace soundings::storage
