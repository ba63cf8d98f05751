// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/user.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings::storage {

namespace sqlite {
class Database;
}

// The rows behind user_store.h, for the vault itself, which needs them before it is open.

[[nodiscard]] std::vector<core::User> readUsers(sqlite::Database& database);
[[nodiscard]] std::optional<core::User> readUserById(sqlite::Database& database, core::UserId id);
[[nodiscard]] std::optional<core::User> readUserByName(sqlite::Database& database,
                                                       const std::string& name);
void insertUserRows(sqlite::Database& database, const core::User& user);

} // namespace soundings::storage
