// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/input_error.h"
#include "core/interchange/score_cell.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>

using Catch::Matchers::Message;
using namespace soundings::core;

TEST_CASE("an empty cell is a missing score, and nought is a score", "[core][interchange]")
{
    CHECK_FALSE(scoreCell("", 2, "score"));
    CHECK_FALSE(scoreCell("  ", 2, "score"));
    CHECK(scoreCell(" 0 ", 2, "score") == 0.0);
    CHECK(scoreCell("-3.5", 2, "score") == -3.5);
}

TEST_CASE("a score that no scale has is refused before it spoils a sum", "[core][interchange]")
{
    for (const char* cell : {"1e308", "-1e308", "1000001000"}) {
        CHECK_THROWS_AS(scoreCell(cell, 3, "score"), InputError);
    }
    CHECK_NOTHROW(scoreCell("1000000000", 3, "score"));
}

TEST_CASE("a score outside the measure's scale is refused by name", "[core][interchange]")
{
    const ScoreLimits scale{.lowest = 0.0, .highest = 40.0};
    CHECK(scoreCell("40", 3, "score", scale) == 40.0);
    CHECK(scoreCell("0", 3, "score", scale) == 0.0);
    CHECK_THROWS_MATCHES(scoreCell("40.1", 3, "score", scale),
                         InputError,
                         Message("line 3, column score: \"40.1\", expected a score from 0 to 40"));
    CHECK_THROWS_AS(scoreCell("-1", 3, "score", scale), InputError);
    CHECK_THROWS_AS(scoreCell("much", 3, "score", scale), InputError);
}
