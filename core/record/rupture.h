// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/id.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::core {

/// Where the work on a rupture stands. The codes are on disk, do not change.
enum class RuptureState
{
    Flagged,
    Acknowledged,
    Working,
    Repaired,
    Unrepaired,
    Dismissed
};

[[nodiscard]] std::string ruptureStateCode(RuptureState state);
[[nodiscard]] std::optional<RuptureState> ruptureStateFromCode(std::string_view code);
[[nodiscard]] std::vector<RuptureState> allRuptureStates();

/// What a person says it was; scores alone cannot tell. The codes are on disk, do not change.
enum class RuptureType
{
    Withdrawal,
    Confrontation,
    Mixed,
    OutsideEvent,
    NotARupture
};

[[nodiscard]] std::string ruptureTypeCode(RuptureType type);
[[nodiscard]] std::optional<RuptureType> ruptureTypeFromCode(std::string_view code);

/// True while somebody still works on it: flagged, acknowledged or working.
[[nodiscard]] bool isOpen(RuptureState state);

/// Whether the step is a sensible one. An ended rupture may only be reopened as working; nothing
/// goes back to flagged.
[[nodiscard]] bool mayFollow(RuptureState from, RuptureState to);

/// A strain in the alliance that somebody works on, opened by a flag or by hand.
struct Rupture
{
    RuptureId id;
    CaseId caseId;
    std::optional<FlagId> flag; ///< empty: opened by hand
    int openedAtSession = 0;
    RuptureState state = RuptureState::Flagged;
    std::optional<RuptureType> type; ///< empty until a person has said so
    std::string plan;                ///< the therapist's plan; may be empty
};

/// Throws InvalidValue when `to` may not follow the rupture's state, or "not a rupture" is combined
/// with anything but dismissed.
void requireValidStep(const Rupture& rupture, RuptureState to, std::optional<RuptureType> type);

} // namespace soundings::core
