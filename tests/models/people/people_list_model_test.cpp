// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/people/people_list_model.h"
#include "tests/models/list_contract.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::app;
using namespace soundings::app::test;

TEST_CASE("the people keep the model contract", "[models][people]")
{
    PeopleListModel people;
    people.setLines({PersonLine{}, PersonLine{}});
    checkListContract(people,
                      {"name", "roles", "standing", "supervision", "retired", "retirable"},
                      [&] { people.setLines({}); });
}

TEST_CASE("each role of a person gives its own words", "[models][people]")
{
    PeopleListModel people;
    people.setLines({{.name = QStringLiteral("anna"),
                      .roles = QStringLiteral("Therapist"),
                      .standing = QStringLiteral("Since 3 March 2026"),
                      .supervision = QStringLiteral("Supervised by mary"),
                      .retired = false,
                      .retirable = true},
                     {.name = QStringLiteral("bela"),
                      .roles = {},
                      .standing = {},
                      .supervision = {},
                      .retired = true,
                      .retirable = false}});
    CHECK(textAt(people, 0, "name") == "anna");
    CHECK(textAt(people, 0, "roles") == "Therapist");
    CHECK(textAt(people, 0, "standing") == "Since 3 March 2026");
    CHECK(textAt(people, 0, "supervision") == "Supervised by mary");
    CHECK_FALSE(valueAt(people, 0, "retired").toBool());
    CHECK(valueAt(people, 0, "retirable").toBool());
    CHECK(valueAt(people, 1, "retired").toBool());
    CHECK_FALSE(valueAt(people, 1, "retirable").toBool());
}
