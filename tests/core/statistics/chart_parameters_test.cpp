// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/invalid_value.h"
#include "core/statistics/chart_parameters.h"

#include <catch2/catch_test_macros.hpp>

#include <limits>

using namespace soundings::core;

namespace {

constexpr double NotANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double Infinite = std::numeric_limits<double>::infinity();

/// The field that is refused; empty where nothing is.
std::string refusedField(const ControlChartParameters& parameters)
{
    try {
        requireValid(parameters);
    } catch (const InvalidValue& error) {
        CHECK_FALSE(error.expected().empty());
        return error.field();
    }
    return {};
}

std::string refusedWith(double ControlChartParameters::* member, double value)
{
    ControlChartParameters parameters;
    parameters.*member = value;
    return refusedField(parameters);
}

std::string refusedWith(std::optional<double> ControlChartParameters::* member, double value)
{
    ControlChartParameters parameters;
    parameters.*member = value;
    return refusedField(parameters);
}

} // namespace

TEST_CASE("the settings a chart begins with are those that are published, and are valid",
          "[core][statistics]")
{
    const ControlChartParameters parameters;
    CHECK(parameters.type == ControlChartType::Individuals);
    CHECK(parameters.rules == RunRules::WesternElectric);
    CHECK(parameters.lambda == 0.2);
    CHECK(parameters.width == 3.0);
    CHECK(parameters.k == 0.5);
    CHECK(parameters.h == 5.0);
    CHECK_FALSE(parameters.headStart);
    CHECK_FALSE(parameters.baseline);
    CHECK(refusedField(parameters).empty());
}

TEST_CASE("each setting is taken up to its limits and not beyond", "[core][statistics]")
{
    using Parameters = ControlChartParameters;
    CHECK(refusedWith(&Parameters::lambda, 1.0).empty());
    CHECK(refusedWith(&Parameters::lambda, 0.0) == "lambda");
    CHECK(refusedWith(&Parameters::lambda, 1.0001) == "lambda");
    CHECK(refusedWith(&Parameters::width, 0.001).empty());
    CHECK(refusedWith(&Parameters::width, 0.0) == "width");
    CHECK(refusedWith(&Parameters::k, 0.0).empty());
    CHECK(refusedWith(&Parameters::k, -0.001) == "k");
    CHECK(refusedWith(&Parameters::h, 0.001).empty());
    CHECK(refusedWith(&Parameters::h, 0.0) == "h");
    CHECK(refusedWith(&Parameters::sigma, 0.001).empty());
    CHECK(refusedWith(&Parameters::sigma, 0.0) == "sigma");
    CHECK(refusedWith(&Parameters::centre, -1e9).empty());
}

TEST_CASE("a baseline takes two scores", "[core][statistics]")
{
    for (const int baseline : {std::numeric_limits<int>::min(), -1, 0, 1}) {
        ControlChartParameters parameters;
        parameters.baseline = baseline;
        CHECK(refusedField(parameters) == "baseline");
    }
    ControlChartParameters parameters;
    parameters.baseline = 2;
    CHECK(refusedField(parameters).empty());
}

TEST_CASE("what is not finite is refused whichever chart it is for", "[core][statistics]")
{
    using Parameters = ControlChartParameters;
    for (const double value : {NotANumber, Infinite, -Infinite}) {
        CHECK(refusedWith(&Parameters::lambda, value) == "lambda");
        CHECK(refusedWith(&Parameters::width, value) == "width");
        CHECK(refusedWith(&Parameters::k, value) == "k");
        CHECK(refusedWith(&Parameters::h, value) == "h");
        CHECK(refusedWith(&Parameters::centre, value) == "centre");
        CHECK(refusedWith(&Parameters::sigma, value) == "sigma");
    }
}
