// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/invalid_value.h"
#include "core/summary/effect_size.h"
#include "made_pairs.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

using Catch::Matchers::WithinAbs;
using namespace soundings::core;
namespace rc = ::rc;

namespace {

constexpr auto Lower = Direction::LowerIsBetter;
constexpr auto Higher = Direction::HigherIsBetter;

std::vector<ScorePair> drawnPairs()
{
    const auto scores = *rc::gen::container<std::vector<std::pair<int, int>>>(
        rc::gen::pair(rc::gen::inRange(0, 400), rc::gen::inRange(0, 400)));
    std::vector<ScorePair> pairs;
    for (const auto& [pre, post] : scores) {
        pairs.push_back({{}, pre / 10.0, post / 10.0});
    }
    return pairs;
}

} // namespace

TEST_CASE("the effect size and its interval agree with R", "[core][summary]")
{
    // R 4.2.2 from mean, sd, cor, lgamma and qnorm; pairs with a missing score are left out.
    auto pairs = soundings::made::pairs();
    pairs.push_back({"l", std::nullopt, 4.0});
    const auto effect = prePostEffect(momentsOf(pairs), Lower);
    REQUIRE(effect);
    CHECK_THAT(effect->d.value, WithinAbs(1.228720213567, 1e-10));
    REQUIRE(effect->d.variance);
    CHECK_THAT(*effect->d.variance, WithinAbs(0.222353035205, 1e-10));
    CHECK_THAT(effect->d.interval->low, WithinAbs(0.304512429357, 1e-9));
    CHECK_THAT(effect->d.interval->high, WithinAbs(2.152927997778, 1e-9));
    REQUIRE(effect->g);
    CHECK_THAT(effect->g->value, WithinAbs(1.122896552217, 1e-10));
    CHECK_THAT(*effect->g->variance, WithinAbs(0.209910200392, 1e-10));
    CHECK_THAT(effect->g->interval->low, WithinAbs(0.224920277001, 1e-9));
    CHECK_THAT(effect->g->interval->high, WithinAbs(2.020872827433, 1e-9));
}

TEST_CASE("Hedges' correction is exact", "[core][summary]")
{
    // R: exp(lgamma(m/2) - lgamma((m-1)/2)) / sqrt(m/2).
    const std::vector<std::pair<double, double>> known = {{2.0, 0.564189583548},
                                                          {3.0, 0.723601254558},
                                                          {4.0, 0.797884560803},
                                                          {9.0, 0.913874891793},
                                                          {29.0, 0.973874984597},
                                                          {99.0, 0.992401851114},
                                                          {1000.0, 0.999249781179}};
    for (const auto& [freedom, factor] : known) {
        REQUIRE(hedgesCorrection(freedom));
        CHECK_THAT(*hedgesCorrection(freedom), WithinAbs(factor, 1e-11));
    }
    CHECK_FALSE(hedgesCorrection(1.0));
    CHECK_THAT(*hedgesCorrection(1e9), WithinAbs(1.0, 1e-8));
    CHECK_THROWS_AS(hedgesCorrection(std::numeric_limits<double>::infinity()), InvalidValue);
}

TEST_CASE("too few pairs or no spread before leave the effect size open", "[core][summary]")
{
    CHECK_FALSE(prePostEffect(momentsOf({}), Lower));
    const std::vector<ScorePair> one = {{"a", 3.0, 1.0}};
    CHECK_FALSE(prePostEffect(momentsOf(one), Lower));
    const std::vector<ScorePair> flat = {{"a", 0.1, 1.0}, {"b", 0.1, 2.0}, {"c", 0.1, 7.0}};
    CHECK_FALSE(prePostEffect(momentsOf(flat), Lower));

    const std::vector<ScorePair> two = {{"a", 3.0, 1.0}, {"b", 5.0, 2.0}};
    const auto small = prePostEffect(momentsOf(two), Lower);
    REQUIRE(small);
    CHECK_THAT(small->d.value, WithinAbs(2.5 / std::sqrt(2.0), 1e-12));
    CHECK_FALSE(small->g); // one degree of freedom has no correction
}

TEST_CASE("without a correlation there is no interval; a given one makes one", "[core][summary]")
{
    const std::vector<ScorePair> cured = {{"a", 3.0, 0.0}, {"b", 5.0, 0.0}, {"c", 9.0, 0.0}};
    const auto open = prePostEffect(momentsOf(cured), Lower);
    REQUIRE(open);
    CHECK_FALSE(open->d.interval);
    CHECK_FALSE(open->g->interval);
    const auto given = prePostEffect(momentsOf(cured), Lower, 0.5);
    const double d = given->d.value;
    CHECK_THAT(*given->d.variance, WithinAbs(1.0 / 3.0 + d * d / 6.0, 1e-12));
    CHECK_THROWS_AS(prePostEffect(momentsOf(cured), Lower, 1.1), InvalidValue);
    CHECK_THROWS_AS(
        prePostEffect(momentsOf(cured), Lower, std::numeric_limits<double>::quiet_NaN()),
        InvalidValue);
}

TEST_CASE("a perfect correlation leaves the interval of d alone", "[core][summary]")
{
    const std::vector<ScorePair> shifted = {{"a", 3.0, 1.0}, {"b", 5.0, 3.0}, {"c", 9.0, 7.0}};
    const auto effect = prePostEffect(momentsOf(shifted), Lower);
    REQUIRE(effect);
    const double d = effect->d.value;
    CHECK_THAT(*effect->d.variance, WithinAbs(d * d / 6.0, 1e-12));
}

TEST_CASE("the effect size knows neither unit, zero nor order of the scores", "[core][summary]")
{
    CHECK(rc::check([] {
        const auto pairs = drawnPairs();
        const auto plain = prePostEffect(momentsOf(pairs), Lower);
        RC_PRE(plain.has_value());
        const double shift = *rc::gen::inRange(-1000, 1000) / 10.0;
        const double scale = *rc::gen::inRange(1, 100) / 10.0;
        std::vector<ScorePair> turned = pairs;
        for (ScorePair& pair : turned) {
            pair.pre = shift + scale * *pair.pre;
            pair.post = shift + scale * *pair.post;
        }
        std::ranges::reverse(turned);
        const auto same = prePostEffect(momentsOf(turned), Lower);
        const auto other = prePostEffect(momentsOf(soundings::made::mirrored(pairs)), Higher);
        const auto opposite = prePostEffect(momentsOf(pairs), Higher);
        RC_ASSERT(same.has_value() && other.has_value());
        const double allowed = 1e-9 * (1.0 + std::abs(plain->d.value));
        RC_ASSERT(std::abs(same->d.value - plain->d.value) < allowed);
        RC_ASSERT(std::abs(other->d.value - plain->d.value) < allowed);
        RC_ASSERT(opposite->d.value == -plain->d.value);
        RC_ASSERT(!plain->g || std::abs(plain->g->value) <= std::abs(plain->d.value));
    }));
}
