// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/invalid_value.h"
#include "core/statistics/normal_range.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using namespace soundings::core;

TEST_CASE("the range of two normal numbers is that of their difference", "[core][statistics]")
{
    for (const double width : {0.1, 1.0, 2.5, 6.0}) {
        CHECK_THAT(normalRangeProbability(width, 2), WithinAbs(std::erf(width / 2.0), 1e-13));
    }
    CHECK_THAT(normalRangeQuantile(0.95, 2),
               WithinRel(1.959963984540054 * std::numbers::sqrt2, 1e-11));
}

// Reference values: qtukey(.95, k, Inf) of R 4.2.2, which stops at 1e-4, and ptukey(w, k, Inf).
TEST_CASE("the range of several normal numbers is the studentised range of a known error",
          "[core][statistics]")
{
    for (const auto& [count, quantile] : {std::pair{3, 3.314493158},
                                          std::pair{4, 3.633159582},
                                          std::pair{8, 4.286309513},
                                          std::pair{20, 5.011688795},
                                          std::pair{100, 6.084637693}}) {
        CHECK_THAT(normalRangeQuantile(0.95, count), WithinAbs(quantile, 1e-4));
    }
    CHECK_THAT(normalRangeProbability(3.0, 5), WithinAbs(0.7891234950, 1e-8));
    CHECK_THAT(normalRangeProbability(4.5, 30), WithinAbs(0.7410520121, 1e-8));
}

TEST_CASE("quantile and probability undo each other, and more numbers range further",
          "[core][statistics]")
{
    double last = 0.0;
    for (const int count : {2, 5, 30, 1000}) {
        for (const double probability : {0.01, 0.5, 0.95, 0.999}) {
            CHECK_THAT(normalRangeProbability(normalRangeQuantile(probability, count), count),
                       WithinRel(probability, 1e-9));
        }
        CHECK(normalRangeQuantile(0.95, count) > last);
        last = normalRangeQuantile(0.95, count);
    }
    CHECK(normalRangeProbability(0.0, 3) == 0.0);
    CHECK(normalRangeProbability(-1.0, 3) == 0.0);
    CHECK_THAT(normalRangeProbability(100.0, 3), WithinAbs(1.0, 1e-12));
    CHECK(normalRangeQuantile(1.0 - 1e-16, 2) > 10.0);
}

TEST_CASE("a range of no numbers, or a probability that is none, is refused", "[core][statistics]")
{
    CHECK_THROWS_AS(normalRangeProbability(1.0, 1), InvalidValue);
    CHECK_THROWS_AS(normalRangeProbability(1.0, 1001), InvalidValue);
    CHECK_THROWS_AS(normalRangeProbability(std::numeric_limits<double>::infinity(), 3),
                    InvalidValue);
    CHECK_THROWS_AS(normalRangeQuantile(0.0, 3), InvalidValue);
    CHECK_THROWS_AS(normalRangeQuantile(1.0, 3), InvalidValue);
    CHECK_THROWS_AS(normalRangeQuantile(std::numeric_limits<double>::quiet_NaN(), 3), InvalidValue);
}
