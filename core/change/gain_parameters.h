// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/direction.h"

#include <optional>

namespace soundings::core {

/// Sudden changes for the better or for the worse.
enum class GainKind
{
    Gains,
    Losses
};

/// The lowest and the highest score a measure can have.
struct ScaleEnds
{
    double lowest = 0.0;
    double highest = 0.0;
};

struct GainParameters
{
    Direction better = Direction::LowerIsBetter;
    GainKind kind = GainKind::Gains;
    double magnitude = 0.0;   ///< criterion 1: points, at least; 7 on the BDI, else reliable change
    double proportion = 0.25; ///< criterion 2: share of the score before, at least
    double alpha = 0.05;      ///< criterion 3: of the two-sided t quantile
    int firstInterval = 2;    ///< number of the first session that a change may follow
    /// Needed where a higher score is better: the share is then taken of the score reflected in the
    /// middle of the scale, so that it does not depend on where the scale begins.
    std::optional<ScaleEnds> scale;
};

/// Throws InvalidValue: a magnitude or proportion that is not above 0 or not finite, a proportion
/// above 1, an alpha not within 0 and 1, a first interval below 1, a scale that is missing where a
/// higher score is better or whose ends are the wrong way round.
void requireValid(const GainParameters& parameters);

} // namespace soundings::core
