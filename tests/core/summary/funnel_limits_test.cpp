// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/invalid_value.h"
#include "core/summary/funnel_limits.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

using Catch::Matchers::WithinAbs;
using namespace soundings::core;
namespace rc = ::rc;

TEST_CASE("exact funnel limits agree with R", "[core][summary]")
{
    struct Known
    {
        std::size_t cases;
        double target;
        std::array<double, 4> limits; ///< at p = .001, .025, .975, .999
    };

    // R 4.2.2: r = qbinom(p, n, t); (r - (pbinom(r, n, t) - p) / dbinom(r, n, t)) / n. What lies
    // below 0 there is 0 here.
    const std::vector<Known> all = {
        {5, .1, {-0.1996612982, -0.1915324561, 0.3548971193, 0.5866666667}},
        {5, .45, {-0.1960261035, -0.1006525883, 0.7883881337, 0.9891615438}},
        {5, .5, {-0.1936000000, -0.0400000000, 0.8400000000, 0.9936000000}},
        {5, .9, {0.2133333333, 0.4451028807, 0.9915324561, 0.9996612982}},
        {7, .45, {-0.1334736801, 0.0160162489, 0.7621268172, 0.9617691139}},
        {12, .45, {0.0025896837, 0.1244694364, 0.6984844789, 0.8399465960}},
        {12, .9, {0.5100922800, 0.6641736032, 0.9926235288, 0.9997049412}},
        {30, .1, {-0.0325470058, -0.0136751459, 0.2015274269, 0.2883816888}},
        {30, .5, {0.2050026169, 0.3043040513, 0.6623626153, 0.7616640498}},
        {100, .1, {0.0141788650, 0.0403805955, 0.1577186116, 0.1983567185}},
        {100, .9, {0.7916432815, 0.8322813884, 0.9496194045, 0.9758211350}},
        {1000, .1, {0.0713408463, 0.0812786567, 0.1184829265, 0.1299178439}},
        {1000, .5, {0.4506521960, 0.4685020952, 0.5304979048, 0.5483478040}}};
    constexpr std::array Tails{0.001, 0.025, 0.975, 0.999};
    for (const Known& known : all) {
        for (std::size_t index = 0; index < Tails.size(); ++index) {
            CHECK_THAT(funnelLimit(known.cases, known.target, Tails.at(index)),
                       WithinAbs(std::max(known.limits.at(index), 0.0), 1e-9));
        }
    }
}

TEST_CASE("both limits of a width belong together", "[core][summary]")
{
    const auto narrow = funnelLimits(12, 0.45, FunnelWidth::Percent95);
    const auto wide = funnelLimits(12, 0.45, FunnelWidth::Percent998);
    REQUIRE(narrow);
    REQUIRE(wide);
    CHECK_THAT(narrow->low, WithinAbs(0.1244694364, 1e-9));
    CHECK_THAT(narrow->high, WithinAbs(0.6984844789, 1e-9));
    CHECK_THAT(wide->low, WithinAbs(0.0025896837, 1e-9));
    CHECK_THAT(wide->high, WithinAbs(0.8399465960, 1e-9));
    CHECK_FALSE(funnelLimits(12, 0.0, FunnelWidth::Percent95));
    CHECK_FALSE(funnelLimits(12, 1.0, FunnelWidth::Percent95));
}

TEST_CASE("a funnel of nothing and a share beyond 1 are refused", "[core][summary]")
{
    CHECK_THROWS_AS(funnelLimit(0, 0.5, 0.025), InvalidValue);
    CHECK_THROWS_AS(funnelLimit(5, 1.5, 0.025), InvalidValue);
    CHECK_THROWS_AS(funnelLimit(5, 0.5, 0.0), InvalidValue);
    CHECK_THROWS_AS(funnelLimits(5, -0.1, FunnelWidth::Percent95), InvalidValue);
    CHECK_THROWS_AS(funnelLimit(5, std::numeric_limits<double>::quiet_NaN(), 0.025), InvalidValue);
}

TEST_CASE("the wide funnel encloses the narrow one", "[core][summary]")
{
    CHECK(rc::check([] {
        const auto cases = *rc::gen::inRange<std::size_t>(1, 3000);
        const double target = *rc::gen::inRange(1, 1000) / 1000.0;
        const auto narrow = funnelLimits(cases, target, FunnelWidth::Percent95);
        const auto wide = funnelLimits(cases, target, FunnelWidth::Percent998);
        RC_ASSERT(0.0 <= wide->low && wide->low <= narrow->low);
        RC_ASSERT(narrow->high <= wide->high && wide->high <= 1.0);
        RC_ASSERT(narrow->low <= narrow->high);
    }));
}
