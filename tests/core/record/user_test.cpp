// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/invalid_value.h"
#include "core/record/user.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

TEST_CASE("a user has a name and at least one role", "[core][record]")
{
    User user;
    user.name = "morgan";
    CHECK_THROWS_AS(requireValid(user), InvalidValue);
    user.roles = {Role::Therapist, Role::Supervisor};
    CHECK_NOTHROW(requireValid(user));
    CHECK(user.has(Role::Supervisor));
    CHECK(!user.has(Role::Manager));
    for (const std::string& name : {std::string(),
                                    std::string("  "),
                                    std::string(81, 'n'),
                                    std::string("a\tb"),
                                    std::string("a\0b", 3)}) {
        user.name = name;
        CHECK_THROWS_AS(requireValid(user), InvalidValue);
    }
}

TEST_CASE("the codes of roles are read as they are written", "[core][record]")
{
    for (const auto role : {Role::Therapist, Role::Supervisor, Role::Manager}) {
        CHECK(roleFromCode(roleCode(role)) == role);
    }
    CHECK(!roleFromCode("Therapist"));
    CHECK(!roleFromCode("client"));
}
