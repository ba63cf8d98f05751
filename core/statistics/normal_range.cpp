// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/normal_range.h"

#include "core/measure/require_number.h"

#include <boost/math/tools/toms748_solve.hpp>

#include <cmath>
#include <cstdint>
#include <numbers>
#include <string>

namespace soundings::core {

namespace {

constexpr int MostNumbers = 1000;
constexpr double FarOut = 9.0;     // beyond it the normal density is below 1e-18
constexpr double RangeStep = 0.02; // the trapezoidal rule is exact to rounding for such bells
constexpr double WidestRange = 2.0 * FarOut;

double normalBelow(double z)
{
    return std::erfc(-z / std::numbers::sqrt2) / 2.0;
}

} // namespace

double normalRangeProbability(double width, int count)
{
    requireNumber(
        count >= 2 && count <= MostNumbers, "count", count, "2 to " + std::to_string(MostNumbers));
    requireNumber(true, "width", width, "a finite number");
    if (width <= 0.0) {
        return 0.0;
    }
    // z is the largest of them: one of `count` is there, the others are within `width` below it.
    double sum = 0.0;
    for (double z = -FarOut; z <= FarOut; z += RangeStep) {
        const double density = std::exp(-z * z / 2.0);
        sum += density * std::pow(normalBelow(z) - normalBelow(z - width), count - 1);
    }
    const double whole = sum * RangeStep * count / std::sqrt(2.0 * std::numbers::pi);
    return whole < 1.0 ? whole : 1.0;
}

double normalRangeQuantile(double probability, int count)
{
    requireNumber(probability > 0.0 && probability < 1.0,
                  "probability",
                  probability,
                  "a number above 0 and below 1");
    if (normalRangeProbability(WidestRange, count) <= probability) {
        return WidestRange;
    }
    std::uintmax_t steps = 100;
    const auto between = boost::math::tools::toms748_solve(
        [&](double width) { return normalRangeProbability(width, count) - probability; },
        0.0,
        WidestRange,
        boost::math::tools::eps_tolerance<double>(44),
        steps);
    return (between.first + between.second) / 2.0;
}

} // namespace soundings::core
