// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/rupture_assessment.h"
#include "core/record/invalid_value.h"
#include "tests/core/alliance/weekly.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <cmath>

using Catch::Matchers::WithinAbs;
using namespace soundings::core;
using namespace soundings::core::test;

TEST_CASE("no session, no assessment", "[core][alliance]")
{
    CHECK(assessRuptures(Series(), srs()).empty());
    CHECK(ruptureEpisodes({}).empty());
}

TEST_CASE("a session without a score says nothing and is never no", "[core][alliance]")
{
    const auto sessions = assessRuptures(weekly({38, 38, 38, std::nullopt, 30, {}, 30}), srs());
    CHECK(sessions[3].signal == RuptureSignal::NotEvaluable);
    CHECK(sessions[3].repair == RepairState::None);
    CHECK(remarksOf(sessions[3]) == "no-score");
    for (const Evidence& evidence : sessions[3].evidence) {
        CHECK(evidence.verdict == Verdict::NotEvaluable);
        CHECK(evidence.reason == "no-score");
    }
    CHECK(sessions[4].signal == RuptureSignal::Probable);
    CHECK(sessions[5].repair == RepairState::Open);
    CHECK(sessions[5].length == 0);
    CHECK(sessions[6].length == 1);
}

TEST_CASE("the score that would have cleared a flag does clear it and a hair less does not",
          "[core][alliance]")
{
    const RuptureParameters parameters = srs();
    const auto flagged = assessRuptures(weekly({38, 37, 39, 38, 33}), parameters).back();
    const auto cleared = whatWouldHaveCleared(flagged);
    REQUIRE(cleared);
    // The own mean asks for more than 34.646, the drop for more than 37, the level for 36.
    CHECK(cleared->score == 37.0);
    CHECK(cleared->comparison == Comparison::Above);
    CHECK(assessRuptures(weekly({38, 37, 39, 38, 37.01}), parameters).back().signal ==
          RuptureSignal::None);
    CHECK(assessRuptures(weekly({38, 37, 39, 38, 37}), parameters).back().signal ==
          RuptureSignal::Watch);

    const auto own = whatWouldHaveCleared(evidenceBy(flagged, BelowOwnMeanMethod));
    REQUIRE(own);
    CHECK_THAT(own->score, WithinAbs(34.6459, 1e-4));
    CHECK(assessRuptures(weekly({38, 37, 39, 38, own->score - 1e-6}), parameters).back().rupture ==
          Verdict::Yes);
    CHECK(assessRuptures(weekly({38, 37, 39, 38, own->score + 1e-6}), parameters).back().rupture ==
          Verdict::No);

    const auto level = whatWouldHaveCleared(evidenceBy(flagged, WatchLevelMethod));
    CHECK(level == ClearingScore{36.0, Comparison::AtLeast});
    CHECK(!whatWouldHaveCleared(assessRuptures(weekly({38}), parameters).back()));
}

TEST_CASE("an episode is told from its opening to its end", "[core][alliance]")
{
    const auto episodes = ruptureEpisodes(assessRuptures(
        weekly({38, 38, 38, 30, 37, 38, 38, 30, {}, 30, 30, 30, 30, 30, 30}), quiet()));
    REQUIRE(episodes.size() == 2);
    CHECK(episodes[0].openedAt == 4);
    CHECK(episodes[0].endedAt == 5);
    CHECK(episodes[0].state == RepairState::Repaired);
    CHECK(episodes[0].depth == 8.0);
    CHECK(episodes[1].openedAt == 8);
    CHECK(episodes[1].endedAt == 14);
    CHECK(episodes[1].state == RepairState::Unrepaired);
    CHECK(episodes[1].length == 5);
}

TEST_CASE("parameters that cannot be meant are refused", "[core][alliance]")
{
    const auto refused = [](auto change) {
        RuptureParameters parameters = srs();
        change(parameters);
        CHECK_THROWS_AS(assessRuptures(Series(), parameters), InvalidValue);
    };
    refused([](auto& p) { p.withinSd->value = 0.0; });
    refused([](auto& p) { p.withinSd->value = std::nan(""); });
    refused([](auto& p) { p.minimumDrop.value = -1.0; });
    refused([](auto& p) { p.watchDrop->value = 0.0; });
    refused([](auto& p) { p.watchLevel->comparison = Comparison::Above; });
    refused([](auto& p) { p.multiplier = 0.0; });
    refused([](auto& p) { p.minimumEarlier = 1; });
    refused([](auto& p) { p.window = 1; });
    refused([](auto& p) { p.ownSdFrom = 2; });
    refused([](auto& p) { p.repairedShare = 1.1; });
    refused([](auto& p) { p.partialShare = 0.9; });
    refused([](auto& p) { p.repairWithin = 0; });
    refused([](auto& p) { p.repairedWithinPoints = -0.1; });
    refused([](auto& p) { p.bestPossible = INFINITY; });
}
