// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/invalid_value.h"
#include "core/summary/over_dispersion.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <vector>

using Catch::Matchers::WithinAbs;
using namespace soundings::core;
namespace rc = ::rc;

namespace {

const std::vector<UnitCount> Twelve = {{3, 8},
                                       {9, 12},
                                       {6, 15},
                                       {2, 9},
                                       {15, 18},
                                       {8, 20},
                                       {5, 5},
                                       {11, 16},
                                       {4, 14},
                                       {20, 25},
                                       {7, 22},
                                       {1, 6}};
constexpr double Target = 91.0 / 170.0;

} // namespace

TEST_CASE("over-dispersion agrees with R", "[core][summary]")
{
    // R 4.2.2 with quantile(z, c(.1, .9)) for the winsorising.
    const auto found = overDispersion(Twelve, Target);
    REQUIRE(found);
    CHECK(found->units == 12);
    CHECK_THAT(found->phi, WithinAbs(3.91387972500982, 1e-9));
    CHECK_THAT(found->tau2, WithinAbs(0.0587011774099466, 1e-9));

    const Interval small = overDispersedLimits(5, Target, found->tau2, FunnelWidth::Percent95);
    CHECK_THAT(small.low, WithinAbs(0.0301507205, 1e-8));
    CHECK_THAT(small.high, WithinAbs(0.9892482713, 1e-8));
    const Interval large = overDispersedLimits(200, Target, found->tau2, FunnelWidth::Percent95);
    CHECK_THAT(large.low, WithinAbs(0.1117334635, 1e-8));
    CHECK_THAT(large.high, WithinAbs(0.9287623500, 1e-8));
    const Interval wide = overDispersedLimits(200, Target, found->tau2, FunnelWidth::Percent998);
    CHECK_THAT(wide.low, WithinAbs(0.0041006871, 1e-8));
    CHECK(wide.high == 1.0); // beyond a quarter turn
}

TEST_CASE("below ten units there is no over-dispersion to tell", "[core][summary]")
{
    CHECK_FALSE(overDispersion(std::vector(Twelve.begin(), Twelve.begin() + 9), Target));
    std::vector<UnitCount> nine(Twelve.begin(), Twelve.begin() + 9);
    nine.push_back({0, 0});
    CHECK_FALSE(overDispersion(nine, Target));
    CHECK_FALSE(overDispersion({}, Target));
}

TEST_CASE("units that are all alike have no variance between them", "[core][summary]")
{
    const std::vector<UnitCount> alike(11, UnitCount{6, 10});
    const auto found = overDispersion(alike, 0.6);
    REQUIRE(found);
    CHECK(found->phi == 0.0);
    CHECK(found->tau2 == 0.0);
    const std::vector<UnitCount> everybody(11, UnitCount{10, 10});
    CHECK(overDispersion(everybody, 1.0)->tau2 == 0.0);
}

TEST_CASE("over-dispersion refuses what cannot be counted", "[core][summary]")
{
    std::vector<UnitCount> units = Twelve;
    units.push_back({7, 6});
    CHECK_THROWS_AS(overDispersion(units, Target), InvalidValue);
    CHECK_THROWS_AS(overDispersion(Twelve, 1.2), InvalidValue);
    CHECK_THROWS_AS(overDispersedLimits(0, 0.5, 0.1, FunnelWidth::Percent95), InvalidValue);
    CHECK_THROWS_AS(overDispersedLimits(5, 0.5, -0.1, FunnelWidth::Percent95), InvalidValue);
}

TEST_CASE("over-dispersion is the same in any order and for the mirrored outcome",
          "[core][summary]")
{
    CHECK(rc::check([] {
        const auto drawn = *rc::gen::container<std::vector<std::pair<int, int>>>(
            14, rc::gen::pair(rc::gen::inRange(0, 30), rc::gen::inRange(1, 30)));
        std::vector<UnitCount> units;
        std::vector<UnitCount> mirrored;
        double part = 0.0;
        double whole = 0.0;
        for (const auto& [hits, misses] : drawn) {
            const auto all = static_cast<std::size_t>(hits + misses);
            units.push_back({static_cast<std::size_t>(hits), all});
            mirrored.push_back({static_cast<std::size_t>(misses), all});
            part += hits;
            whole += hits + misses;
        }
        std::ranges::reverse(mirrored);
        const auto one = overDispersion(units, part / whole);
        const auto other = overDispersion(mirrored, 1.0 - part / whole);
        RC_ASSERT(std::abs(one->phi - other->phi) < 1e-9 * (1.0 + one->phi));
        RC_ASSERT(std::abs(one->tau2 - other->tau2) < 1e-9);
        RC_ASSERT(one->tau2 >= 0.0);
    }));
}
