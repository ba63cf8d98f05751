// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/mann_kendall.h"

#include "core/statistics/kendall_distribution.h"
#include "core/statistics/theil_sen.h"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace soundings::core {

namespace {

/// Every score as the number of the value it has, from 0: what is tied has one number.
struct Ranks
{
    std::vector<int> of;     ///< in the order of the sessions
    std::vector<int> groups; ///< how many scores have each value
};

Ranks ranksOf(std::span<const AvailableRating> scores)
{
    std::vector<std::size_t> order(scores.size());
    for (std::size_t at = 0; at < order.size(); ++at) {
        order[at] = at;
    }
    std::ranges::sort(order, {}, [&](std::size_t at) { return scores[at].score; });
    Ranks ranks{.of = std::vector<int>(scores.size()), .groups = {}};
    double before = 0.0;
    for (const std::size_t at : order) {
        const double score = scores[at].score;
        const bool isTied = !ranks.groups.empty() &&
                            score - before <= 1e-9 * std::max(std::abs(score), std::abs(before));
        if (!isTied) {
            ranks.groups.push_back(0);
        }
        ++ranks.groups.back();
        ranks.of[at] = static_cast<int>(ranks.groups.size()) - 1;
        before = score;
    }
    return ranks;
}

long long statisticOf(const std::vector<int>& ranks)
{
    long long s = 0;
    for (std::size_t later = 1; later < ranks.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            s += static_cast<int>(ranks[later] > ranks[earlier]) -
                 static_cast<int>(ranks[later] < ranks[earlier]);
        }
    }
    return s;
}

double approximateP(long long s, const Ranks& ranks)
{
    const auto part = [](double count) { return count * (count - 1) * (2 * count + 5); };
    double variance = part(static_cast<double>(ranks.of.size()));
    for (const int group : ranks.groups) {
        variance -= part(group);
    }
    variance /= 18.0;
    if (s == 0) {
        return 1.0;
    }
    const double z = (std::abs(static_cast<double>(s)) - 1.0) / std::sqrt(variance);
    return 2 * boost::math::cdf(boost::math::complement(boost::math::normal(), z));
}

} // namespace

std::optional<MannKendall> mannKendall(std::span<const AvailableRating> scores)
{
    requireFewEnoughForPairs(scores.size());
    if (scores.size() < 3) {
        return std::nullopt;
    }
    const Ranks ranks = ranksOf(scores);
    MannKendall result;
    result.s = statisticOf(ranks.of);
    if (ranks.groups.size() > 1) {
        result.isExact = scores.size() <= static_cast<std::size_t>(MostForExactKendall);
        result.p = result.isExact ? exactKendallP(static_cast<int>(result.s), ranks.groups)
                                  : approximateP(result.s, ranks);
    }
    return result;
}

} // namespace soundings::core
