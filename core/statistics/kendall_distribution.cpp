// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/kendall_distribution.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace soundings::core {

namespace {

/// Number of orders by inversions; 20! fits.
using Counts = std::vector<std::int64_t>;

/// Times 1 - q^power.
void multiply(Counts& counts, std::size_t power)
{
    counts.resize(counts.size() + power, 0);
    for (std::size_t at = counts.size(); at-- > power;) {
        counts[at] -= counts[at - power];
    }
}

/// Divided by 1 - q^power, which leaves no rest here.
void divide(Counts& counts, std::size_t power)
{
    for (std::size_t at = power; at < counts.size(); ++at) {
        counts[at] += counts[at - power];
    }
    counts.resize(counts.size() - power);
}

/// The orders of a multiset, one group of equal values after the other: `size` equal values among
/// `before` others are a Gaussian binomial of new orders.
Counts ordersByInversions(std::span<const int> groups)
{
    Counts counts{1};
    std::size_t before = 0;
    for (const int group : groups) {
        const auto size = static_cast<std::size_t>(group);
        for (std::size_t each = 1; each <= size; ++each) {
            multiply(counts, before + each);
            divide(counts, each);
        }
        before += size;
    }
    return counts;
}

} // namespace

double exactKendallP(int s, std::span<const int> groups)
{
    const Counts counts = ordersByInversions(groups);
    const auto pairs = static_cast<int>(counts.size()) - 1; // those that are not tied
    std::int64_t all = 0;
    std::int64_t beyond = 0;
    for (int inversions = 0; inversions <= pairs; ++inversions) {
        const std::int64_t orders = counts[static_cast<std::size_t>(inversions)];
        all += orders;
        beyond += std::abs(pairs - 2 * inversions) >= std::abs(s) ? orders : 0;
    }
    return static_cast<double>(beyond) / static_cast<double>(all);
}

} // namespace soundings::core
