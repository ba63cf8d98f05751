// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/invalid_value.h"
#include "core/statistics/student_estimate.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <limits>

using Catch::Matchers::WithinRel;
using namespace soundings::core;

TEST_CASE("an interval and a p are those of Student's t", "[core][statistics]")
{
    // R 4.2.2: qt(.975, 7), 2 * pt(-2.1, 7).
    const Estimate estimate = studentEstimate(2.1, 1.0, 7.0, 0.95);
    CHECK(estimate.value == 2.1);
    CHECK(estimate.standardError == 1.0);
    CHECK_THAT(estimate.high.value(), WithinRel(2.1 + 2.36462425159, 1e-10));
    CHECK_THAT(estimate.low.value(), WithinRel(2.1 - 2.36462425159, 1e-10));
    CHECK_THAT(estimate.p.value(), WithinRel(0.0738711962129, 1e-10));
}

TEST_CASE("without an error the interval has no width, and of nothing there is no p",
          "[core][statistics]")
{
    const Estimate sure = studentEstimate(-3.0, 0.0, 4.0, 0.95);
    CHECK(sure.low == -3.0);
    CHECK(sure.high == -3.0);
    CHECK(sure.p == 0.0);
    CHECK_FALSE(studentEstimate(0.0, 0.0, 4.0, 0.95).p.has_value());
}

TEST_CASE("an estimate that is no number is refused", "[core][statistics]")
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    CHECK_THROWS_AS(studentEstimate(nan, 1.0, 4.0, 0.95), InvalidValue);
    CHECK_THROWS_AS(studentEstimate(1.0, infinite, 4.0, 0.95), InvalidValue);
    CHECK_THROWS_AS(studentEstimate(1.0, -1.0, 4.0, 0.95), InvalidValue);
    CHECK_THROWS_AS(studentEstimate(1.0, 1.0, 0.0, 0.95), InvalidValue);
    CHECK_THROWS_AS(studentEstimate(1.0, 1.0, 4.0, 1.0), InvalidValue);
}
