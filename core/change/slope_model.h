// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/clinical_change.h"
#include "core/interchange/rating_table.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace soundings::core {

/// The slope of one person in a model of many. Points a unit of the session number.
struct PersonSlope
{
    double slope = 0.0; ///< of all people plus this person's own deviation
    /// Of the prediction: the conditional variance of the deviation, the uncertainty of the slope
    /// of all people, and what the two share (Henderson 1975); G and the residual variance are
    /// taken as known.
    double slopeError = 0.0;
    double deviation = 0.0; ///< from the slope of all people (empirical Bayes)
    /// Square root of the conditional variance alone, the slope of all people taken as known: what
    /// lme4 gives with ranef(condVar = TRUE).
    double deviationError = 0.0;

    [[nodiscard]] double index() const { return slope / slopeError; }

    [[nodiscard]] double deviationIndex() const { return deviation / deviationError; }
};

/// The line of all people and how they differ about it, in points and session numbers as they are.
struct SlopeFit
{
    double intercept = 0.0; ///< at session 0
    double slope = 0.0;
    double slopeError = 0.0;
    double interceptSd = 0.0;          ///< of people, at session 0
    double slopeSd = 0.0;              ///< of people
    std::optional<double> correlation; ///< of intercept and slope; empty where one has no spread
    double residualSd = 0.0;
    double remlCriterion = 0.0; ///< minus twice the restricted log likelihood
    bool isSingular = false;    ///< a variance of 0 or a correlation of 1; see MixedModelFit
};

struct SlopeModel
{
    std::size_t people = 0; ///< with FewestScoresForSlope scores or more: of those the model is
    std::size_t scores = 0; ///< of these people
    std::optional<SlopeFit> fit; ///< empty with TooFewPeople and NoScatter
    /// One for each case, in their order; empty for who has too few scores, and for all with a
    /// reason.
    std::vector<std::optional<PersonSlope>> persons;
    ChangeReason reason = ChangeReason::None; ///< TooFewPeople, NoScatter or NoSpreadOfSlopes
};

inline constexpr std::size_t FewestScoresForSlope = 3;
/// Two variances and a covariance of people have no answer below three of them; that many more
/// would be wanted is the reader's business, see prepareSlopeChange.
inline constexpr std::size_t FewestPeopleForSlopes = 3;

/// The mixed model score ~ session + (session | person), by REML, and what it says of each person;
/// see docs/statistics.md#slopes-of-whole-courses. Scores that are missing stay so. Throws
/// InvalidValue where scores lie so far apart that their squares are not finite.
[[nodiscard]] SlopeModel fitSlopes(std::span<const RatedCase> cases);

} // namespace soundings::core
