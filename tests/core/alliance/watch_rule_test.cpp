// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/rupture_assessment.h"
#include "tests/core/alliance/weekly.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;
using namespace soundings::core::test;

TEST_CASE("a low first score is a watch although nothing else can be said", "[core][alliance]")
{
    const auto sessions = assessRuptures(weekly({31.0}), srs());
    CHECK(sessions[0].signal == RuptureSignal::Watch);
    CHECK(sessions[0].rupture == Verdict::NotEvaluable);
    CHECK(evidenceBy(sessions[0], WatchLevelMethod).verdict == Verdict::Yes);
    CHECK(evidenceBy(sessions[0], WatchDropMethod).verdict == Verdict::NotEvaluable);
    CHECK(evidenceBy(sessions[0], WatchDropMethod).reason == "too-few-earlier-scores");
}

TEST_CASE("the watch level keeps its operator: below 36, or at and below 36", "[core][alliance]")
{
    RuptureParameters parameters = srs();
    CHECK(assessRuptures(weekly({36.0}), parameters)[0].level == Verdict::No);
    CHECK(assessRuptures(weekly({35.9}), parameters)[0].level == Verdict::Yes);
    parameters.watchLevel->comparison = Comparison::AtMost;
    CHECK(assessRuptures(weekly({36.0}), parameters)[0].level == Verdict::Yes);
    CHECK(assessRuptures(weekly({36.1}), parameters)[0].level == Verdict::No);
}

TEST_CASE("a drop of exactly one point from the last available score is a watch",
          "[core][alliance]")
{
    const auto sessions = assessRuptures(weekly({38.1, std::nullopt, 37.1, 36.2, 36.3}), srs());
    CHECK(sessions[2].dropFromLast == Verdict::Yes);
    CHECK(sessions[2].previous == 38.1);
    CHECK(sessions[3].dropFromLast == Verdict::No);
    CHECK(sessions[4].dropFromLast == Verdict::No);
}

TEST_CASE("between two and two and a half SDs it is a watch by the own mean", "[core][alliance]")
{
    RuptureParameters parameters = quiet();
    parameters.withinSd->value = 2.0;
    // The threshold is 5.477 with five scores, the watch threshold 4.382.
    const auto sessions = assessRuptures(weekly({36, 36, 36, 36, 36, 31}), parameters);
    CHECK(sessions[5].signal == RuptureSignal::Watch);
    CHECK(evidenceBy(sessions[5], WatchOwnMeanMethod).verdict == Verdict::Yes);
    CHECK(evidenceBy(sessions[5], BelowOwnMeanMethod).verdict == Verdict::No);
}
