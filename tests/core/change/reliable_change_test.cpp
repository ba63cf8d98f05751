// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/reliable_change.h"
#include "core/record/invalid_value.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <limits>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using namespace soundings::core;

TEST_CASE("reliable change in points is that of the R package CECPfuns", "[core][change]")
{
    // CECPfuns tests: SD 7.5, reliability .80, 95 %.
    const auto criterion = jacobsonTruaxCriterion(7.5, 0.8);
    CHECK_THAT(criterion.points, WithinRel(9.296925484568, 1e-12));
    CHECK(criterion.comparison == Comparison::Above);
    CHECK(criterion.method == ChangeMethod::JacobsonTruax);
}

TEST_CASE("the errors of measurement are those of Jacobson and Truax's example", "[core][change]")
{
    CHECK_THAT(standardErrorOfMeasurement(7.5, 0.8), WithinRel(3.3541019662496847, 1e-14));
    CHECK_THAT(standardErrorOfDifference(7.5, 0.8), WithinRel(4.743416490252569, 1e-14));
    CHECK_THAT(15.0 / standardErrorOfDifference(7.5, 0.8), WithinAbs(3.16, 0.005));
}

TEST_CASE("critical values are those of the normal distribution", "[core][change]")
{
    CHECK_THAT(criticalValue(0.95), WithinRel(1.959963984540054, 1e-14));
    CHECK_THAT(criticalValue(0.90), WithinRel(1.644853626951473, 1e-14));
    CHECK_THAT(criticalValue(0.99), WithinRel(2.575829303548901, 1e-14));
}

TEST_CASE("a reliability of 0 is the noisiest measure, one of 1 is refused", "[core][change]")
{
    CHECK_THAT(standardErrorOfDifference(10.0, 0.0), WithinRel(14.142135623730951, 1e-14));
    CHECK_THROWS_AS(jacobsonTruaxCriterion(10.0, 1.0), InvalidValue);
    CHECK_THROWS_AS(jacobsonTruaxCriterion(10.0, 1.2), InvalidValue);
    CHECK_THROWS_AS(jacobsonTruaxCriterion(10.0, -0.1), InvalidValue);
    CHECK_THROWS_AS(jacobsonTruaxCriterion(10.0, std::numeric_limits<double>::quiet_NaN()),
                    InvalidValue);
}

TEST_CASE("an SD of 0, below 0 or infinite is refused", "[core][change]")
{
    for (const double sd : {0.0, -1.0, std::numeric_limits<double>::infinity()}) {
        CHECK_THROWS_AS(jacobsonTruaxCriterion(sd, 0.8), InvalidValue);
    }
}

TEST_CASE("a confidence of 0 or 1 is refused", "[core][change]")
{
    for (const double confidence : {0.0, 1.0, -0.5, 95.0}) {
        CHECK_THROWS_AS(criticalValue(confidence), InvalidValue);
    }
}

TEST_CASE("published points keep their own operator and source", "[core][change]")
{
    const auto criterion = publishedCriterion(6.0, Comparison::AtLeast, "NCT05134103");
    CHECK(criterion.points == 6.0);
    CHECK(criterion.comparison == Comparison::AtLeast);
    CHECK(criterion.source == "NCT05134103");
    CHECK(!criterion.standardErrorOfDifference);
    CHECK_THROWS_AS(publishedCriterion(0.0, Comparison::AtLeast, ""), InvalidValue);
    CHECK_THROWS_AS(publishedCriterion(5.0, Comparison::Below, ""), InvalidValue);
}

TEST_CASE("the method codes are read as they are written", "[core][change]")
{
    for (const auto method : {ChangeMethod::JacobsonTruax, ChangeMethod::PublishedPoints}) {
        CHECK(changeMethodFromCode(changeMethodCode(method)) == method);
    }
    CHECK(!changeMethodFromCode("hageman"));
}
