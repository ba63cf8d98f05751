// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alliance/lag_pairs.h"
#include "core/statistics/estimate.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace soundings::core {

/// How the effect was found. The codes are correlation, least-squares and mixed-model.
enum class LagMethod
{
    None,
    Correlation,  ///< too few sessions for an effect
    LeastSquares, ///< one or two people, each with a level of their own
    MixedModel    ///< three people or more
};

/// Why there is no effect.
enum class LagReason
{
    None,
    NoPairs,             ///< nobody has an alliance rating and an outcome in the session after it
    TooFewSessions,      ///< only the correlation can be told
    TooFewPairs,         ///< fewer than two degrees of freedom
    NoAllianceVariation, ///< nobody's alliance differs from session to session
    NoOutcomeVariation,  ///< nobody's outcome does
    NoOneAnswer          ///< nothing scatters, or one regressor follows from the others
};

[[nodiscard]] std::string lagMethodCode(LagMethod method);
[[nodiscard]] std::string lagReasonCode(LagReason reason);

struct LaggedEffect
{
    /// Points of the next session's outcome for one point of alliance above the person's own mean.
    std::optional<Estimate> effect;
    /// Of alliance and next outcome about the means of each person's pairs; no p, it only
    /// describes.
    std::optional<double> correlation;
    std::size_t pairs = 0;
    std::size_t persons = 0; ///< who have a pair
    LagMethod method = LagMethod::None;
    LagReason reason = LagReason::None;
};

/// The within-person effect of alliance on the outcome of the very next session, with the bias that
/// Nickell 1981 describes; see docs/statistics.md#lagged-effect. A pair with a missing score is
/// left out. Throws InvalidValue as requireValid does.
[[nodiscard]] LaggedEffect laggedEffect(std::span<const LagCourse> courses,
                                        const LagParameters& parameters);

} // namespace soundings::core
