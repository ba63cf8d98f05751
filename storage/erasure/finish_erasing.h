// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace soundings::storage {

struct VaultState;

/// Brings up the list of erased clients in `folder`: those of the records, and those that a list of
/// this vault there names already. `isCleared` is what it says from now on of the records beside
/// it; without it that stays as it was. Throws Error: NotFound, DiskFull, ReadOnly, Io; TooNew for
/// a list that is there and cannot be read.
void writeErasedList(VaultState& state,
                     const std::filesystem::path& folder,
                     std::optional<bool> isCleared = std::nullopt);

/// What is to be done after the commit: the lists beside the backups, and all records written anew,
/// because a deleted row may leave bytes behind where the library moved rows within a page. Returns
/// in words what could not be done; the next opening does it.
[[nodiscard]] std::vector<std::string> finishErasing(VaultState& state);

/// When a vault is opened: finishes what a crash after the commit kept from being done. What cannot
/// be done keeps nobody from reading, and is tried again.
void bringUpErasing(VaultState& state);

} // namespace soundings::storage
