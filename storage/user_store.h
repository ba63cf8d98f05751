// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/user.h"
#include "storage/change.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace soundings::storage {

/// By name. New users come with a key slot: see Vault::addUser.
[[nodiscard]] std::vector<core::User> users(const Vault& vault);
[[nodiscard]] std::optional<core::User> userById(const Vault& vault, core::UserId id);
[[nodiscard]] std::optional<core::User> userByName(const Vault& vault, const std::string& name);

/// When somebody was added, in seconds since 1970 (UTC), as the audit has it.
[[nodiscard]] std::optional<std::int64_t> arrivalSeconds(const Vault& vault, core::UserId id);

/// When somebody was retired, in seconds since 1970 (UTC), as the audit has it; nullopt for who is
/// not.
[[nodiscard]] std::optional<std::int64_t> retirementSeconds(const Vault& vault, core::UserId id);

/// Throws Error: Conflict for the same pair with the same first day, NotFound for an unknown user.
void insertSupervision(Change& change, const core::Supervision& supervision);

/// From the day after `lastDay` on `supervisor` does not review the flags of `therapist`; what was
/// to begin later never does. Nothing happens where it has ended already.
void endSupervision(Change& change,
                    core::UserId supervisor,
                    core::UserId therapist,
                    const core::Date& lastDay);

/// The therapists whose flags `supervisor` reviews on `day`; first and last day included.
[[nodiscard]] std::vector<core::UserId>
supervisedBy(const Vault& vault, core::UserId supervisor, const core::Date& day);

} // namespace soundings::storage
