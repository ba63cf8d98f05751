// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/direction.h"
#include "core/record/date.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace soundings::core {

/// In what people may differ from the expected course: where they stand, or also how fast they go.
enum class TrajectoryEffects
{
    Intercept,
    InterceptSlope
};

/// "intercept" or "intercept-slope".
[[nodiscard]] std::string trajectoryEffectsCode(TrajectoryEffects effects);
[[nodiscard]] std::optional<TrajectoryEffects> trajectoryEffectsFromCode(std::string_view code);

/// Shares of the people whose scores stay on the better side of a limit.
struct TrajectoryLimits
{
    double amber = 0.841; ///< the worst 16 %
    double red = 0.90;    ///< the worst 10 %, as with the OQ-45's red boundary [not verified there]
};

/// Throws InvalidValue unless 0.5 < amber < red < 1.
void requireValid(const TrajectoryLimits& limits);

/// How the limits did with cases that the model had not seen.
struct TrajectoryCalibration
{
    std::size_t cases = 0;    ///< held back in turn, each with its last score
    double beyondAmber = 0.0; ///< share; 0.159 is expected
    double beyondRed = 0.0;   ///< share; 0.10 is expected

    /// Whether both shares are within three points of what is expected.
    [[nodiscard]] bool holds() const;
};

/// An expected score and the SD of one person's score about it.
struct ExpectedScore
{
    double mean = 0.0;
    double sd = 0.0;
};

/// The expected course of a clinic's own closed cases, frozen on a date; see
/// docs/statistics.md#expected-course. Score at session s >= 2 of a person with intake score i:
/// b0 + b1 (i - mean) + (b2 + b3 (i - mean)) ln s. Matrices are column-major.
struct TrajectoryModel
{
    static constexpr std::size_t MinimumCases = 100;       ///< with three scores or more
    static constexpr std::size_t MinimumTertileCases = 20; ///< in the tertile of the intake shown

    Date date;
    std::string measure; ///< id of the measure whose scores it was fitted to; empty: not told
    Direction better = Direction::LowerIsBetter;
    TrajectoryEffects effects = TrajectoryEffects::Intercept;
    std::array<double, 4> fixed{};            ///< b0 to b3
    std::array<double, 16> fixedCovariance{}; ///< of b0 to b3
    std::array<double, 4> randomCovariance{}; ///< of intercept and slope; slope 0 without one
    double residualVariance = 0.0;
    double remlCriterion = 0.0;
    bool isSingular = false;

    std::size_t cases = 0;                ///< with an intake score and a later one
    std::size_t casesWithThreeScores = 0; ///< of those
    std::size_t scores = 0;               ///< later ones
    double intakeMean = 0.0;
    double intakeLow = 0.0;                    ///< 5th percentile
    double intakeHigh = 0.0;                   ///< 95th percentile
    std::array<double, 2> tertiles{};          ///< of the intake scores
    std::array<std::size_t, 3> tertileCases{}; ///< with three scores or more; low, middle, high
    int lastSession = 0;                       ///< the highest session fitted
    std::optional<TrajectoryCalibration> calibration; ///< empty: too few cases to hold some back

    [[nodiscard]] bool hasTooFewCases() const { return casesWithThreeScores < MinimumCases; }

    /// Cases of the third of the intake scores that this one belongs to.
    [[nodiscard]] std::size_t casesLike(double intake) const;

    /// Whether the intake score or the session lies outside what the model was fitted to.
    [[nodiscard]] bool isExtrapolated(double intake, int session) const;

    /// For session 2 and later; throws InvalidValue for an earlier one.
    [[nodiscard]] ExpectedScore expected(double intake, int session) const;
};

/// The regressors of the model: 1, centred intake, ln session and their product.
[[nodiscard]] std::array<double, 4> trajectoryRegressors(double centredIntake, int session);

/// The score on the worse side of which only 1 - share of the people are.
[[nodiscard]] double trajectoryLimit(const ExpectedScore& expected, double share, Direction better);

} // namespace soundings::core
