// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/pair_moments.h"

#include "core/measure/require_number.h"

#include <algorithm>
#include <cmath>

namespace soundings::core {

PairMoments momentsOf(std::span<const ScorePair> pairs)
{
    double count = 0.0;
    double preMean = 0.0;
    double postMean = 0.0;
    double preSquares = 0.0;
    double postSquares = 0.0;
    double products = 0.0;
    PairMoments moments;
    for (const ScorePair& pair : pairs) {
        if (!pair.pre || !pair.post) {
            continue;
        }
        requireNumber(true, "pre", *pair.pre, "a finite number");
        requireNumber(true, "post", *pair.post, "a finite number");
        ++moments.completePairs;
        count += 1.0;
        const double preStep = *pair.pre - preMean;
        const double postStep = *pair.post - postMean;
        preMean += preStep / count;
        postMean += postStep / count;
        preSquares += preStep * (*pair.pre - preMean);
        postSquares += postStep * (*pair.post - postMean);
        products += preStep * (*pair.post - postMean);
    }
    if (moments.completePairs >= 1) {
        moments.preMean = preMean;
        moments.postMean = postMean;
    }
    if (moments.completePairs >= 2) {
        moments.preSd = std::sqrt(preSquares / (count - 1.0));
        moments.postSd = std::sqrt(postSquares / (count - 1.0));
    }
    if (preSquares > 0.0 && postSquares > 0.0) {
        // Rounding may carry a perfect correlation past 1.
        moments.correlation = std::clamp(products / std::sqrt(preSquares * postSquares), -1.0, 1.0);
    }
    return moments;
}

} // namespace soundings::core
