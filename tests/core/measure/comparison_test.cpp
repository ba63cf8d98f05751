// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/comparison.h"

#include <catch2/catch_test_macros.hpp>

#include <limits>

using namespace soundings::core;

TEST_CASE("a limit that adding tenths misses by a bit counts as met exactly", "[core][measure]")
{
    double sum = 0.0;
    for (int i = 0; i < 250; ++i) {
        sum += 0.1;
    }
    REQUIRE(sum != 25.0);
    CHECK_FALSE(holds(sum, Comparison::Below, 25.0));
    CHECK_FALSE(holds(sum, Comparison::Above, 25.0));
    CHECK(holds(sum, Comparison::AtLeast, 25.0));
    CHECK(holds(sum, Comparison::AtMost, 25.0));
    CHECK(holds(24.9, Comparison::Below, 25.0));
}

TEST_CASE("not a number stands in no relation", "[core][measure]")
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const auto comparison :
         {Comparison::AtLeast, Comparison::Above, Comparison::AtMost, Comparison::Below}) {
        CHECK_FALSE(holds(nan, comparison, 1.0));
        CHECK_FALSE(holds(1.0, comparison, nan));
        CHECK(comparisonFromSign(comparisonSign(comparison)) == comparison);
    }
    CHECK_FALSE(comparisonFromSign("=="));
    CHECK_FALSE(comparisonFromSign(""));
}
