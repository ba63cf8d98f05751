// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/change.h"

#include <optional>
#include <string>

namespace soundings::storage {

/// Settings of the clinic that belong to the vault, as text.
[[nodiscard]] std::optional<std::string> setting(const Vault& vault, const std::string& key);
void setSetting(Change& change, const std::string& key, const std::string& value);

} // namespace soundings::storage
