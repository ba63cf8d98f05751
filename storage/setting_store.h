// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/change.h"

#include <optional>
#include <string>
#include <string_view>

namespace soundings::storage {

/// Names of the clinic's settings. On disk, do not change.
inline constexpr std::string_view SecondBackupFolder = "backup.second-folder";
inline constexpr std::string_view RetentionYears = "retention.years";

/// nullopt where the clinic has not chosen anything.
[[nodiscard]] std::optional<std::string> setting(const Vault& vault, std::string_view key);

/// Takes the place of what was chosen before; nullopt takes the choice back.
void setSetting(Change& change, std::string_view key, const std::optional<std::string>& value);

} // namespace soundings::storage
