// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/invalid_value.h"
#include "core/summary/wilson_interval.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <rapidcheck.h>

#include <cmath>
#include <limits>

using Catch::Matchers::WithinAbs;
using namespace soundings::core;
namespace rc = ::rc;

TEST_CASE("Wilson's interval agrees with R", "[core][summary]")
{
    struct Known
    {
        std::size_t part;
        std::size_t whole;
        double low;
        double high;
    };

    // R 4.2.2, prop.test(part, whole, correct = FALSE)$conf.int.
    for (const Known& known : {Known{0, 5, 0.0, 0.4344824648},
                               Known{1, 5, 0.0362241086, 0.6244653702},
                               Known{5, 5, 0.5655175352, 1.0},
                               Known{7, 23, 0.1560402445, 0.5086575627},
                               Known{499, 1000, 0.4680734888, 0.5299341648},
                               Known{1, 1, 0.2065493144, 1.0},
                               Known{0, 1, 0.0, 0.7934506856},
                               Known{3, 100, 0.0102545240, 0.0845193643}}) {
        const auto interval = wilsonInterval(known.part, known.whole);
        REQUIRE(interval);
        CHECK_THAT(interval->low, WithinAbs(known.low, 1e-9));
        CHECK_THAT(interval->high, WithinAbs(known.high, 1e-9));
    }
    const auto wide = wilsonInterval(7, 23, 0.99);
    REQUIRE(wide);
    CHECK_THAT(wide->low, WithinAbs(0.1260699917, 1e-9));
    CHECK_THAT(wide->high, WithinAbs(0.5702339933, 1e-9));
}

TEST_CASE("of nothing there is no share, and nonsense is refused", "[core][summary]")
{
    CHECK_FALSE(wilsonInterval(0, 0));
    CHECK_THROWS_AS(wilsonInterval(6, 5), InvalidValue);
    CHECK_THROWS_AS(wilsonInterval(1, 5, 1.0), InvalidValue);
    CHECK_THROWS_AS(wilsonInterval(0, 0, 0.0), InvalidValue);
    CHECK_THROWS_AS(wilsonInterval(1, 5, std::numeric_limits<double>::quiet_NaN()), InvalidValue);
}

TEST_CASE("Wilson's interval holds the share, lies within 0 to 1, and mirrors", "[core][summary]")
{
    CHECK(rc::check([] {
        const auto whole = *rc::gen::inRange<std::size_t>(1, 100000);
        const auto part = *rc::gen::inRange<std::size_t>(0, whole + 1);
        const double share = static_cast<double>(part) / static_cast<double>(whole);
        const auto interval = wilsonInterval(part, whole);
        const auto mirror = wilsonInterval(whole - part, whole);
        RC_ASSERT(interval->low >= 0.0);
        RC_ASSERT(interval->high <= 1.0);
        RC_ASSERT(interval->low <= share);
        RC_ASSERT(interval->high >= share);
        RC_ASSERT(interval->low < interval->high);
        RC_ASSERT(std::abs(mirror->low - (1.0 - interval->high)) < 1e-12);
    }));
}
