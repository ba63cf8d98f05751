// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/list_flags.h"
#include "app/workflow/refusal.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using core::Role;
using tests::ClinicFixture;

TEST_CASE("a therapist's flag comes with its case, day and rupture", "[workflow][flags]")
{
    ClinicFixture clinic;
    const core::Flag flag = clinic.raiseRupture();

    const auto flags = app::listFlags(clinic.desk(), core::FlagState::Open);

    REQUIRE(flags.size() == 1);
    CHECK(flags.front().flag.id == flag.id);
    CHECK(flags.front().clientCode == "K-001");
    CHECK(flags.front().date == core::Date(2026, 1, 26));
    CHECK(flags.front().sessionsSince == 0);
    REQUIRE(flags.front().rupture);
    CHECK(flags.front().rupture->state == core::RuptureState::Flagged);
}

TEST_CASE("nobody but the therapist and their supervisor sees a flag", "[workflow][flags][roles]")
{
    ClinicFixture clinic;
    const core::Flag flag = clinic.raiseRupture();
    clinic.addUser("bela", {Role::Therapist, Role::Supervisor});
    clinic.addUser("mara", {Role::Manager});

    clinic.signInAs("bela");
    CHECK(app::listFlags(clinic.desk()).empty());
    CHECK(app::supervisionQueue(clinic.desk()).empty());
    CHECK_THROWS_AS(app::requireFlag(clinic.desk(), flag.id), app::Refusal);

    clinic.signInAs("mara");
    CHECK_THROWS_AS(app::listFlags(clinic.desk()), app::Refusal);
    CHECK_THROWS_AS(app::supervisionQueue(clinic.desk()), app::Refusal);
    CHECK_THROWS_AS(app::requireFlag(clinic.desk(), flag.id), app::Refusal);
}

TEST_CASE("a supervisor's queue holds the open rupture of a supervised therapist",
          "[workflow][flags][roles]")
{
    ClinicFixture clinic;
    const core::Flag flag = clinic.raiseRupture();
    clinic.signInSupervisor();

    const auto queue = app::supervisionQueue(clinic.desk());

    REQUIRE(queue.size() == 1);
    CHECK(queue.front().flag.id == flag.id);
    CHECK(queue.front().view == app::CaseView::Supervised);
}

TEST_CASE("a flag that is not there is not found", "[workflow][flags]")
{
    ClinicFixture clinic;
    CHECK_THROWS_AS(app::requireFlag(clinic.desk(), core::FlagId{}), app::Refusal);
}
