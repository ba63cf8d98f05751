// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/invalid_value.h"
#include "core/statistics/change_points.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <limits>

using Catch::Matchers::WithinRel;
using namespace soundings::core;

namespace {

double squaresOf(const std::vector<double>& scores, std::size_t from, std::size_t to)
{
    double mean = 0.0;
    for (std::size_t index = from; index < to; ++index) {
        mean += scores[index] / static_cast<double>(to - from);
    }
    double squares = 0.0;
    for (std::size_t index = from; index < to; ++index) {
        squares += (scores[index] - mean) * (scores[index] - mean);
    }
    return squares;
}

double
costOf(const std::vector<double>& scores, const std::vector<std::size_t>& changes, double penalty)
{
    double cost = penalty * static_cast<double>(changes.size());
    std::size_t from = 0;
    for (const std::size_t change : changes) {
        cost += squaresOf(scores, from, change);
        from = change;
    }
    return cost + squaresOf(scores, from, scores.size());
}

/// The least cost over every way to cut the scores, one after the other.
double leastCost(const std::vector<double>& scores, double penalty, std::size_t segment)
{
    double least = std::numeric_limits<double>::infinity();
    for (unsigned cuts = 0; cuts < (1U << (scores.size() - 1)); ++cuts) {
        std::vector<std::size_t> changes;
        std::size_t from = 0;
        bool isAllowed = true;
        for (std::size_t at = 1; at < scores.size(); ++at) {
            if ((cuts >> (at - 1)) & 1U) {
                isAllowed = isAllowed && at - from >= segment;
                changes.push_back(at);
                from = at;
            }
        }
        if (isAllowed && scores.size() - from >= segment) {
            least = std::min(least, costOf(scores, changes, penalty));
        }
    }
    return least;
}

} // namespace

TEST_CASE("a clear shift is found where it is, and none where there is none", "[core][statistics]")
{
    const std::vector<double> shift = {0.1, -0.2, 0.0, 0.2, 8.0, 8.1, 7.9, 8.2};
    CHECK(changePoints(shift, 3.0 * std::log(8.0)) == std::vector<std::size_t>{4});
    CHECK(changePoints(std::vector<double>(12, 3.0), 1.0).empty());
    CHECK(changePoints(std::vector<double>{1.0, 9.0, 1.0}, 0.1).empty());
    CHECK(changePoints({}, 1.0).empty());
    CHECK_THROWS_AS(changePoints(shift, -1.0), InvalidValue);
    CHECK_THROWS_AS(changePoints(shift, 1.0, 0), InvalidValue);
}

TEST_CASE("the pruned search finds as little as trying every cut", "[core][statistics][property]")
{
    CHECK(rc::check([] {
        std::vector<double> scores;
        const int count = *rc::gen::inRange(2, 13);
        for (int index = 0; index < count; ++index) {
            scores.push_back(*rc::gen::inRange(0, 12));
        }
        const double penalty = *rc::gen::element(0.5, 2.0, 6.0, 15.0);
        const auto segment = static_cast<std::size_t>(*rc::gen::inRange(1, 4));
        RC_PRE(scores.size() >= segment);
        const auto found = changePoints(scores, penalty, segment);
        RC_ASSERT(std::abs(costOf(scores, found, penalty) - leastCost(scores, penalty, segment)) <
                  1e-9);
        std::size_t from = 0;
        for (const std::size_t change : found) {
            RC_ASSERT(change - from >= segment);
            from = change;
        }
        RC_ASSERT(scores.size() - from >= segment);
    }));
}

TEST_CASE("the p of a single shift is counted over all orders of up to six scores",
          "[core][statistics]")
{
    // Of the 20 ways to place three low among six scores, 2 are split as clearly.
    const auto change = singleChange(std::vector<double>{0, 0, 0, 5, 5, 5});
    REQUIRE(change);
    CHECK(change->at == 3);
    CHECK(change->isExact);
    CHECK_THAT(change->p, WithinRel(0.1, 1e-12));
    CHECK_THAT(change->squares, WithinRel(37.5, 1e-12));
    CHECK(!singleChange(std::vector<double>{1, 2, 3}));
    CHECK(!singleChange(std::vector<double>(8, 4.0)));
}

TEST_CASE("the p of a long series is drawn, and the same every time", "[core][statistics]")
{
    const std::vector<double> scores = {36, 37, 35, 38, 36, 24, 25, 26, 24};
    const auto change = singleChange(scores);
    REQUIRE(change);
    CHECK(change->at == 5);
    CHECK_FALSE(change->isExact);
    CHECK(change->p == singleChange(scores)->p);
    // Of 126 placings of the four low scores 2 split as clearly.
    CHECK(std::abs(change->p - 2.0 / 126.0) < 0.012);
}

TEST_CASE("the scatter about shifting levels comes from the differences", "[core][statistics]")
{
    CHECK(!differenceSd(std::vector<double>{1.0, 2.0}));
    CHECK(!differenceSd(std::vector<double>{1.0, 2.0, 3.0, 4.0}));
    // Differences 1, -1, 1, -1 with mean 0: sqrt(4 / 3 / 2).
    CHECK_THAT(*differenceSd(std::vector<double>{0, 1, 0, 1, 0}),
               WithinRel(std::sqrt(2.0 / 3.0), 1e-12));
}
