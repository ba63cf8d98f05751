// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/date.h"
#include "core/record/invalid_value.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

TEST_CASE("only a real day written as YYYY-MM-DD is a date", "[core][record]")
{
    CHECK(dateFromIso("2024-02-29") == Date(2024, 2, 29));
    CHECK(dateFromIso("2000-02-29") == Date(2000, 2, 29));
    for (const char* text : {"2023-02-29",
                             "1900-02-29",
                             "2024-13-01",
                             "2024-00-10",
                             "2024-01-00",
                             "2024-04-31",
                             "24-01-01",
                             "2024-1-1",
                             "2024/01/01",
                             "01-02-2024",
                             " 2024-01-01",
                             "2024-01-01 ",
                             "2024-01-01T00:00",
                             "",
                             "abcd-ef-gh",
                             "+024-01-01",
                             "2024--1-01",
                             "1399-12-31"}) {
        INFO(text);
        CHECK(!dateFromIso(text));
    }
}

TEST_CASE("every day of eight years is written and read back", "[core][record]")
{
    for (Date day(2020, 1, 1); day < Date(2028, 1, 1); day += boost::gregorian::days(1)) {
        REQUIRE(dateFromIso(isoDate(day)) == day);
        const Quarter quarter = quarterOf(day);
        REQUIRE(firstDay(quarter) <= day);
        REQUIRE(day <= lastDay(quarter));
        REQUIRE(quarterFromText(quarterText(quarter)) == quarter);
    }
}

TEST_CASE("a required date names its field and what was given", "[core][record]")
{
    CHECK(requireDate("start", "2026-01-05") == Date(2026, 1, 5));
    try {
        static_cast<void>(requireDate("start", "5.1.2026"));
        FAIL("no refusal");
    } catch (const InvalidValue& refusal) {
        CHECK(refusal.kind() == InvalidKind::NotADate);
        CHECK(refusal.field() == "start");
        CHECK(refusal.given() == "5.1.2026");
        CHECK(refusal.expected() == "a day as YYYY-MM-DD");
    }
}

TEST_CASE("quarters have their ends, their order and one way of writing", "[core][record]")
{
    CHECK(lastDay({2024, 1}) == Date(2024, 3, 31));
    CHECK(lastDay({2025, 4}) == Date(2025, 12, 31));
    CHECK(firstDay({2025, 4}) == Date(2025, 10, 1));
    CHECK(Quarter{2024, 4} < Quarter{2025, 1});
    CHECK(quarterText({2025, 3}) == "2025-Q3");
    for (const char* text : {"2025-Q0",
                             "2025-Q5",
                             "2025Q1",
                             "25-Q1",
                             "2025-q1",
                             "2025-Q10",
                             "",
                             "1399-Q1",
                             "202a-Q1"}) {
        INFO(text);
        CHECK(!quarterFromText(text));
    }
}
