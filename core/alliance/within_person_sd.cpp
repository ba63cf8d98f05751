// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/within_person_sd.h"

#include "core/series/running_line.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace soundings::core {

std::optional<WithinPersonSd> pooledWithinPersonSd(std::span<const Series> series)
{
    WithinPersonSd pooled;
    std::vector<double> squares;
    for (const Series& person : series) {
        RunningLine line;
        for (const Rating& rating : person.ratings()) {
            if (rating.score) {
                line.add(rating.session, *rating.score);
            }
        }
        if (line.count() >= 3) {
            squares.push_back(line.residualSumOfSquares());
            pooled.degreesOfFreedom += line.count() - 2;
            ++pooled.persons;
        }
    }
    if (pooled.persons == 0) {
        return std::nullopt;
    }
    // From the smallest up, so that the order of the persons does not change a single bit.
    std::ranges::sort(squares);
    const double sum = std::accumulate(squares.begin(), squares.end(), 0.0);
    pooled.sd = std::sqrt(sum / pooled.degreesOfFreedom);
    return pooled;
}

} // namespace soundings::core
