// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/ewma.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <cmath>

using Catch::Matchers::WithinAbs;
using namespace soundings::core;

TEST_CASE("the average is the centre and the scores, each weighted by its age",
          "[core][statistics]")
{
    Ewma ewma(0.4, 10.0);
    CHECK(ewma.average() == 10.0);
    CHECK_THAT(ewma.add(20.0), WithinAbs(14.0, 1e-12));
    CHECK_THAT(ewma.add(5.0), WithinAbs(0.4 * 5.0 + 0.6 * 0.4 * 20.0 + 0.36 * 10.0, 1e-12));
}

TEST_CASE("the limits begin narrow and widen to their last reach", "[core][statistics]")
{
    Ewma ewma(0.2, 0.0);
    CHECK(ewma.reach(3.0, 1.0) == 0.0);
    ewma.add(1.0);
    // After one score the average is lambda times it, and so is its SD.
    CHECK_THAT(ewma.reach(3.0, 2.0), WithinAbs(3.0 * 2.0 * 0.2, 1e-12));
    for (int score = 0; score < 200; ++score) {
        ewma.add(0.0);
    }
    CHECK_THAT(ewma.reach(3.0, 1.0), WithinAbs(3.0 * std::sqrt(0.2 / 1.8), 1e-12));
}

TEST_CASE("with a lambda of one only the newest score counts", "[core][statistics]")
{
    Ewma ewma(1.0, 7.0);
    CHECK(ewma.add(3.0) == 3.0);
    CHECK(ewma.add(9.0) == 9.0);
    CHECK(ewma.reach(3.0, 1.5) == 4.5);
}
