// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/within_person_sd.h"

#include "core/series/running_line.h"

#include <cmath>

namespace soundings::core {

std::optional<WithinPersonSd> pooledWithinPersonSd(std::span<const Series> series)
{
    WithinPersonSd pooled;
    double squares = 0.0;
    for (const Series& person : series) {
        RunningLine line;
        for (const Rating& rating : person.ratings()) {
            if (rating.score) {
                line.add(rating.session, *rating.score);
            }
        }
        if (line.count() >= 3) {
            squares += line.residualSumOfSquares();
            pooled.degreesOfFreedom += line.count() - 2;
            ++pooled.persons;
        }
    }
    if (pooled.persons == 0) {
        return std::nullopt;
    }
    pooled.sd = std::sqrt(squares / pooled.degreesOfFreedom);
    return pooled;
}

} // namespace soundings::core
