// SPDX-License-Identifier: GPL-3.0-or-later
// Reference values: R 4.2.2, cor.test(method = "kendall", exact = TRUE) without ties; with ties all
// permutations counted in R; above 20 scores the formula with the variance for ties in R.
#include "core/record/invalid_value.h"
#include "core/statistics/mann_kendall.h"
#include "core/statistics/theil_sen.h"
#include "tests/core/statistics/weekly_scores.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace soundings::core;
using Catch::Matchers::WithinAbs;
using soundings::tests::weeklyScores;

namespace {

void checkKendall(const std::vector<double>& scores, long long s, double p, bool isExact)
{
    const auto result = mannKendall(weeklyScores(scores));
    REQUIRE(result);
    CHECK(result->s == s);
    CHECK_THAT(result->p.value(), WithinAbs(p, 1e-12));
    CHECK(result->isExact == isExact);
}

} // namespace

TEST_CASE("p is exact up to twenty scores", "[core][statistics]")
{
    checkKendall({20, 18, 17, 15, 16, 12}, -13, 0.016666666666666666, true);
    checkKendall({3, 1, 2, 5, 4}, 4, 0.48333333333333339, true);
    checkKendall({31.2, 30.1, 29.9, 33.0, 27.5, 26.1, 28.8, 22.0, 24.3, 21.9, 20.0, 23.4},
                 -48,
                 0.00049888351103628879,
                 true);
    checkKendall({-0.7409, 1.5844, -0.9555, 0.4701, 2.2114, -0.0029, 0.2278,
                  0.1646,  0.6142, 1.1381,  2.3276, 0.3982, 0.2196,  1.2425,
                  0.4282,  1.461,  1.1027,  -0.384, 2.1408, 1.7406},
                 50,
                 0.11260412706479772,
                 true);
}

TEST_CASE("ties are counted out too", "[core][statistics]")
{
    checkKendall({3, 3, 2, 2, 1, 1}, -12, 16.0 / 720.0, true);
    checkKendall({5, 5, 5, 4, 3, 4, 2}, -15, 96.0 / 5040.0, true);
    checkKendall({1, 2, 2, 2, 2}, 4, 0.4, true);
    // 0.3 and 0.1 + 0.2 are one score.
    checkKendall({0.3, 0.1 + 0.2, 0.5}, 2, 2.0 / 3.0, true);
}

TEST_CASE("above twenty scores the normal approximation is used and said", "[core][statistics]")
{
    checkKendall({1,  -2, 2,  5,  -1, 0,  -5, 1, -1, -5, 4,  -5, 0, -3, -4,
                  -2, 3,  -6, -4, 4,  -2, -8, 3, -7, -3, -7, -4, 3, 0,  -6},
                 -96,
                 0.088849115667946579,
                 false);
}

TEST_CASE("no order can be seen in equal scores or in two", "[core][statistics]")
{
    CHECK_FALSE(mannKendall({}));
    CHECK_FALSE(mannKendall(weeklyScores({1, 2})));
    const auto equal = mannKendall(weeklyScores({7, 7, 7, 7}));
    REQUIRE(equal);
    CHECK(equal->s == 0);
    CHECK_FALSE(equal->p);
    CHECK_FALSE(equal->isExact);
    // Five pairs are not tied, so that S is odd and every order has at least 1.
    checkKendall({1, 3, 2, 2}, 1, 1.0, true);
}

TEST_CASE("a series that is too long for pairs is refused", "[core][statistics]")
{
    const auto scores = weeklyScores(std::vector<double>(MostForPairs + 1, 1.0));
    CHECK_THROWS_AS(mannKendall(scores), InvalidValue);
    CHECK_THROWS_AS(theilSenSlope(scores), InvalidValue);
}
