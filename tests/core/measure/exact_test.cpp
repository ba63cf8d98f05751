// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/exact.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <limits>

using namespace soundings::core;

TEST_CASE("a tenth is a tenth and not the double beside it", "[core][measure]")
{
    CHECK(*exactOf(0.1) * 3 == *exactOf(0.3));
    CHECK(*exactOf(-2.5) == Exact(-5, 2));
    CHECK_FALSE(exactOf(0.00001));
    CHECK_FALSE(exactOf(1e10));
    CHECK_FALSE(exactOf(std::numeric_limits<double>::infinity()));
    CHECK_FALSE(exactOf(std::numeric_limits<double>::quiet_NaN()));
}

TEST_CASE("ties go up, or to the even neighbour, above and below zero", "[core][measure]")
{
    const Rounding up{0, RoundingMode::HalfUp};
    const Rounding even{0, RoundingMode::HalfEven};
    CHECK(rounded(Exact(5, 2), up) == 3);
    CHECK(rounded(Exact(-5, 2), up) == -2);
    CHECK(rounded(Exact(5, 2), even) == 2);
    CHECK(rounded(Exact(7, 2), even) == 4);
    CHECK(rounded(Exact(-5, 2), even) == -2);
    CHECK(rounded(Exact(-7, 2), even) == -4);
    CHECK(rounded(Exact(-1, 3), up) == 0);
    CHECK(rounded(Exact(-2, 3), up) == -1);
    CHECK(rounded(Exact(20, 3), {2, RoundingMode::HalfUp}) == Exact(667, 100));
}

TEST_CASE("rounding moves a number by at most half a step and keeps what is on a step",
          "[core][measure]")
{
    CHECK(rc::check([](int above, int below, int digits) {
        RC_PRE(below > 0);
        const int places = std::abs(digits % 5);
        const Exact value(above, below);
        const Exact result = rounded(value, {places, RoundingMode::HalfUp});
        Exact scale = 1;
        for (int i = 0; i < places; ++i) {
            scale *= 10;
        }
        RC_ASSERT(abs((result - value) * scale) <= Exact(1, 2));
        RC_ASSERT(rounded(result, {places, RoundingMode::HalfUp}) == result);
        RC_ASSERT(isOnStep(result, 0, 1 / scale));
    }));
}

TEST_CASE("what was written with four decimals reads back as the same double", "[core][measure]")
{
    CHECK(rc::check([](int tenThousandths) {
        const double value = tenThousandths / 10000.0;
        RC_ASSERT(toDouble(*exactOf(value)) == value);
    }));
}
