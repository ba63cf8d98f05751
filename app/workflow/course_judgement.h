// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/clinic_models.h"
#include "core/measure/measure.h"
#include "core/trajectory/judge_trajectory.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings::app {

/// Why a course is not held against the clinic's expected one. The codes are printed by the command
/// line.
enum class CourseReason
{
    None,          ///< it is
    NoModel,       ///< the clinic has frozen none for this measure
    TooFewCases,   ///< it knows fewer closed cases than it needs
    TooFewAlike,   ///< it knows too few that began with such a score
    NoIntakeScore, ///< no score at session 1 (or 0)
    TooFewRatings  ///< no score at session 2 or later yet
};

/// no-model, too-few-cases, too-few-alike, no-intake-score, too-few-ratings; empty for None.
[[nodiscard]] std::string courseReasonCode(CourseReason reason);

/// What the numbers were computed by; see docs/statistics.md#expected-course.
inline constexpr auto CourseMethod = "expected-course";
inline constexpr auto CourseVersion = "1";

/// A client's course of one outcome measure held against the expected one of the clinic's closed
/// cases; see docs/statistics.md#expected-course. Where that cannot be done the course is judged by
/// its own start, reliable change and cut-off alone: changeOf.
struct CourseJudgement
{
    /// Of the last rating. A state that is shown, not a flag that is kept: it follows the model.
    core::TrajectoryStatus status = core::TrajectoryStatus::NotEvaluable;
    CourseReason reason = CourseReason::NoModel;
    /// Of a last rating that is amber or red: the first session of those at least as far off, one
    /// after the other, up to it. 0 otherwise.
    int sinceSession = 0;
    std::optional<core::Date> frozenOn; ///< of the model in force, also where it is not used
    std::size_t modelCases = 0;         ///< closed ones with three scores or more that it knows
    std::size_t cases = 0;              ///< that count for the reason; all where there is none
    std::size_t needed = 0;             ///< of them; 0 without a model
    core::TrajectoryLimits limits;
    /// How the limits did with cases held back; empty where too few were there to hold any back.
    std::optional<core::TrajectoryCalibration> calibration;
    std::optional<core::TrajectoryPoint> last; ///< the one that `status` is of
    /// Every session of the course; empty where the model is not used. Filled in also while there
    /// are too few ratings, so that what is expected can be shown.
    std::vector<core::TrajectoryPoint> points;
};

/// Where the expected course comes from: "130 closed cases of this clinic, 2026-01-31"; empty
/// without one.
[[nodiscard]] std::string sourceOf(const CourseJudgement& judged);

/// Nullopt where nothing is expected: another rater than the client, an alliance measure.
[[nodiscard]] std::optional<CourseJudgement> judgeCourse(const ClinicModels& models,
                                                         const core::Measure& measure,
                                                         core::Rater rater,
                                                         std::optional<int> ageYears,
                                                         const core::Series& series);

} // namespace soundings::app
