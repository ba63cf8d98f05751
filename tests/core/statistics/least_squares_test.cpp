// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/invalid_value.h"
#include "core/statistics/least_squares.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <array>
#include <limits>
#include <vector>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using namespace soundings::core;

namespace {

constexpr std::array X{1.0, 2.0, 3.0, 5.0, 6.0, 8.0, 9.0};
constexpr std::array Y{34.1, 31.2, 29.8, 28.9, 30.1, 33.0, 35.2};

LeastSquares parabola(double unit = 1.0)
{
    LeastSquares squares(3);
    for (std::size_t index = 0; index < X.size(); ++index) {
        const double x = X.at(index) * unit;
        squares.add(std::array{1.0, x, x * x}, Y.at(index));
    }
    return squares;
}

} // namespace

// Reference values: lm(y ~ x + I(x^2)) of R 4.2.2, its deviance() and confint().
TEST_CASE("a fit on several regressors agrees with lm", "[core][statistics]")
{
    const LeastSquaresFit fit = parabola().fit().value();
    CHECK(fit.freedom == 4);
    CHECK_THAT(fit.residualSumOfSquares, WithinRel(0.63831462030665, 1e-10));
    const std::array values{36.614596160811, -3.226608716649, 0.344102378365};
    const std::array errors{0.523650827621, 0.254464864893, 0.024829533425};
    for (std::size_t index = 0; index < values.size(); ++index) {
        CHECK_THAT(fit.coefficients.at(index), WithinRel(values.at(index), 1e-10));
        CHECK_THAT(fit.standardErrors.at(index), WithinRel(errors.at(index), 1e-10));
    }
    const Estimate square = fit.coefficient(2);
    CHECK_THAT(square.low.value(), WithinRel(0.275164541823, 1e-9));
    CHECK_THAT(square.high.value(), WithinRel(0.413040214908, 1e-9));
    CHECK_THAT(square.p.value(), WithinRel(1.57162271189e-04, 1e-8));
}

TEST_CASE("the unit of a regressor changes its coefficient and nothing else", "[core][statistics]")
{
    const LeastSquaresFit fit = parabola().fit().value();
    for (const double unit : {1e-6, 1e6}) {
        const LeastSquaresFit other = parabola(unit).fit().value();
        CHECK_THAT(other.coefficients[1] * unit, WithinRel(fit.coefficients[1], 1e-9));
        CHECK_THAT(other.coefficient(2).p.value(), WithinRel(fit.coefficient(2).p.value(), 1e-6));
    }
}

TEST_CASE("a fit without any residual has no error", "[core][statistics]")
{
    LeastSquares squares(3);
    for (const double x : X) {
        squares.add(std::array{1.0, x, x * x}, 30.1 + 0.7 * x);
    }
    const LeastSquaresFit fit = squares.fit().value();
    CHECK(fit.residualSumOfSquares == 0.0);
    CHECK(fit.coefficient(1).p == 0.0);
    CHECK(fit.coefficient(2).value == 0.0);
    CHECK_FALSE(fit.coefficient(2).p.has_value());
}

TEST_CASE("as many observations as regressors leave no error to tell", "[core][statistics]")
{
    LeastSquares squares(2);
    squares.add(std::array{1.0, 1.0}, 3.0);
    CHECK_FALSE(squares.fit());
    squares.add(std::array{1.0, 2.0}, 5.0);
    const LeastSquaresFit fit = squares.fit().value();
    CHECK(fit.freedom == 0);
    CHECK_THAT(fit.coefficient(1).value, WithinAbs(2.0, 1e-12));
    CHECK_FALSE(fit.coefficient(1).standardError);
}

TEST_CASE("a regressor that follows from the others has no one answer", "[core][statistics]")
{
    LeastSquares squares(3);
    for (const double x : X) {
        squares.add(std::array{1.0, x, 2.0 * x - 3.0}, x * x);
    }
    CHECK_FALSE(squares.fit());
}

TEST_CASE("what is no number, or not as many, is refused", "[core][statistics]")
{
    LeastSquares squares(2);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK_THROWS_AS(squares.add(std::array{1.0, nan}, 1.0), InvalidValue);
    CHECK_THROWS_AS(squares.add(std::array{1.0, 2.0}, nan), InvalidValue);
    CHECK_THROWS_AS(squares.add(std::array{1.0}, 1.0), InvalidValue);
    CHECK_THROWS_AS(LeastSquares(0), InvalidValue);
    CHECK_THROWS_AS(LeastSquares(9), InvalidValue);
    CHECK(squares.observations() == 0);
}
