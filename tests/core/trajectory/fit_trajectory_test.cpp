// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/invalid_value.h"
#include "core/trajectory/fit_trajectory.h"
#include "made_cases.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <random>

namespace {

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using made::request;
using namespace soundings::core;
namespace rc = ::rc;

TEST_CASE("The intake score is that of session 1, else that of session 0", "[trajectory]")
{
    CHECK(intakeScore(Series({{0, 30.0}, {1, 28.0}, {2, 26.0}})) == 28.0);
    CHECK(intakeScore(Series({{0, 30.0}, {1, std::nullopt}, {2, 26.0}})) == 30.0);
    CHECK_FALSE(intakeScore(Series({{1, std::nullopt}, {2, 26.0}})));
    CHECK_FALSE(intakeScore(Series({{2, 26.0}, {3, 20.0}})));
    CHECK_FALSE(intakeScore(Series()));
}

// Reference values: lme4 of Debian 12 in R 4.2.2, lmer(y ~ ic * log(s) + (1 | id)) on the scores of
// sessions 2 to 8, ic = intake - 22.475.
TEST_CASE("A model of forty cases lets only the intercept vary and agrees with lme4",
          "[trajectory]")
{
    const auto closed = made::cases();
    const TrajectoryModel model = fitTrajectory(closed, request());
    CHECK(model.effects == TrajectoryEffects::Intercept);
    CHECK(model.hasTooFewCases());
    CHECK(model.cases == 40);
    CHECK(model.casesWithThreeScores == 40);
    CHECK(model.scores == 233);
    CHECK(model.lastSession == 8);
    CHECK_THAT(model.intakeMean, WithinRel(22.475, 1e-12));
    const std::array fixed{20.57297579, 0.9874086325, -2.258295719, -0.1615653416};
    const std::array errors{1.061674449, 0.2074579625, 0.3797226648, 0.07338426053};
    for (std::size_t index = 0; index < fixed.size(); ++index) {
        CHECK_THAT(model.fixed.at(index), WithinAbs(fixed.at(index), 1e-5));
        CHECK_THAT(std::sqrt(model.fixedCovariance.at(index * 5)),
                   WithinRel(errors.at(index), 1e-4));
    }
    CHECK_THAT(model.randomCovariance[0], WithinRel(30.5471386, 1e-4));
    CHECK(model.randomCovariance[3] == 0.0);
    CHECK_THAT(model.residualVariance, WithinRel(6.786634096, 1e-4));
    CHECK_THAT(model.remlCriterion, WithinAbs(1238.580106, 1e-6));
    CHECK_FALSE(model.calibration); // fewer than fifty cases
}

TEST_CASE("With a hundred cases people may also differ in how fast they go", "[trajectory]")
{
    const auto closed = made::cases(3);
    const TrajectoryModel both = fitTrajectory(closed, request());
    CHECK(both.effects == TrajectoryEffects::InterceptSlope);
    CHECK_FALSE(both.hasTooFewCases());
    CHECK(both.randomCovariance[3] > 0.0);
    CHECK(both.randomCovariance[1] == both.randomCovariance[2]);
    const TrajectoryModel one = fitTrajectory(closed, request(TrajectoryEffects::Intercept));
    CHECK(one.effects == TrajectoryEffects::Intercept);
    CHECK(one.remlCriterion > both.remlCriterion);
}

TEST_CASE("Intake scores are told by percentiles and thirds", "[trajectory]")
{
    std::vector<RatedCase> closed;
    for (int intake = 1; intake <= 21; ++intake) {
        const double score = intake;
        closed.push_back({std::to_string(intake),
                          Series({{1, score}, {2, score - intake % 3}, {3, score - intake % 4}})});
    }
    const TrajectoryModel model = fitTrajectory(closed, request());
    CHECK_THAT(model.intakeMean, WithinAbs(11.0, 1e-12));
    CHECK_THAT(model.intakeLow, WithinAbs(2.0, 1e-12)); // type 7: 1 + 0.05 * 20
    CHECK_THAT(model.intakeHigh, WithinAbs(20.0, 1e-12));
    CHECK(model.tertileCases == std::array<std::size_t, 3>{7, 7, 7});
    CHECK(model.casesLike(1.0) == 7);
    CHECK(model.isExtrapolated(1.0, 3));
    CHECK(model.isExtrapolated(11.0, 4));
    CHECK_FALSE(model.isExtrapolated(11.0, 3));
}

TEST_CASE("Cases without an intake or a later score are left out", "[trajectory]")
{
    auto closed = made::cases();
    const TrajectoryModel plain = fitTrajectory(closed, request());
    closed.insert(closed.begin(), {"no intake", Series({{2, 30.0}, {3, 2.0}})});
    closed.push_back({"no later one", Series({{1, 90.0}, {2, std::nullopt}})});
    closed.push_back({"nothing", Series()});
    const TrajectoryModel model = fitTrajectory(closed, request());
    CHECK(model.cases == 40);
    CHECK(model.fixed == plain.fixed);
    CHECK(model.remlCriterion == plain.remlCriterion);
}

TEST_CASE("What no course can be expected from is refused", "[trajectory]")
{
    const std::vector<RatedCase> none;
    CHECK_THROWS_AS(fitTrajectory(none, request()), InvalidValue);
    std::vector<RatedCase> alike;
    std::vector<RatedCase> oneSession;
    for (int index = 0; index < 12; ++index) {
        const double score = index;
        alike.push_back({"", Series({{1, 20.0}, {2, score}, {3, score + index % 3}})});
        oneSession.push_back({"", Series({{1, score}, {2, score + index % 5}})});
    }
    CHECK_THROWS_AS(fitTrajectory(alike, request()), InvalidValue);
    CHECK_THROWS_AS(fitTrajectory(oneSession, request()), InvalidValue);
}

TEST_CASE("The order of the closed cases does not change what is expected", "[trajectory]")
{
    const auto closed = made::cases();
    const TrajectoryModel plain = fitTrajectory(closed, request());
    CHECK(rc::check([&] {
        auto shuffled = closed;
        std::ranges::shuffle(shuffled, std::mt19937(*rc::gen::arbitrary<unsigned>()));
        const TrajectoryModel model = fitTrajectory(shuffled, request());
        RC_ASSERT(model.fixed == plain.fixed);
        RC_ASSERT(model.remlCriterion == plain.remlCriterion);
    }));
}

TEST_CASE("Scores turned about are expected to run the other way round", "[trajectory]")
{
    const auto closed = made::cases();
    auto turned = closed;
    for (RatedCase& rated : turned) {
        std::vector<Rating> ratings;
        for (const Rating& rating : rated.series.ratings()) {
            ratings.push_back({rating.session, 63.0 - *rating.score});
        }
        rated.series = Series(std::move(ratings));
    }
    TrajectoryRequest higher = request();
    higher.better = Direction::HigherIsBetter;
    const TrajectoryModel down = fitTrajectory(closed, request());
    const TrajectoryModel up = fitTrajectory(turned, higher);
    for (const int session : {2, 5, 8}) {
        const ExpectedScore lower = down.expected(20.0, session);
        const ExpectedScore upper = up.expected(43.0, session);
        CHECK_THAT(upper.mean, WithinAbs(63.0 - lower.mean, 1e-6));
        CHECK_THAT(trajectoryLimit(upper, 0.9, Direction::HigherIsBetter),
                   WithinAbs(63.0 - trajectoryLimit(lower, 0.9, Direction::LowerIsBetter), 1e-4));
    }
}

} // namespace
