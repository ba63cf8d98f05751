// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/series.h"

#include <vector>

namespace soundings::core {

/// One person's alliance ratings and outcome scores over the same sessions.
struct LagCourse
{
    Series alliance;
    Series outcome;
};

/// How a lagged effect is computed.
struct LagParameters
{
    bool withSession = false; ///< the session number as a covariate
    bool withOutcome = false; ///< the outcome of the session before as a covariate
    double confidence = 0.95;
    int sessionsNeeded = 10; ///< of all people together, for an effect; setting
};

/// Throws InvalidValue: a confidence outside 0 to 1, fewer than 3 sessions needed.
void requireValid(const LagParameters& parameters);

/// The alliance of one session and the outcome of the very next one.
struct LagPair
{
    int session = 0;       ///< of the alliance
    double alliance = 0.0; ///< minus the person's own mean
    double outcomeBefore =
        0.0;                  ///< of the same session as the alliance, minus the person's own mean
    double nextOutcome = 0.0; ///< as it was scored
};

/// What one person contributes to a lagged effect.
struct LagPerson
{
    double meanAlliance = 0.0; ///< of all alliance ratings of the person
    std::vector<LagPair> pairs;
    int sessions = 0; ///< that stand in a pair, as its first or its second
};

/// The pairs of one person, in order. Only session numbers that follow each other make a pair: a
/// session that is missing, or has no score, breaks it, and nothing is filled in. With
/// `needsOutcomeBefore` a pair also needs the outcome of its first session; without, outcomeBefore
/// stays 0.
[[nodiscard]] LagPerson lagPairsOf(const LagCourse& course, bool needsOutcomeBefore);

} // namespace soundings::core
