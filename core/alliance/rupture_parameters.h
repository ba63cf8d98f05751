// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alliance/panel_settings.h"
#include "core/measure/comparison.h"
#include "core/measure/direction.h"

#include <optional>
#include <string>

namespace soundings::core {

/// A number in points of the score together with where it comes from: author and year, or
/// "setting" when nobody has published it.
struct SourcedNumber
{
    double value = 0.0;
    std::string source = "setting";

    bool operator==(const SourcedNumber&) const = default;
};

/// A level of the scale that asks for attention, such as an SRS total below 36. `comparison` says
/// how a score is held against it: Below or AtMost where higher is better, Above or AtLeast where
/// lower is.
struct WatchThreshold
{
    double value = 0.0;
    Comparison comparison = Comparison::Below;
    std::string source = "setting";

    bool operator==(const WatchThreshold&) const = default;
};

/// When a rupture counts as repaired: rule P of docs/statistics.md#rupture-rules.
struct RepairRule
{
    double repairedShare = 0.75; ///< share of the fall that must be made up to be repaired
    double partialShare = 0.5;   ///< share of the fall that must be made up to be partial
    int repairWithin = 5;        ///< later sessions with a score in which it must happen
    /// Stricter variant: repaired only within so many points of the level before. Empty: by share.
    std::optional<double> repairedWithinPoints;

    bool operator==(const RepairRule&) const = default;
};

/// Everything the rupture rules need beside the scores; see docs/statistics.md#rupture-rules. The
/// defaults are those of the rules; what belongs to the instrument (SDs, drops, levels) has none.
struct RuptureParameters : RepairRule
{
    Direction better = Direction::HigherIsBetter;

    /// SD of one person's scores from session to session, of the clinic (pooledWithinPersonSd) or
    /// of the instrument (s * sqrt(1 - r)); the source says which. Without it the rule waits until
    /// the person's own SD can be used.
    std::optional<SourcedNumber> withinSd;

    SourcedNumber minimumDrop; ///< a smaller drop is never a rupture; 0 switches it off
    std::optional<SourcedNumber> watchDrop; ///< drop from the session before; empty: not looked at
    std::optional<WatchThreshold> watchLevel; ///< empty: not looked at

    double multiplier = 2.5;      ///< SDs below the own mean for a probable rupture
    double watchMultiplier = 2.0; ///< SDs below the own mean for a watch
    int window = 5;               ///< earlier scores in the own mean, at most
    int minimumEarlier = 2;       ///< earlier scores in the own mean, at least
    int ownSdFrom = 8;            ///< earlier scores from which the person's own SD counts too

    PanelSettings panel; ///< of the further methods

    /// The best score the scale allows (its lowest where lower is better); only for the remark that
    /// the own mean is so near it that a fall is the only change possible.
    std::optional<double> bestPossible;

    bool operator==(const RuptureParameters&) const = default;
};

/// Throws InvalidValue: shares outside (0, 1] or in the wrong order, no later session to repair in,
/// a distance that is negative or not finite.
void requireValid(const RepairRule& rule);

/// Throws InvalidValue: numbers that are not finite, an SD of 0 or below, negative drops,
/// multipliers of 0 or below, a window or minimum below 2, a minimum above the window, the person's
/// own SD from fewer than 3 scores, a level compared on the wrong side, and what a repair rule and
/// the settings of the panel may not be.
void requireValid(const RuptureParameters& parameters);

} // namespace soundings::core
