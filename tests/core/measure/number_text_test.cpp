// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/number_text.h"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <limits>

using soundings::core::numberText;

TEST_CASE("a number is written as short as it can be read back", "[core][measure]")
{
    CHECK(numberText(0.1) == "0.1");
    CHECK(numberText(36.0) == "36");
    CHECK(numberText(-2.5) == "-2.5");
    for (const double value : {1.0 / 3.0,
                               0.1 + 0.2,
                               1e-300,
                               std::numeric_limits<double>::max(),
                               std::numeric_limits<double>::denorm_min()}) {
        CHECK(std::strtod(numberText(value).c_str(), nullptr) == value);
    }
}
