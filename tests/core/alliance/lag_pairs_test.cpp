// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/lag_pairs.h"
#include "core/record/invalid_value.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <limits>

using Catch::Matchers::WithinAbs;
using namespace soundings::core;

TEST_CASE("only session numbers that follow each other make a pair", "[core][alliance]")
{
    const LagPerson person =
        lagPairsOf({.alliance = Series({{1, 30.0}, {2, 34.0}, {4, 32.0}, {5, 36.0}}),
                    .outcome = Series({{1, 20.0}, {2, 21.0}, {4, 23.0}, {5, 25.0}})},
                   false);
    REQUIRE(person.pairs.size() == 2);
    CHECK(person.pairs[0].session == 1);
    CHECK(person.pairs[0].nextOutcome == 21.0);
    CHECK(person.pairs[1].session == 4);
    CHECK(person.pairs[1].nextOutcome == 25.0);
    CHECK(person.sessions == 4);
}

TEST_CASE("the person's mean is that of all ratings, in a pair or not", "[core][alliance]")
{
    const LagPerson person = lagPairsOf({.alliance = Series({{1, 30.0}, {2, 33.0}, {9, 36.0}}),
                                         .outcome = Series({{1, 10.0}, {2, 14.0}, {9, 18.0}})},
                                        true);
    CHECK_THAT(person.meanAlliance, WithinAbs(33.0, 1e-12));
    REQUIRE(person.pairs.size() == 1);
    CHECK_THAT(person.pairs[0].alliance, WithinAbs(-3.0, 1e-12));
    CHECK_THAT(person.pairs[0].outcomeBefore, WithinAbs(-4.0, 1e-12));
}

TEST_CASE("a missing score breaks a pair and is not filled in", "[core][alliance]")
{
    const LagCourse course{.alliance = Series({{1, 30.0}, {2, std::nullopt}, {3, 31.0}, {4, 29.0}}),
                           .outcome = Series({{1, 20.0}, {2, 21.0}, {3, std::nullopt}, {4, 22.0}})};
    const LagPerson without = lagPairsOf(course, false);
    REQUIRE(without.pairs.size() == 2);
    CHECK(without.pairs[1].session == 3);
    CHECK(without.pairs[1].outcomeBefore == 0.0);
    // Session 3 has no outcome of its own, so it cannot be taken into account.
    CHECK(lagPairsOf(course, true).pairs.size() == 1);
}

TEST_CASE("sessions that stand in two pairs count once", "[core][alliance]")
{
    const Series three({{1, 1.0}, {2, 2.0}, {3, 3.0}});
    CHECK(lagPairsOf({.alliance = three, .outcome = three}, false).sessions == 3);
    CHECK(lagPairsOf({.alliance = Series(), .outcome = three}, false).sessions == 0);
}

TEST_CASE("the last session number there can be has no next one", "[core][alliance]")
{
    const int last = std::numeric_limits<int>::max();
    const Series end({{last - 1, 1.0}, {last, 2.0}});
    CHECK(lagPairsOf({.alliance = end, .outcome = end}, false).pairs.size() == 1);
}

TEST_CASE("settings of a lagged effect that make no sense are refused", "[core][alliance]")
{
    LagParameters parameters;
    CHECK_NOTHROW(requireValid(parameters));
    parameters.confidence = std::numeric_limits<double>::quiet_NaN();
    CHECK_THROWS_AS(requireValid(parameters), InvalidValue);
    parameters.confidence = 0.9;
    parameters.sessionsNeeded = 2;
    CHECK_THROWS_AS(requireValid(parameters), InvalidValue);
}
