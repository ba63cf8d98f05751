// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/fourths.h"

#include <catch2/catch_test_macros.hpp>

#include <vector>

using namespace soundings::core;

namespace {

void check(const std::vector<double>& rising, double lower, double upper)
{
    const auto fourths = fourthsOf(rising);
    REQUIRE(fourths);
    CHECK(fourths->lower == lower);
    CHECK(fourths->upper == upper);
    CHECK(fourths->spread() == upper - lower);
}

} // namespace

// The second and the fourth number of R's fivenum().
TEST_CASE("the fourths are those of Tukey's five numbers", "[core][statistics]")
{
    check({3.0}, 3.0, 3.0);
    check({1.0, 4.0}, 1.0, 4.0);
    check({1.0, 4.0, 9.0}, 2.5, 6.5);
    check({1.0, 2.0, 4.0, 8.0}, 1.5, 6.0);
    check({1.0, 2.0, 3.0, 4.0, 10.0}, 2.0, 4.0);
    check({30.0, 31.0, 31.5, 33.0, 34.0, 36.0, 37.0}, 31.25, 35.0);
    check({30.0, 31.0, 31.5, 33.0, 34.0, 36.0, 37.0, 40.0}, 31.25, 36.5);
}

TEST_CASE("no scores have no fourths", "[core][statistics]")
{
    CHECK_FALSE(fourthsOf({}));
}
