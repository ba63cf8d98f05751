// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/change.h"

#include <optional>
#include <string>
#include <string_view>

namespace soundings::storage {

/// Names of settings: of the clinic's choices, and of what is to be kept beside the records. On
/// disk, do not change.
inline constexpr std::string_view SecondBackupFolder = "backup.second-folder";
inline constexpr std::string_view RetentionYears = "retention.years";
/// In a vault that was restored: up to when it knows who was erased in the one of which the backup
/// was, in seconds since 1970 (UTC).
inline constexpr std::string_view ErasedElsewhereUntil = "erased.elsewhere-until";

/// nullopt where the clinic has not chosen anything.
[[nodiscard]] std::optional<std::string> setting(const Vault& vault, std::string_view key);
/// The same where the records are at hand and the vault is not, as while it is restored.
[[nodiscard]] std::optional<std::string> setting(sqlite::Database& records, std::string_view key);

/// Takes the place of what was chosen before; nullopt takes the choice back.
void setSetting(Change& change, std::string_view key, const std::optional<std::string>& value);
void setSetting(sqlite::Database& records,
                std::string_view key,
                const std::optional<std::string>& value);

} // namespace soundings::storage
