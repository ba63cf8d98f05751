// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/invalid_value.h"
#include "core/trajectory/trajectory_model.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <cmath>

namespace {

using Catch::Matchers::WithinAbs;
using namespace soundings::core;

/// 20 at an intake of 24 and one point more for each point of it, falling by 3 for each ln session.
TrajectoryModel madeModel()
{
    TrajectoryModel model;
    model.fixed = {20.0, 1.0, -3.0, -0.5};
    model.fixedCovariance = {
        0.25, 0.0, 0.0, 0.0, 0.0, 0.01, 0.0, 0.0, 0.0, 0.0, 0.04, 0.0, 0.0, 0.0, 0.0, 0.0};
    model.randomCovariance = {16.0, -1.0, -1.0, 4.0};
    model.residualVariance = 9.0;
    model.intakeMean = 24.0;
    return model;
}

TEST_CASE("An expected score is the line at the intake score and the logarithm of the session",
          "[trajectory]")
{
    const ExpectedScore found = madeModel().expected(28.0, 5);
    const double time = std::log(5.0);
    CHECK_THAT(found.mean, WithinAbs(20.0 + 4.0 - 3.0 * time - 0.5 * 4.0 * time, 1e-12));
    // z'Gz + residual + x'Vx
    const double variance =
        16.0 - 2.0 * time + 4.0 * time * time + 9.0 + 0.25 + 0.01 * 16.0 + 0.04 * time * time;
    CHECK_THAT(found.sd, WithinAbs(std::sqrt(variance), 1e-12));
}

TEST_CASE("Of session 1 nothing is expected: its score is the intake", "[trajectory]")
{
    CHECK_THROWS_AS(madeModel().expected(28.0, 1), InvalidValue);
    CHECK_THROWS_AS(madeModel().expected(28.0, -3), InvalidValue);
}

TEST_CASE("A limit leaves its share of people on the better side", "[trajectory]")
{
    const ExpectedScore score{20.0, 5.0};
    CHECK_THAT(trajectoryLimit(score, 0.90, Direction::LowerIsBetter),
               WithinAbs(20.0 + 1.2815515655446004 * 5.0, 1e-12));
    CHECK_THAT(trajectoryLimit(score, 0.90, Direction::HigherIsBetter),
               WithinAbs(20.0 - 1.2815515655446004 * 5.0, 1e-12));
}

TEST_CASE("Limits out of order or beyond all people are refused", "[trajectory]")
{
    CHECK_NOTHROW(requireValid(TrajectoryLimits{}));
    CHECK_THROWS_AS(requireValid(TrajectoryLimits{0.5, 0.9}), InvalidValue);
    CHECK_THROWS_AS(requireValid(TrajectoryLimits{0.9, 0.9}), InvalidValue);
    CHECK_THROWS_AS(requireValid(TrajectoryLimits{0.95, 0.9}), InvalidValue);
    CHECK_THROWS_AS(requireValid(TrajectoryLimits{0.8, 1.0}), InvalidValue);
    CHECK_THROWS_AS(requireValid(TrajectoryLimits{std::nan(""), 0.9}), InvalidValue);
}

TEST_CASE("A calibration holds within three points of what is expected", "[trajectory]")
{
    CHECK(TrajectoryCalibration{100, 0.16, 0.10}.holds());
    CHECK(TrajectoryCalibration{100, 0.185, 0.125}.holds());
    CHECK_FALSE(TrajectoryCalibration{100, 0.20, 0.10}.holds());
    CHECK_FALSE(TrajectoryCalibration{100, 0.16, 0.06}.holds());
}

TEST_CASE("Codes of the effects lead back to them", "[trajectory]")
{
    for (const auto effects : {TrajectoryEffects::Intercept, TrajectoryEffects::InterceptSlope}) {
        CHECK(trajectoryEffectsFromCode(trajectoryEffectsCode(effects)) == effects);
    }
    CHECK_FALSE(trajectoryEffectsFromCode("slope"));
}

} // namespace
