// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/direction.h"

#include <catch2/catch_test_macros.hpp>

using soundings::core::Direction;
using soundings::core::improvement;

TEST_CASE("a fall is an improvement where lower is better and a loss where higher is",
          "[core][measure]")
{
    CHECK(improvement(Direction::LowerIsBetter, 20.0, 14.0) == 6.0);
    CHECK(improvement(Direction::HigherIsBetter, 20.0, 14.0) == -6.0);
    CHECK(improvement(Direction::LowerIsBetter, 9.0, 9.0) == 0.0);
}
