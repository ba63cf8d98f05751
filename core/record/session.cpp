// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/session.h"

#include "core/record/codes.h"
#include "core/record/invalid_value.h"

namespace soundings::core {

namespace {

constexpr std::size_t MaxNotesBytes = 200'000;

constexpr CodeTable<Attendance, 4> AttendanceCodes{{{Attendance::Attended, "attended"},
                                                    {Attendance::Late, "late"},
                                                    {Attendance::Cancelled, "cancelled"},
                                                    {Attendance::DidNotCome, "did-not-come"}}};

void requireDateWithin(const Session& session, const Case& episode, const Date& today)
{
    if (session.date > today) {
        throw InvalidValue(InvalidKind::InTheFuture,
                           "date",
                           isoDate(session.date),
                           "a day up to " + isoDate(today));
    }
    if (session.date < episode.start) {
        throw InvalidValue(InvalidKind::BeforeTheCase,
                           "date",
                           isoDate(session.date),
                           "a day from the case's start, " + isoDate(episode.start) + ", on");
    }
    if (episode.end && session.date > *episode.end) {
        throw InvalidValue(InvalidKind::AfterTheCase,
                           "date",
                           isoDate(session.date),
                           "a day up to the case's end, " + isoDate(*episode.end));
    }
}

} // namespace

std::string attendanceCode(Attendance attendance)
{
    return codeOf(AttendanceCodes, attendance);
}

std::optional<Attendance> attendanceFromCode(std::string_view code)
{
    return valueOf(AttendanceCodes, code);
}

bool wasHeld(Attendance attendance)
{
    return attendance == Attendance::Attended || attendance == Attendance::Late;
}

void requireValid(const Session& session, const Case& episode, const Date& today)
{
    if (session.number < 1 || session.number > MaxSessionNumber) {
        throw InvalidValue(InvalidKind::OutOfRange,
                           "session",
                           std::to_string(session.number),
                           "a number from 1 to " + std::to_string(MaxSessionNumber));
    }
    requireDateWithin(session, episode, today);
    requireNotes("changed", session.changed, MaxNotesBytes);
    requireNotes("notes", session.notes, MaxNotesBytes);
    requireNotes("countertransference", session.countertransference, MaxNotesBytes);
}

} // namespace soundings::core
