// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/user.h"
#include "storage/change.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings::storage {

/// By name. New users come with a key slot: see Vault::addUser.
[[nodiscard]] std::vector<core::User> users(const Vault& vault);
[[nodiscard]] std::optional<core::User> userById(const Vault& vault, core::UserId id);
[[nodiscard]] std::optional<core::User> userByName(const Vault& vault, const std::string& name);

/// Throws Error: Conflict for the same pair with the same first day, NotFound for an unknown user.
void insertSupervision(Change& change, const core::Supervision& supervision);

/// The therapists whose flags `supervisor` reviews on `day`; first and last day included.
[[nodiscard]] std::vector<core::UserId>
supervisedBy(const Vault& vault, core::UserId supervisor, const core::Date& day);

} // namespace soundings::storage
