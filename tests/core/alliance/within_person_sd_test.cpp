// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/within_person_sd.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <algorithm>
#include <cmath>
#include <random>

using Catch::Matchers::WithinRel;
using namespace soundings::core;

TEST_CASE("people with fewer than three scores say nothing about scatter", "[core][alliance]")
{
    CHECK(!pooledWithinPersonSd({}));
    const std::vector<Series> few{Series({{1, 4.0}, {2, 9.0}, {3, std::nullopt}}), Series()};
    CHECK(!pooledWithinPersonSd(few));
}

TEST_CASE("the pooled SD adds squares and degrees of freedom over people", "[core][alliance]")
{
    // Residual squares 4.2 with 2 degrees of freedom, and 6 with 1 (scores 0, 3, 0: 1, -2, 1).
    const std::vector<Series> people{Series({{1, 1.0}, {2, 3.0}, {3, 2.0}, {4, 6.0}}),
                                     Series({{5, 0.0}, {6, 3.0}, {7, 0.0}}),
                                     Series({{1, 30.0}, {2, 10.0}})};
    const auto pooled = pooledWithinPersonSd(people);
    REQUIRE(pooled);
    CHECK(pooled->persons == 2);
    CHECK(pooled->degreesOfFreedom == 3);
    CHECK_THAT(pooled->sd, WithinRel(std::sqrt((4.2 + 6.0) / 3.0), 1e-12));
}

TEST_CASE("a steady improvement is no scatter and levels between people do not count",
          "[core][alliance]")
{
    std::mt19937 random(3);
    std::normal_distribution<double> noise(0.0, 2.0);
    std::vector<Series> people;
    for (int person = 0; person < 2'000; ++person) {
        std::vector<Rating> ratings;
        for (int session = 1; session <= 10; ++session) {
            ratings.push_back({session, person * 0.01 + session * 1.5 + noise(random)});
        }
        people.emplace_back(ratings);
    }
    CHECK_THAT(pooledWithinPersonSd(people)->sd, WithinRel(2.0, 0.02));
}

TEST_CASE("the order of the people does not change one bit of the pooled SD", "[core][alliance]")
{
    std::mt19937 random(4);
    std::uniform_real_distribution<double> score(0.0, 40.0);
    std::vector<Series> people;
    for (int person = 0; person < 500; ++person) {
        people.push_back(Series({{1, score(random)}, {2, score(random)}, {3, score(random)}}));
    }
    const double before = pooledWithinPersonSd(people)->sd;
    for (int turn = 0; turn < 20; ++turn) {
        std::ranges::shuffle(people, random);
        CHECK(pooledWithinPersonSd(people)->sd == before);
    }
}
