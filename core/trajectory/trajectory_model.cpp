// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trajectory/trajectory_model.h"

#include "core/measure/require_number.h"
#include "core/record/codes.h"

#include <boost/math/distributions/normal.hpp>

#include <cmath>

namespace soundings::core {

namespace {

constexpr CodeTable<TrajectoryEffects, 2> EffectsCodes{
    {{TrajectoryEffects::Intercept, "intercept"},
     {TrajectoryEffects::InterceptSlope, "intercept-slope"}}};

/// vector' matrix vector of a column-major square matrix.
template <std::size_t Size, std::size_t Square>
double quadraticForm(const std::array<double, Size>& vector,
                     const std::array<double, Square>& matrix)
{
    static_assert(Size * Size == Square);
    double sum = 0.0;
    for (std::size_t column = 0; column < Size; ++column) {
        for (std::size_t row = 0; row < Size; ++row) {
            sum += vector.at(row) * matrix.at(column * Size + row) * vector.at(column);
        }
    }
    return sum;
}

} // namespace

std::string trajectoryEffectsCode(TrajectoryEffects effects)
{
    return codeOf(EffectsCodes, effects);
}

std::optional<TrajectoryEffects> trajectoryEffectsFromCode(std::string_view code)
{
    return valueOf(EffectsCodes, code);
}

void requireValid(const TrajectoryLimits& limits)
{
    requireNumber(
        limits.amber > 0.5 && limits.amber < 1.0, "amber", limits.amber, "above 0.5 and below 1");
    requireNumber(limits.red > limits.amber && limits.red < 1.0,
                  "red",
                  limits.red,
                  "above the amber limit and below 1");
}

bool TrajectoryCalibration::holds() const
{
    constexpr double Tolerance = 0.03;
    const TrajectoryLimits limits;
    return std::abs(beyondAmber - (1.0 - limits.amber)) <= Tolerance &&
           std::abs(beyondRed - (1.0 - limits.red)) <= Tolerance;
}

std::size_t TrajectoryModel::casesLike(double intake) const
{
    if (intake <= tertiles[0]) {
        return tertileCases[0];
    }
    return intake <= tertiles[1] ? tertileCases[1] : tertileCases[2];
}

bool TrajectoryModel::isExtrapolated(double intake, int session) const
{
    return intake < intakeLow || intake > intakeHigh || session > lastSession;
}

ExpectedScore TrajectoryModel::expected(double intake, int session) const
{
    requireNumber(session >= 2, "session", session, "2 or later");
    const auto x = trajectoryRegressors(intake - intakeMean, session);
    const std::array z{1.0, x[2]};
    ExpectedScore found;
    for (std::size_t index = 0; index < x.size(); ++index) {
        found.mean += fixed.at(index) * x.at(index);
    }
    found.sd = std::sqrt(quadraticForm(z, randomCovariance) + residualVariance +
                         quadraticForm(x, fixedCovariance));
    return found;
}

std::array<double, 4> trajectoryRegressors(double centredIntake, int session)
{
    const double time = std::log(static_cast<double>(session));
    return {1.0, centredIntake, time, centredIntake * time};
}

double trajectoryLimit(const ExpectedScore& expected, double share, Direction better)
{
    const double reach = boost::math::quantile(boost::math::normal(), share) * expected.sd;
    return expected.mean - directionSign(better) * reach;
}

} // namespace soundings::core
