// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/comparison.h"
#include "core/measure/provenance.h"

#include <optional>
#include <string>

namespace soundings::core {

/// A number in points of the score, with where it comes from.
struct RuptureNumber
{
    double value = 0.0;
    Provenance provenance;
};

/// A level of the score that alone calls for attention.
struct WatchLevel
{
    Comparison comparison = Comparison::Below;
    double value = 0.0;
    Provenance provenance;
};

/// What the rupture rules need to know about an alliance measure (statistics.md 4). A field that is
/// nullopt makes the rule that needs it not evaluable.
struct RuptureSettings
{
    std::string score;
    std::optional<WatchLevel> watchBelow;     ///< rule W: attention at this level
    std::optional<RuptureNumber> watchDrop;   ///< rule W: fall from the session before
    std::optional<RuptureNumber> minimumDrop; ///< rule R: no smaller fall is a probable rupture
    /// Within-person standard deviation used until the clinic's own data give one: stated, or
    /// sd * sqrt(1 - reliability) where the profile gives those two.
    std::optional<RuptureNumber> withinSd;
};

} // namespace soundings::core
