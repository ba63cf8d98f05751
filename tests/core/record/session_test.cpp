// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/invalid_value.h"
#include "core/record/session.h"

#include <catch2/catch_test_macros.hpp>

#include <optional>

using namespace soundings::core;

namespace {

const Date Today(2026, 3, 2);

std::optional<InvalidKind> refusal(const Session& session, const Case& episode)
{
    try {
        requireValid(session, episode, Today);
        return std::nullopt;
    } catch (const InvalidValue& refusal) {
        return refusal.kind();
    }
}

Case running()
{
    Case episode;
    episode.start = Date(2026, 1, 12);
    return episode;
}

Session on(const Date& date, int number = 1)
{
    Session session;
    session.date = date;
    session.number = number;
    return session;
}

} // namespace

TEST_CASE("a session lies between the start of its case and today", "[core][record]")
{
    CHECK(!refusal(on(Date(2026, 1, 12)), running()));
    CHECK(!refusal(on(Today), running()));
    CHECK(refusal(on(Date(2026, 1, 11)), running()) == InvalidKind::BeforeTheCase);
    CHECK(refusal(on(Date(2026, 3, 3)), running()) == InvalidKind::InTheFuture);
    Case ended = running();
    ended.end = Date(2026, 2, 9);
    CHECK(!refusal(on(Date(2026, 2, 9)), ended));
    CHECK(refusal(on(Date(2026, 2, 10)), ended) == InvalidKind::AfterTheCase);
}

TEST_CASE("sessions are numbered from 1 to 10000", "[core][record]")
{
    for (const int number : {1, 10'000}) {
        CHECK(!refusal(on(Today, number), running()));
    }
    for (const int number : {0, -1, 10'001}) {
        CHECK(refusal(on(Today, number), running()) == InvalidKind::OutOfRange);
    }
}

TEST_CASE("the notes of a session are bounded and hold no control characters", "[core][record]")
{
    for (std::string Session::* notes :
         {&Session::changed, &Session::notes, &Session::countertransference}) {
        Session session = on(Today);
        session.*notes = "two\nlines";
        CHECK(!refusal(session, running()));
        session.*notes = std::string(200'001, 'n');
        CHECK(refusal(session, running()) == InvalidKind::TooLong);
        session.*notes = std::string("a\0", 2);
        CHECK(refusal(session, running()) == InvalidKind::NotPrintable);
    }
}

TEST_CASE("a session was held when the client came, late or not", "[core][record]")
{
    CHECK(wasHeld(Attendance::Attended));
    CHECK(wasHeld(Attendance::Late));
    CHECK_FALSE(wasHeld(Attendance::Cancelled));
    CHECK_FALSE(wasHeld(Attendance::DidNotCome));
}

TEST_CASE("the codes of attendance are read as they are written", "[core][record]")
{
    for (const auto attendance :
         {Attendance::Attended, Attendance::Late, Attendance::Cancelled, Attendance::DidNotCome}) {
        CHECK(attendanceFromCode(attendanceCode(attendance)) == attendance);
    }
    CHECK(attendanceCode(Attendance::DidNotCome) == "did-not-come");
    CHECK(!attendanceFromCode("missed"));
}
