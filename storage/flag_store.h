// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/flag.h"
#include "storage/change.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings::storage {

/// Which flags to list; an empty member does not filter.
struct FlagFilter
{
    std::optional<core::FlagState> state;
    std::optional<core::FlagKind> kind;
    std::optional<core::UserId> therapist; ///< of the case
    std::optional<core::CaseId> episode;
};

/// With its evidence. Throws Error: Conflict when the same flag was raised before; NotFound.
void insertFlag(Change& change, const core::Flag& flag);
/// Throws Error: NotFound.
void setFlagState(Change& change, core::FlagId id, core::FlagState state);

[[nodiscard]] std::optional<core::Flag> flagById(const Vault& vault, core::FlagId id);
/// By case, then session number, then urgency.
[[nodiscard]] std::vector<core::Flag> flags(const Vault& vault, const FlagFilter& filter = {});
[[nodiscard]] std::vector<core::Flag> flagsOf(const Vault& vault, core::CaseId episode);

/// Whether this was flagged already, in whatever state it is now. `item` is empty but for safety
/// items.
[[nodiscard]] bool flagExists(const Vault& vault,
                              core::FlagKind kind,
                              const core::SeriesKey& series,
                              core::SessionId session,
                              const std::string& item = {});

} // namespace soundings::storage
