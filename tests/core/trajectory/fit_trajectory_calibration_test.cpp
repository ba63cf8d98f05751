// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trajectory/fit_trajectory.h"
#include "made_cases.h"

#include <boost/math/distributions/normal.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>
#include <random>

namespace {

using made::request;
using namespace soundings::core;

/// 120 people who get better at speeds that differ much, by normal quantiles and in a mixed order:
/// the sixth of the worse half is as large as a normal curve has it.
std::vector<RatedCase> differentSpeeds()
{
    const boost::math::normal_distribution<double> normal;
    std::mt19937 random(5);
    std::normal_distribution<double> noise;
    std::vector<double> speeds;
    for (int person = 0; person < 120; ++person) {
        speeds.push_back(-4.0 + 4.0 * boost::math::quantile(normal, (person + 0.5) / 120.0));
    }
    std::ranges::shuffle(speeds, random);
    std::vector<RatedCase> closed;
    for (std::size_t person = 0; person < speeds.size(); ++person) {
        const double intake = 20.0 + static_cast<double>(person % 7);
        std::vector<Rating> ratings{{1, intake}};
        for (int session = 2; session <= 16; ++session) {
            ratings.push_back(
                {session, intake + speeds[person] * std::log(session) + 0.5 * noise(random)});
        }
        closed.push_back({std::to_string(1000 + person), Series(std::move(ratings))});
    }
    return closed;
}

TEST_CASE("The limits are tried on cases that the model has not seen", "[trajectory]")
{
    // Courses about one line, drawn so that they hold what the model assumes.
    std::mt19937 random(11);
    std::normal_distribution<double> normal;
    std::vector<RatedCase> closed;
    for (int index = 0; index < 400; ++index) {
        const double intake = 20.0 + 5.0 * normal(random);
        const double own = 3.0 * normal(random);
        std::vector<Rating> ratings{{1, intake}};
        for (int session = 2; session <= 9; ++session) {
            ratings.push_back(
                {session, intake + own - 4.0 * std::log(session) + 2.0 * normal(random)});
        }
        closed.push_back({std::to_string(index), Series(std::move(ratings))});
    }
    const TrajectoryModel model = fitTrajectory(closed, request());
    REQUIRE(model.calibration);
    CHECK(model.calibration->cases == 400);
    CHECK(model.calibration->holds());
    // Those who end early because they got worse are not what a line and two normal curves expect:
    // every eighth jumps up at the end, by more than any limit.
    for (std::size_t index = 0; index < closed.size(); index += 8) {
        auto ratings = std::vector<Rating>(closed[index].series.ratings().begin(),
                                           closed[index].series.ratings().end());
        ratings.back().score = *ratings.back().score + 60.0;
        closed[index].series = Series(std::move(ratings));
    }
    const TrajectoryModel bent = fitTrajectory(closed, request());
    REQUIRE(bent.calibration);
    CHECK_FALSE(bent.calibration->holds());
}

TEST_CASE("The model that is told is the one that is tried", "[trajectory]")
{
    // Four fifths of the cases are fewer than slopes ask for; tried without slopes, the limits of
    // the last session would be too narrow.
    const auto closed = differentSpeeds();
    const TrajectoryModel both = fitTrajectory(closed, request());
    const TrajectoryModel one = fitTrajectory(closed, request(TrajectoryEffects::Intercept));
    REQUIRE(both.effects == TrajectoryEffects::InterceptSlope);
    REQUIRE(closed.size() * 4 / 5 < TrajectoryModel::MinimumCases);
    REQUIRE(both.calibration);
    REQUIRE(one.calibration);
    CHECK(both.calibration->holds());
    CHECK_FALSE(one.calibration->holds());
    CHECK(one.calibration->beyondRed > both.calibration->beyondRed);
}

TEST_CASE("Whether the limits hold does not depend on the order of the cases", "[trajectory]")
{
    auto cases = made::cases(3);
    const TrajectoryModel plain = fitTrajectory(cases, request());
    REQUIRE(plain.calibration);
    for (const unsigned seed : {1U, 2U, 3U}) {
        std::ranges::shuffle(cases, std::mt19937(seed));
        const TrajectoryModel model = fitTrajectory(cases, request());
        REQUIRE(model.calibration);
        CHECK(model.calibration->beyondAmber == plain.calibration->beyondAmber);
        CHECK(model.calibration->beyondRed == plain.calibration->beyondRed);
    }
}

} // namespace
