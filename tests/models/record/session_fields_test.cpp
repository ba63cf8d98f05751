// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/record/session_fields.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::app;

namespace {

SessionLimits limits()
{
    return {.caseStart = core::Date(2026, 1, 1),
            .today = core::Date(2026, 3, 31),
            .lastDate = core::Date(2026, 3, 24),
            .lastNumber = 8};
}

} // namespace

TEST_CASE("a session begins today, attended, with nothing said", "[models][record]")
{
    SessionFields fields;
    fields.begin(limits());
    CHECK(fields.date() == QStringLiteral("2026-03-31"));
    CHECK(fields.dateProblem().isEmpty());
    CHECK(fields.isHeld());
    CHECK_FALSE(fields.hasInput());
    const SessionDraft draft = fields.draft();
    CHECK(draft.attendance == core::Attendance::Attended);
    CHECK_FALSE(draft.discussed);
}

TEST_CASE("a day that cannot be right is explained", "[models][record]")
{
    SessionFields fields;
    fields.begin(limits());
    for (const char* good : {"2026-03-24", "2026-03-31", " 2026-03-30 "}) {
        fields.setDate(QString::fromLatin1(good));
        INFO(good);
        CHECK(fields.dateProblem().isEmpty());
    }
    for (const char* bad :
         {"", "2026-04-01", "2025-12-31", "2026-03-23", "2026-02-30", "31.3.2026", "26-03-31"}) {
        fields.setDate(QString::fromLatin1(bad));
        INFO(bad);
        CHECK_FALSE(fields.dateProblem().isEmpty());
    }
}

TEST_CASE("what was said is stored as it was said", "[models][record]")
{
    SessionFields fields;
    fields.begin(limits());
    fields.setAttendance(static_cast<int>(core::Attendance::DidNotCome));
    CHECK_FALSE(fields.isHeld());
    fields.setAttendance(17);
    fields.setAttendance(-1);
    CHECK(fields.attendance() == static_cast<int>(core::Attendance::DidNotCome));
    fields.setDiscussed(SessionFields::No);
    fields.setNotes(QStringLiteral(" quiet "));
    fields.setReaction(QStringLiteral("tired"));
    CHECK(fields.hasInput());
    const SessionDraft draft = fields.draft();
    CHECK(draft.discussed == false);
    CHECK(draft.notes == "quiet");
    CHECK(draft.countertransference == "tired");

    fields.clear();
    CHECK(fields.notes().isEmpty());
    CHECK(fields.reaction().isEmpty());
    CHECK_FALSE(fields.hasInput());
}
