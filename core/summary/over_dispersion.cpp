// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/over_dispersion.h"

#include "core/change/reliable_change.h"
#include "core/measure/require_number.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace soundings::core {

namespace {

constexpr double DrawnIn = 0.1;

/// The quantile between order statistics, as most programs compute it (type 7 of Hyndman & Fan
/// 1996).
double quantileOf(const std::vector<double>& sorted, double p)
{
    const double place = p * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
}

double angle(double share)
{
    return std::asin(std::sqrt(share));
}

} // namespace

std::optional<OverDispersion> overDispersion(std::span<const UnitCount> units, double target)
{
    requireNumber(target >= 0.0 && target <= 1.0, "target", target, "from 0 to 1");
    std::vector<double> z;
    double weights = 0.0;
    double squaredWeights = 0.0;
    for (const UnitCount& unit : units) {
        const auto n = static_cast<double>(unit.whole);
        requireNumber(unit.part <= unit.whole,
                      "part",
                      static_cast<double>(unit.part),
                      "at most the whole, " + std::to_string(unit.whole));
        if (unit.whole > 0) {
            const double error = 1.0 / (2.0 * std::sqrt(n));
            z.push_back((angle(static_cast<double>(unit.part) / n) - angle(target)) / error);
            weights += 4.0 * n;
            squaredWeights += 16.0 * n * n;
        }
    }
    if (z.size() < FewestUnitsForDispersion) {
        return std::nullopt;
    }
    std::ranges::sort(z);
    const double low = quantileOf(z, DrawnIn);
    const double high = quantileOf(z, 1.0 - DrawnIn);
    double squares = 0.0;
    for (const double value : z) {
        const double drawnIn = std::clamp(value, low, high);
        squares += drawnIn * drawnIn;
    }
    const auto count = static_cast<double>(z.size());
    const double surplus = squares - (count - 1.0);
    const double tau2 = surplus > 0.0 ? surplus / (weights - squaredWeights / weights) : 0.0;
    return OverDispersion{squares / count, tau2, z.size()};
}

Interval overDispersedLimits(std::size_t cases, double target, double tau2, FunnelWidth width)
{
    const auto n = static_cast<double>(cases);
    requireNumber(cases > 0, "cases", n, "at least 1");
    requireNumber(target >= 0.0 && target <= 1.0, "target", target, "from 0 to 1");
    requireNumber(tau2 >= 0.0, "tau2", tau2, "at least 0");
    const double z = criticalValue(1.0 - 2.0 * funnelTail(width));
    const double half = z * std::sqrt(1.0 / (4.0 * n) + tau2);
    // Beyond a quarter turn the sine would come back.
    const double low = std::sin(std::max(angle(target) - half, 0.0));
    const double high = std::sin(std::min(angle(target) + half, std::numbers::pi / 2.0));
    return {low * low, high * high};
}

} // namespace soundings::core
