// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/episode/session_list_model.h"
#include "tests/models/list_contract.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::app;
using namespace soundings::app::test;

TEST_CASE("the list of sessions keeps the model contract", "[models][case]")
{
    SessionListModel sessions;
    sessions.setLines({SessionLine{}, SessionLine{}});
    checkListContract(sessions,
                      {"number",
                       "date",
                       "attendance",
                       "progress",
                       "alliance",
                       "discussed",
                       "flagId",
                       "mark",
                       "flags"},
                      [&] { sessions.setLines({}); });
}

TEST_CASE("each role of a session gives its own words", "[models][case]")
{
    SessionListModel sessions;
    sessions.setLines({{.number = 9,
                        .date = QStringLiteral("a day"),
                        .attendance = QStringLiteral("came"),
                        .progress = QStringLiteral("14 of 27"),
                        .alliance = QStringLiteral("38 of 40"),
                        .discussed = QStringLiteral("Yes"),
                        .flagId = QStringLiteral("an id"),
                        .mark = 4,
                        .flags = QStringLiteral("a flag")}});
    CHECK(valueAt(sessions, 0, "number").toInt() == 9);
    CHECK(textAt(sessions, 0, "date") == "a day");
    CHECK(textAt(sessions, 0, "attendance") == "came");
    CHECK(textAt(sessions, 0, "progress") == "14 of 27");
    CHECK(textAt(sessions, 0, "alliance") == "38 of 40");
    CHECK(textAt(sessions, 0, "discussed") == "Yes");
    CHECK(textAt(sessions, 0, "flagId") == "an id");
    CHECK(valueAt(sessions, 0, "mark").toInt() == 4);
    CHECK(textAt(sessions, 0, "flags") == "a flag");
}
