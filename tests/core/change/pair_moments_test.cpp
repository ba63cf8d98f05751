// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/pair_moments.h"
#include "core/record/invalid_value.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <limits>
#include <vector>

using Catch::Matchers::WithinAbs;
using namespace soundings::core;

TEST_CASE("moments are those of the pairs with both scores", "[core][change]")
{
    // R: mean, sd and cor of c(18, 22, 15), c(10, 15, 14).
    const std::vector<ScorePair> pairs = {{"a", 18.0, 10.0},
                                          {"b", 22.0, 15.0},
                                          {"c", std::nullopt, 99.0},
                                          {"d", 15.0, 14.0},
                                          {"e", 99.0, std::nullopt}};
    const PairMoments moments = momentsOf(pairs);
    CHECK(moments.completePairs == 3);
    CHECK_THAT(*moments.preMean, WithinAbs(18.3333333333, 1e-9));
    CHECK_THAT(*moments.postMean, WithinAbs(13.0, 1e-12));
    CHECK_THAT(*moments.preSd, WithinAbs(3.5118845843, 1e-9));
    CHECK_THAT(*moments.postSd, WithinAbs(2.6457513111, 1e-9));
    CHECK_THAT(*moments.correlation, WithinAbs(0.2690610013, 1e-9));
}

TEST_CASE("what few pairs or constant scores cannot tell is empty", "[core][change]")
{
    CHECK_FALSE(momentsOf({}).preMean);
    const std::vector<ScorePair> one = {{"a", 3.0, 1.0}};
    CHECK(momentsOf(one).postMean == 1.0);
    CHECK_FALSE(momentsOf(one).preSd);
    const std::vector<ScorePair> flat = {{"a", 0.1, 1.0}, {"b", 0.1, 2.0}, {"c", 0.1, 7.0}};
    CHECK(momentsOf(flat).preSd == 0.0);
    CHECK_FALSE(momentsOf(flat).correlation);
    const std::vector<ScorePair> line = {{"a", 0.1, 0.3}, {"b", 0.2, 0.6}, {"c", 0.7, 2.1}};
    CHECK(momentsOf(line).correlation <= 1.0);
    CHECK_THAT(*momentsOf(line).correlation, WithinAbs(1.0, 1e-12));
}

TEST_CASE("moments of a score that is not finite are refused", "[core][change]")
{
    const std::vector<ScorePair> broken = {{"a", 3.0, 1.0},
                                           {"b", std::numeric_limits<double>::quiet_NaN(), 2.0}};
    CHECK_THROWS_AS(momentsOf(broken), InvalidValue);
    const std::vector<ScorePair> endless = {{"a", 3.0, std::numeric_limits<double>::infinity()}};
    CHECK_THROWS_AS(momentsOf(endless), InvalidValue);
}
