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

/// What of a flag to read: a list that only counts need not read hundreds of numbers.
enum class FlagParts
{
    Whole,
    WithoutEvidence
};

/// With its evidence. Throws Error: Conflict when the same flag was raised before; NotFound.
void insertFlag(Change& change, const core::Flag& flag);
/// Throws Error: NotFound.
void setFlagState(Change& change, core::FlagId id, core::FlagState state);

[[nodiscard]] std::optional<core::Flag> flagById(const Vault& vault, core::FlagId id);
/// By case, then session number, then urgency.
[[nodiscard]] std::vector<core::Flag>
flags(const Vault& vault, const FlagFilter& filter = {}, FlagParts parts = FlagParts::Whole);
[[nodiscard]] std::vector<core::Flag>
flagsOf(const Vault& vault, core::CaseId episode, FlagParts parts = FlagParts::Whole);

} // namespace soundings::storage
