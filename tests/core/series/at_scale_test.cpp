// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/at_scale.h"

#include <catch2/catch_test_macros.hpp>

using soundings::core::Comparison;
using soundings::core::holdsAtScale;

TEST_CASE("8.2 - 7.2 reaches 1 and does not exceed it", "[core][series]")
{
    const double drop = 8.2 - 7.2;
    REQUIRE(drop != 1.0);
    CHECK(holdsAtScale(drop, Comparison::AtLeast, 1.0, 8.2));
    CHECK(holdsAtScale(drop, Comparison::AtMost, 1.0, 8.2));
    CHECK(!holdsAtScale(drop, Comparison::Above, 1.0, 8.2));
    CHECK(!holdsAtScale(drop, Comparison::Below, 1.0, 8.2));
}

TEST_CASE("a drop of a hundredth between scores of a million is told from none", "[core][series]")
{
    CHECK(holdsAtScale(0.01, Comparison::Above, 0.0, 1e6));
    CHECK(!holdsAtScale(0.0001, Comparison::Above, 0.0, 1e6));
}

TEST_CASE("a tenth of a point to either side decides", "[core][series]")
{
    CHECK(!holdsAtScale(0.9, Comparison::AtLeast, 1.0, 40.0));
    CHECK(holdsAtScale(0.9, Comparison::Below, 1.0, 40.0));
    CHECK(holdsAtScale(1.1, Comparison::Above, 1.0, 40.0));
    CHECK(!holdsAtScale(1.1, Comparison::AtMost, 1.0, 40.0));
}
