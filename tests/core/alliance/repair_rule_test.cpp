// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/rupture_assessment.h"
#include "tests/core/alliance/weekly.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;
using namespace soundings::core::test;

TEST_CASE("a fall and a return in the next session is a repaired v", "[core][alliance]")
{
    // Fallen by 8; 75 % of it made up is 36.
    const auto sessions = assessRuptures(weekly({38, 38, 38, 30, 36, 37}), quiet());
    CHECK(sessions[3].repairedFrom == 36.0);
    CHECK(sessions[4].repair == RepairState::Repaired);
    CHECK(sessions[4].shape == RuptureShape::V);
    CHECK(sessions[4].length == 1);
    CHECK(sessions[4].depth == 8.0);
    CHECK(sessions[5].repair == RepairState::None);
    CHECK(sessions[5].earlier == 4); // 38 38 38 36: the low score is never part of the own mean
    CHECK(sessions[5].baseline == 37.5);

    const auto notQuite = assessRuptures(weekly({38, 38, 38, 30, 35.9}), quiet());
    CHECK(notQuite[4].repair == RepairState::Open);
}

TEST_CASE("the level of repair is counted from the lowest score", "[core][alliance]")
{
    const auto sessions = assessRuptures(weekly({38, 38, 38, 30, 26, 34.9, 35}), quiet());
    CHECK(sessions[4].repairedFrom == 35.0);
    CHECK(sessions[5].repair == RepairState::Open);
    CHECK(sessions[6].repair == RepairState::Repaired);
    CHECK(sessions[6].depth == 12.0);
}

TEST_CASE("a decline over sessions with a sudden return is a slope-v", "[core][alliance]")
{
    const auto sessions = assessRuptures(weekly({38, 38, 38, 32, 30, 28, 37}), quiet());
    CHECK(sessions[6].shape == RuptureShape::SlopeV);
    CHECK(sessions[6].length == 3);
}

TEST_CASE("three low sessions without a steady decline are a u", "[core][alliance]")
{
    CHECK(assessRuptures(weekly({38, 38, 38, 30, 31, 30, 37}), quiet())[6].shape ==
          RuptureShape::U);
    // Two equally low sessions are neither a decline nor three.
    CHECK(assessRuptures(weekly({38, 38, 38, 30, 30, 37}), quiet())[5].shape == RuptureShape::V);
}

TEST_CASE("after five later scores without a return it is unrepaired and the level is new",
          "[core][alliance]")
{
    const auto sessions =
        assessRuptures(weekly({38, 38, 38, 30, 30, 30, 30, 30, 30, 30, 25}), quiet());
    for (const std::size_t open : {3U, 4U, 5U, 6U, 7U}) {
        CHECK(sessions[open].repair == RepairState::Open);
    }
    CHECK(sessions[8].repair == RepairState::Unrepaired);
    CHECK(sessions[8].shape == RuptureShape::Unresolved);
    CHECK(sessions[8].length == 5);
    CHECK(!sessions[8].endedBeforeRepair);
    CHECK(sessions[9].baseline == 30.0);
    CHECK(sessions[9].signal == RuptureSignal::None);
    CHECK(sessions[10].signal == RuptureSignal::Probable); // a second rupture, from the new level
    CHECK(sessions[10].openedAt == 11);
}

TEST_CASE("half the way back within five later scores is partial", "[core][alliance]")
{
    const auto sessions = assessRuptures(weekly({38, 38, 38, 30, 34, 31, 31, 31, 31}), quiet());
    CHECK(sessions[8].repair == RepairState::Partial);
    CHECK(sessions[8].shape == RuptureShape::Unresolved);
    // A new lowest score after the way back: what was reached before no longer counts.
    const auto fellAgain = assessRuptures(weekly({38, 38, 38, 30, 34, 20, 21, 21, 21}), quiet());
    CHECK(fellAgain[8].repair == RepairState::Unrepaired);
}

TEST_CASE("sessions without a score do not count as the five later ones", "[core][alliance]")
{
    const auto sessions =
        assessRuptures(weekly({38, 38, 38, 30, {}, 30, {}, 30, {}, 30, 30, {}, 37}), quiet());
    CHECK(sessions[11].repair == RepairState::Open);
    CHECK(sessions[12].repair == RepairState::Repaired);
    CHECK(sessions[12].length == 5);
}

TEST_CASE("a rupture open at the end of treatment is ended before repair", "[core][alliance]")
{
    const Series series = weekly({38, 38, 38, 30, 31, {}});
    const auto running = assessRuptures(series, quiet());
    CHECK(running.back().repair == RepairState::Open);
    CHECK(!running.back().endedBeforeRepair);
    const auto ended = assessRuptures(series, quiet(), true);
    CHECK(ended.back().repair == RepairState::Unrepaired);
    CHECK(ended.back().shape == RuptureShape::Unresolved);
    CHECK(ended.back().endedBeforeRepair);
    CHECK(ended[4].repair == RepairState::Open);
    const auto partly = assessRuptures(weekly({38, 38, 38, 30, 34}), quiet(), true);
    CHECK(partly.back().repair == RepairState::Partial);
    CHECK(partly.back().endedBeforeRepair);
    const auto healed = assessRuptures(weekly({38, 38, 38, 30, 37}), quiet(), true);
    CHECK(healed.back().repair == RepairState::Repaired);
    CHECK(!healed.back().endedBeforeRepair);
}

TEST_CASE("the stricter variant asks for the old level within so many points", "[core][alliance]")
{
    RuptureParameters parameters = quiet();
    parameters.repairedWithinPoints = 0.25;
    const auto sessions = assessRuptures(weekly({38, 38, 38, 30, 37, 37.8}), parameters);
    CHECK(sessions[3].repairedFrom == 37.75);
    CHECK(sessions[4].repair == RepairState::Open);
    CHECK(sessions[5].repair == RepairState::Repaired);
}
