// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/fourths.h"

#include <cstddef>

namespace soundings::core {

namespace {

double middleOf(std::span<const double> rising)
{
    const std::size_t middle = rising.size() / 2;
    return rising.size() % 2 == 1 ? rising[middle] : 0.5 * (rising[middle - 1] + rising[middle]);
}

} // namespace

std::optional<Fourths> fourthsOf(std::span<const double> rising)
{
    if (rising.empty()) {
        return std::nullopt;
    }
    const std::size_t half = (rising.size() + 1) / 2;
    return Fourths{middleOf(rising.first(half)), middleOf(rising.last(half))};
}

} // namespace soundings::core
