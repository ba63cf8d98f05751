// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/case.h"
#include "core/record/date.h"
#include "core/record/id.h"

#include <optional>
#include <string>
#include <string_view>

namespace soundings::core {

/// Whether the client came. The codes are on disk, do not change.
enum class Attendance
{
    Attended,
    Late,
    Cancelled,
    DidNotCome
};

[[nodiscard]] std::string attendanceCode(Attendance attendance);
[[nodiscard]] std::optional<Attendance> attendanceFromCode(std::string_view code);

/// Whether there was a session: the client came, in time or late.
[[nodiscard]] bool wasHeld(Attendance attendance);

/// The largest number a session may have: far beyond any therapy, so that a slip is noticed.
inline constexpr int MaxSessionNumber = 10'000;

/// One meeting, held or missed. The number counts from 1 and is unique in its case.
struct Session
{
    SessionId id;
    CaseId caseId;
    int number = 1;
    Date date;
    Attendance attendance = Attendance::Attended;
    std::optional<bool> discussed;   ///< was the feedback talked about? empty: not said
    std::string changed;             ///< what was changed because of it; may be empty
    std::string notes;               ///< private notes of the therapist; may be empty
    std::string countertransference; ///< never leaves the therapist's view; may be empty
};

/// Throws InvalidValue: number below 1 or above MaxSessionNumber, a day in the future, before the
/// case's start or after its end, notes too long.
void requireValid(const Session& session, const Case& episode, const Date& today);

} // namespace soundings::core
