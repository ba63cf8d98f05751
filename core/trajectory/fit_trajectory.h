// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/rating_table.h"
#include "core/trajectory/trajectory_model.h"

#include <span>

namespace soundings::core {

/// What a fit is asked for.
struct TrajectoryRequest
{
    Date date;             ///< on which the model is frozen
    std::string measure{}; ///< id of the measure, where it is known
    Direction better = Direction::LowerIsBetter;
    TrajectoryEffects effects = TrajectoryEffects::InterceptSlope;
};

/// The score a course begins from: of session 1, or of session 0 where session 1 has none. Nullopt
/// without either, because a later score is no intake.
[[nodiscard]] std::optional<double> intakeScore(const Series& series);

/// Fits the expected course to closed cases; those without an intake score or a score of session 2
/// or later are left out. With too few cases (see TrajectoryModel), or fewer than two later scores
/// a case, only the intercept varies, whatever was asked for. Throws InvalidValue where no model
/// can be fitted: no cases, all with the same intake, scores of one later session only, or as
/// fitMixedModel does.
[[nodiscard]] TrajectoryModel fitTrajectory(std::span<const RatedCase> closed,
                                            const TrajectoryRequest& request);

} // namespace soundings::core
