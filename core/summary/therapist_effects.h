// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::core {

inline constexpr std::size_t FewestTherapists = 10;
inline constexpr std::size_t FewestCasesOfTherapist = 5;

/// One case for the comparison of therapists.
struct TherapistCase
{
    std::string therapist;
    double intake = 0.0;
    double improvement = 0.0; ///< in points, positive for the better
};

/// How far one therapist's results lie from what their clients' intake lets expect.
struct TherapistEffect
{
    std::string therapist;
    std::size_t cases = 0;
    double effect = 0.0;    ///< BLUP: shrunken towards 0, in points, positive for the better
    double shrinkage = 0.0; ///< lambda, 0 (all chance) to 1 (as observed)
    double sd = 0.0;        ///< conditional SD of the effect, in points
    std::optional<double> probabilityAbove; ///< that the true effect is above 0; empty: sd is 0
    /// 1 is best, ties share a rank; only where the probability is above .9 or below .1.
    std::optional<std::size_t> rank;
};

/// The therapists' effects, by name, and the model they come from.
struct TherapistEffects
{
    std::vector<TherapistEffect> therapists;
    std::vector<double> fixed; ///< improvement at the mean intake, and for each point of intake
    double meanIntake = 0.0;
    double betweenVariance = 0.0;
    double residualVariance = 0.0;
    double intraclassCorrelation = 0.0; ///< 0 to 1
    std::size_t cases = 0;
    bool isAdjusted = true; ///< for intake; not where all intakes are the same
};

/// Why there is no view of therapists.
enum class NoTherapistView
{
    TooFewTherapists, ///< fewer than ten with five cases or more
    NoScatter         ///< nothing varies about the line
};

[[nodiscard]] std::string_view noTherapistViewWords(NoTherapistView reason);

/// Effects, or why there are none; exactly one of them is there.
struct TherapistView
{
    std::optional<TherapistEffects> effects;
    std::optional<NoTherapistView> reason;
};

/// Improvement on intake with an intercept that is random by therapist, by restricted maximum
/// likelihood; see docs/statistics.md#therapist-effects. Therapists with fewer than five cases take
/// no part. Throws InvalidValue for a number that is not finite or an unnamed therapist.
[[nodiscard]] TherapistView therapistEffects(std::span<const TherapistCase> cases);

} // namespace soundings::core
