// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/invalid_value.h"
#include "core/series/series.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <limits>

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::MessageMatches;
using soundings::core::AvailableRating;
using soundings::core::InvalidValue;
using soundings::core::Series;

TEST_CASE("a series keeps its gaps and counts only the scores that are there", "[core][series]")
{
    const Series series({{1, std::nullopt}, {2, 30.0}, {5, std::nullopt}, {6, 28.5}, {9, {}}});

    CHECK(series.size() == 5);
    CHECK(series.availableCount() == 2);
    CHECK(series.firstAvailable() == AvailableRating{2, 30.0});
    CHECK(series.lastAvailable() == AvailableRating{6, 28.5});
    CHECK(series.available() == std::vector<AvailableRating>{{2, 30.0}, {6, 28.5}});
}

TEST_CASE("a series without a score has no first and no last one", "[core][series]")
{
    CHECK(Series().isEmpty());
    CHECK(!Series().firstAvailable());
    const Series silent({{1, std::nullopt}, {2, std::nullopt}});
    CHECK(!silent.isEmpty());
    CHECK(!silent.firstAvailable());
    CHECK(!silent.lastAvailable());
    CHECK(silent.available().empty());
}

TEST_CASE("two ratings of one session and sessions out of order are refused by their numbers",
          "[core][series]")
{
    CHECK_THROWS_MATCHES(Series({{3, 1.0}, {3, 2.0}}),
                         InvalidValue,
                         MessageMatches(ContainsSubstring("3 after session 3")));
    CHECK_THROWS_MATCHES(Series({{4, 1.0}, {2, std::nullopt}}),
                         InvalidValue,
                         MessageMatches(ContainsSubstring("2 after session 4")));
}

TEST_CASE("a score that is no number is refused with its session", "[core][series]")
{
    const double infinite = std::numeric_limits<double>::infinity();
    const double notANumber = std::numeric_limits<double>::quiet_NaN();
    CHECK_THROWS_MATCHES(Series({{1, 1.0}, {7, infinite}}),
                         InvalidValue,
                         MessageMatches(ContainsSubstring("session 7")));
    CHECK_THROWS_AS(Series({{1, -infinite}}), InvalidValue);
    CHECK_THROWS_AS(Series({{1, notANumber}}), InvalidValue);
}
