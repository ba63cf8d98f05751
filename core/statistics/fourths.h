// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

namespace soundings::core {

/// The lower and the upper fourth (Tukey 1977): the medians of the two halves of the scores, the
/// middle score of an odd number being in both.
struct Fourths
{
    double lower = 0.0;
    double upper = 0.0;

    [[nodiscard]] double spread() const { return upper - lower; }
};

/// Of scores in rising order, all finite; see docs/statistics.md#the-panel. Nullopt without any.
[[nodiscard]] std::optional<Fourths> fourthsOf(std::span<const double> rising);

} // namespace soundings::core
