// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/line_fit.h"

#include "core/measure/number_text.h"
#include "core/record/invalid_value.h"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>

namespace soundings::core {

namespace {

/// Below this share of the scores' own squares a residual is rounding.
constexpr double Rounding = 1e-14;

struct Sums
{
    double meanSession = 0.0;
    double meanScore = 0.0;
    double sessions = 0.0; ///< squares about the mean
    double scores = 0.0;
    double products = 0.0;
    double level = 0.0; ///< squares of the scores themselves
};

Sums sumsOf(std::span<const AvailableRating> scores)
{
    Sums sums;
    const auto count = static_cast<double>(scores.size());
    for (const AvailableRating& rating : scores) {
        sums.meanSession += rating.session / count;
        sums.meanScore += rating.score / count;
    }
    for (const AvailableRating& rating : scores) {
        const double session = rating.session - sums.meanSession;
        const double score = rating.score - sums.meanScore;
        sums.sessions += session * session;
        sums.scores += score * score;
        sums.products += session * score;
        sums.level += rating.score * rating.score;
    }
    return sums;
}

} // namespace

std::optional<Estimate> slopeOf(std::span<const AvailableRating> scores, double confidence)
{
    if (!(confidence > 0.0 && confidence < 1.0)) {
        throw InvalidValue(InvalidKind::OutOfRange,
                           "confidence",
                           numberText(confidence),
                           "a probability above 0 and below 1");
    }
    if (scores.size() < 3) {
        return std::nullopt;
    }
    const Sums sums = sumsOf(scores);
    const bool isFlat = sums.scores <= Rounding * sums.level;
    Estimate slope;
    slope.value = isFlat ? 0.0 : sums.products / sums.sessions;
    if (scores.size() < 4) {
        return slope;
    }
    const double rest = isFlat ? 0.0 : sums.scores - slope.value * sums.products;
    const double squares = rest > Rounding * sums.scores ? rest : 0.0;
    const auto freedom = static_cast<double>(scores.size() - 2);
    slope.standardError = std::sqrt(squares / freedom / sums.sessions);
    const boost::math::students_t t(freedom);
    const double width = boost::math::quantile(boost::math::complement(t, (1.0 - confidence) / 2)) *
                         *slope.standardError;
    slope.low = slope.value - width;
    slope.high = slope.value + width;
    if (squares > 0.0) {
        const double statistic = std::abs(slope.value) / *slope.standardError;
        slope.p = 2 * boost::math::cdf(boost::math::complement(t, statistic));
    } else if (!isFlat) {
        slope.p = 0.0;
    }
    return slope;
}

} // namespace soundings::core
