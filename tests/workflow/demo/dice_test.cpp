// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/demo/dice.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <set>

using Catch::Matchers::WithinAbs;
using soundings::app::demo::Dice;

// C++ [rand.predef]: the 10000th number of a default mt19937_64 is 9981545732273789042.
TEST_CASE("the numbers are those that the standard lays down, on every machine", "[workflow][demo]")
{
    Dice dice(5489);
    for (int i = 1; i < 10'000; ++i) {
        static_cast<void>(dice.uniform());
    }
    CHECK(dice.uniform() == static_cast<double>(9981545732273789042ULL >> 11U) * 0x1p-53);
}

TEST_CASE("the same seed throws the same dice and another seed others", "[workflow][demo]")
{
    Dice one(7);
    Dice same(7);
    Dice other(8);
    int different = 0;
    for (int i = 0; i < 100; ++i) {
        const double drawn = one.uniform();
        CHECK(same.uniform() == drawn);
        different += other.uniform() == drawn ? 0 : 1;
        CHECK(drawn >= 0.0);
        CHECK(drawn < 1.0);
    }
    CHECK(different == 100);
}

TEST_CASE("whole numbers reach both ends and nothing beyond", "[workflow][demo]")
{
    Dice dice(1);
    std::set<int> drawn;
    for (int i = 0; i < 2000; ++i) {
        drawn.insert(dice.between(-2, 3));
    }
    CHECK(drawn == std::set<int>{-2, -1, 0, 1, 2, 3});
    CHECK(dice.between(4, 4) == 4);
}

TEST_CASE("what is certain happens and what is impossible does not", "[workflow][demo]")
{
    Dice dice(1);
    int heads = 0;
    for (int i = 0; i < 10'000; ++i) {
        CHECK_FALSE(dice.chance(0.0));
        CHECK(dice.chance(1.0));
        heads += dice.chance(0.25) ? 1 : 0;
    }
    CHECK_THAT(heads / 10'000.0, WithinAbs(0.25, 0.02));
}

TEST_CASE("normal numbers have mean 0, standard deviation 1 and tails of their size",
          "[workflow][demo]")
{
    constexpr int Draws = 100'000;
    Dice dice(1);
    double sum = 0.0;
    double squares = 0.0;
    int beyondTwo = 0;
    for (int i = 0; i < Draws; ++i) {
        const double drawn = dice.normal();
        sum += drawn;
        squares += drawn * drawn;
        beyondTwo += drawn > 1.959964 || drawn < -1.959964 ? 1 : 0;
    }
    // Five standard errors of each estimate.
    CHECK_THAT(sum / Draws, WithinAbs(0.0, 0.016));
    CHECK_THAT(squares / Draws, WithinAbs(1.0, 0.023));
    CHECK_THAT(beyondTwo / static_cast<double>(Draws), WithinAbs(0.05, 0.0035));
}
