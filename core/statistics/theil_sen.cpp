// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/theil_sen.h"

#include "core/record/invalid_value.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace soundings::core {

namespace {

/// Reorders the values.
double medianOf(std::vector<double>& values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    if (values.size() % 2 == 1) {
        return *middle;
    }
    return (*std::max_element(values.begin(), middle) + *middle) / 2;
}

} // namespace

void requireFewEnoughForPairs(std::size_t scores)
{
    if (scores > MostForPairs) {
        throw InvalidValue(InvalidKind::OutOfRange,
                           "scores of one series",
                           std::to_string(scores),
                           "at most " + std::to_string(MostForPairs));
    }
}

std::optional<double> theilSenSlope(std::span<const AvailableRating> scores)
{
    requireFewEnoughForPairs(scores.size());
    if (scores.size() < 3) {
        return std::nullopt;
    }
    std::vector<double> slopes;
    slopes.reserve(scores.size() * (scores.size() - 1) / 2);
    for (std::size_t later = 1; later < scores.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            slopes.push_back((scores[later].score - scores[earlier].score) /
                             (scores[later].session - scores[earlier].session));
        }
    }
    return medianOf(slopes);
}

} // namespace soundings::core
