// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/lag_regression.h"
#include "core/record/invalid_value.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <cmath>
#include <random>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using namespace soundings::core;

namespace {

/// A person whose pairs have these distances from the own mean alliance.
LagPerson
personOf(double level, const std::vector<double>& alliance, const std::vector<double>& nextOutcome)
{
    LagPerson person;
    person.meanAlliance = level;
    for (std::size_t index = 0; index < alliance.size(); ++index) {
        person.pairs.push_back({.session = static_cast<int>(index) + 1,
                                .alliance = alliance[index],
                                .nextOutcome = nextOutcome.at(index)});
    }
    return person;
}

/// `persons` with five pairs each, an effect of 0.5 and a level of their own.
std::vector<LagPerson> drawnPeople(int persons, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> normal;
    std::vector<LagPerson> people;
    for (int person = 0; person < persons; ++person) {
        const double level = 30.0 + 3.0 * normal(random);
        const double own = 4.0 * normal(random);
        const std::vector<double> alliance{-2.0, 1.0, -1.0, 2.0, 0.0};
        std::vector<double> outcome;
        for (const double one : alliance) {
            outcome.push_back(20.0 + own + 0.5 * one + normal(random));
        }
        people.push_back(personOf(level, alliance, outcome));
    }
    return people;
}

LagParameters withBoth()
{
    LagParameters parameters;
    parameters.withSession = true;
    parameters.withOutcome = true;
    return parameters;
}

} // namespace

TEST_CASE("every person and every regressor costs a degree of freedom, and none is ever owed",
          "[core][alliance]")
{
    CHECK(lagFreedom(52, 12, {}) == 39);
    LagParameters session;
    session.withSession = true;
    CHECK(lagFreedom(52, 12, session) == 38);
    CHECK(lagFreedom(52, 12, withBoth()) == 37);
    CHECK(lagFreedom(14, 12, {}) == 1);
    CHECK(lagFreedom(13, 12, {}) == 0);
    CHECK(lagFreedom(3, 12, {}) == 0); // not the largest number there is
    CHECK(lagFreedom(0, 0, withBoth()) == 0);
}

TEST_CASE("one person's effect is the slope of the line that a hand finds", "[core][alliance]")
{
    // x -2 -1 0 1 2, y 1 3 2 5 4: Sxy 8 over Sxx 10; residuals -.4 .8 -1 1.2 -.6 squared sum 3.6.
    const std::vector people{personOf(30.0, {-2, -1, 0, 1, 2}, {1, 3, 2, 5, 4})};
    const auto found = lagByLeastSquares(people, {});
    REQUIRE(found);
    const double error = std::sqrt(3.6 / 3.0 / 10.0);
    CHECK_THAT(found->value, WithinAbs(0.8, 1e-12));
    CHECK_THAT(found->standardError.value(), WithinAbs(error, 1e-12));
    // t of .975 with 3 degrees of freedom, from a printed table: 3.182446
    CHECK_THAT(found->low.value(), WithinAbs(0.8 - 3.182446 * error, 1e-6));
    CHECK_THAT(found->high.value(), WithinAbs(0.8 + 3.182446 * error, 1e-6));
}

TEST_CASE("what a second person's level is does not touch the effect", "[core][alliance]")
{
    std::vector people{personOf(30.0, {-2, -1, 0, 1, 2}, {1, 3, 2, 5, 4}),
                       personOf(38.0, {-1, 1, 0}, {7, 6, 9})};
    const auto before = lagByLeastSquares(people, {});
    for (LagPair& pair : people[1].pairs) {
        pair.nextOutcome += 1000.0;
    }
    people[1].meanAlliance = -5.0;
    const auto after = lagByLeastSquares(people, {});
    REQUIRE(before);
    REQUIRE(after);
    CHECK_THAT(after->value, WithinRel(before->value, 1e-10));
    CHECK_THAT(after->standardError.value(), WithinRel(before->standardError.value(), 1e-9));
}

TEST_CASE("where everybody has the same pairs both ways find the same effect and error",
          "[core][alliance]")
{
    // With regressors that sum to 0 in everybody the level of a person takes no part.
    for (const unsigned seed : {1U, 2U, 3U}) {
        const auto people = drawnPeople(6, seed);
        const auto squares = lagByLeastSquares(people, {});
        const auto mixed = lagByMixedModel(people, {});
        REQUIRE(squares);
        REQUIRE(mixed);
        CHECK_THAT(mixed->value, WithinRel(squares->value, 1e-6));
        CHECK_THAT(mixed->standardError.value(), WithinRel(*squares->standardError, 1e-4));
        CHECK_THAT(mixed->low.value(), WithinAbs(*squares->low, 1e-4));
        CHECK_THAT(mixed->high.value(), WithinAbs(*squares->high, 1e-4));
    }
}

TEST_CASE("people who all have the same mean alliance are no reason to give up", "[core][alliance]")
{
    auto people = drawnPeople(6, 4);
    for (LagPerson& person : people) {
        person.meanAlliance = 31.1;
    }
    const auto mixed = lagByMixedModel(people, {});
    REQUIRE(mixed);
    CHECK_THAT(mixed->value, WithinRel(lagByLeastSquares(people, {})->value, 1e-6));
}

TEST_CASE("a session that says all the alliance says leaves no one answer, either way",
          "[core][alliance]")
{
    LagParameters parameters;
    parameters.withSession = true;
    std::vector<LagPerson> people;
    for (int person = 0; person < 4; ++person) {
        people.push_back(personOf(30.0 + person, {-2, -1, 0, 1, 2}, {1, 3, 2.0 + person, 5, 4}));
    }
    CHECK_FALSE(lagByLeastSquares(people, parameters));
    CHECK_FALSE(lagByMixedModel(people, parameters));
    CHECK(lagByMixedModel(people, {}));
}

TEST_CASE("an alliance that never moves has no effect to tell", "[core][alliance]")
{
    const std::vector people{personOf(30.0, {0, 0, 0, 0}, {1, 3, 2, 5}),
                             personOf(33.0, {0, 0, 0, 0}, {4, 3, 2, 5})};
    CHECK_FALSE(lagByLeastSquares(people, {}));
    CHECK_FALSE(lagByMixedModel(people, {}));
}

TEST_CASE("more people than a level of their own can be had for are refused", "[core][alliance]")
{
    CHECK_THROWS_AS(lagByLeastSquares(drawnPeople(8, 1), {}), InvalidValue);
    CHECK(lagByLeastSquares(drawnPeople(7, 1), {}));
    CHECK(lagByMixedModel(drawnPeople(400, 1), {}));
}
