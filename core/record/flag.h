// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/evidence.h"
#include "core/record/id.h"
#include "core/record/rating_source.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::core {

/// What asks for attention. The codes are on disk, do not change.
enum class FlagKind
{
    PossibleRupture,
    AllianceWatch,
    SafetyItem,            ///< a risk item was answered at or above its level
    SafetyItemNotAnswered, ///< a risk item was left blank, which is not a "no"
    ReliableDeterioration,
};

[[nodiscard]] std::string flagKindCode(FlagKind kind);
[[nodiscard]] std::optional<FlagKind> flagKindFromCode(std::string_view code);

/// Smaller is more urgent: safety first, then ruptures, then deterioration, then watch.
[[nodiscard]] int urgency(FlagKind kind);

/// Whether somebody still has to look at it. The codes are on disk, do not change.
enum class FlagState
{
    Open,
    Acknowledged,
    Closed
};

[[nodiscard]] std::string flagStateCode(FlagState state);
[[nodiscard]] std::optional<FlagState> flagStateFromCode(std::string_view code);

/// Something that a rule noticed in a series at a session: a prompt to talk, never a verdict on a
/// person. What it rests on is kept with it and never recomputed silently.
struct Flag
{
    FlagId id;
    FlagKind kind = FlagKind::AllianceWatch;
    FlagState state = FlagState::Open;
    SeriesKey series;
    SessionId session;
    int sessionNumber = 0;
    std::string item; ///< link id of the safety item; empty for other kinds
    std::vector<Evidence> evidence;
};

} // namespace soundings::core
