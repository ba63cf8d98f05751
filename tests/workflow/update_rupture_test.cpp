// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/list_flags.h"
#include "app/workflow/refusal.h"
#include "app/workflow/update_rupture.h"
#include "core/record/invalid_value.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using core::FlagState;
using core::RuptureState;
using tests::ClinicFixture;

TEST_CASE("the flag follows the work on its rupture", "[workflow][rupture]")
{
    ClinicFixture clinic;
    const core::Flag flag = clinic.raiseRupture();
    const core::RuptureId id = app::requireFlag(clinic.desk(), flag.id).rupture->id;
    const auto stateAfter = [&](RuptureState state) {
        app::updateRupture(clinic.desk(), id, {.state = state, .type = {}, .plan = {}});
        return app::requireFlag(clinic.desk(), flag.id).flag.state;
    };

    CHECK(stateAfter(RuptureState::Acknowledged) == FlagState::Acknowledged);
    CHECK(stateAfter(RuptureState::Working) == FlagState::Acknowledged);
    CHECK(stateAfter(RuptureState::Repaired) == FlagState::Closed);
    CHECK(stateAfter(RuptureState::Working) == FlagState::Acknowledged);
}

TEST_CASE("type and plan stay when a step does not name them", "[workflow][rupture]")
{
    ClinicFixture clinic;
    const core::Flag flag = clinic.raiseRupture();
    const core::RuptureId id = app::requireFlag(clinic.desk(), flag.id).rupture->id;

    app::updateRupture(clinic.desk(),
                       id,
                       {.state = RuptureState::Working,
                        .type = core::RuptureType::Withdrawal,
                        .plan = "Ask what was missing."});
    app::updateRupture(
        clinic.desk(), id, {.state = RuptureState::Repaired, .type = {}, .plan = {}});

    const auto rupture = app::requireFlag(clinic.desk(), flag.id).rupture;
    CHECK(rupture->type == core::RuptureType::Withdrawal);
    CHECK(rupture->plan == "Ask what was missing.");
}

TEST_CASE("a step back to flagged, or \"not a rupture\" with a repair, is refused",
          "[workflow][rupture]")
{
    ClinicFixture clinic;
    const core::Flag flag = clinic.raiseRupture();
    const core::RuptureId id = app::requireFlag(clinic.desk(), flag.id).rupture->id;
    app::updateRupture(clinic.desk(), id, {.state = RuptureState::Working, .type = {}, .plan = {}});

    CHECK_THROWS_AS(app::updateRupture(clinic.desk(),
                                       id,
                                       {.state = RuptureState::Flagged, .type = {}, .plan = {}}),
                    core::InvalidValue);
    CHECK_THROWS_AS(
        app::updateRupture(
            clinic.desk(),
            id,
            {.state = RuptureState::Repaired, .type = core::RuptureType::NotARupture, .plan = {}}),
        core::InvalidValue);
    CHECK(app::requireFlag(clinic.desk(), flag.id).rupture->state == RuptureState::Working);
}

TEST_CASE("a rupture is worked on, not settled, and by its therapist only",
          "[workflow][rupture][roles]")
{
    ClinicFixture clinic;
    const core::Flag flag = clinic.raiseRupture();
    const core::RuptureId id = app::requireFlag(clinic.desk(), flag.id).rupture->id;

    CHECK_THROWS_AS(app::settleFlag(clinic.desk(), flag.id, FlagState::Closed), app::Refusal);
    clinic.signInSupervisor();
    CHECK_THROWS_AS(app::updateRupture(clinic.desk(),
                                       id,
                                       {.state = RuptureState::Dismissed, .type = {}, .plan = {}}),
                    app::Refusal);
    CHECK(app::requireFlag(clinic.desk(), flag.id).rupture->state == RuptureState::Flagged);
}
