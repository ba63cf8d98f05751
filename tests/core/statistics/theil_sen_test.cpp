// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/theil_sen.h"
#include "tests/core/statistics/weekly_scores.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;
using soundings::tests::weeklyScores;

TEST_CASE("the slope is the median of the slopes between every two scores", "[core][statistics]")
{
    CHECK_FALSE(theilSenSlope({}));
    CHECK_FALSE(theilSenSlope(weeklyScores({1, 2})));
    // Slopes 1, 3, 2.
    CHECK(theilSenSlope(weeklyScores({0, 1, 4})) == 2.0);
    // Slopes 2, 1, 1, 0, 0.5, 1: the median of an even number lies in the middle.
    CHECK(theilSenSlope(weeklyScores({0, 2, 2, 3})) == 1.0);
    // Slopes 2, 1, 4/3, 0, 1, 2.
    CHECK(theilSenSlope(weeklyScores({0, 2, 2, 4})) == (1.0 + 4.0 / 3.0) / 2.0);
    CHECK(theilSenSlope(weeklyScores({5, 5, 5})) == 0.0);
}

TEST_CASE("sessions that are missing stretch the time between scores", "[core][statistics]")
{
    const std::vector<AvailableRating> scores{{1, 0.0}, {3, 4.0}, {9, 16.0}};
    CHECK(theilSenSlope(scores) == 2.0);
}

TEST_CASE("one odd score does not move the slope", "[core][statistics]")
{
    CHECK(theilSenSlope(weeklyScores({1, 2, 3, 4, 5, 60, 7, 8, 9, 10})) == 1.0);
}
