// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/funnel_limits.h"

#include "core/measure/require_number.h"

#include <boost/math/distributions/binomial.hpp>

#include <algorithm>
#include <cmath>

namespace soundings::core {

namespace {

/// The smallest count that so much of the distribution lies at or below. Boost's quantile is only
/// where the search begins: its rounding depends on the side.
double smallestCount(const boost::math::binomial_distribution<double>& counts, double p)
{
    double count = std::floor(boost::math::quantile(counts, p));
    while (count > 0.0 && boost::math::cdf(counts, count - 1.0) >= p) {
        count -= 1.0;
    }
    while (count < counts.trials() && boost::math::cdf(counts, count) < p) {
        count += 1.0;
    }
    return count;
}

} // namespace

double funnelTail(FunnelWidth width)
{
    return width == FunnelWidth::Percent95 ? 0.025 : 0.001;
}

double funnelLimit(std::size_t cases, double target, double p)
{
    const auto n = static_cast<double>(cases);
    requireNumber(cases > 0, "cases", n, "at least 1");
    requireNumber(target > 0.0 && target < 1.0, "target", target, "between 0 and 1");
    requireNumber(p > 0.0 && p < 1.0, "p", p, "between 0 and 1");
    const boost::math::binomial_distribution<double> counts(n, target);
    const double count = smallestCount(counts, p);
    const double surplus = (boost::math::cdf(counts, count) - p) / boost::math::pdf(counts, count);
    return std::clamp((count - surplus) / n, 0.0, 1.0);
}

std::optional<Interval> funnelLimits(std::size_t cases, double target, FunnelWidth width)
{
    if (target == 0.0 || target == 1.0) {
        return std::nullopt;
    }
    const double tail = funnelTail(width);
    return Interval{funnelLimit(cases, target, tail), funnelLimit(cases, target, 1.0 - tail)};
}

} // namespace soundings::core
