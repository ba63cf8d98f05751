// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/clinical_change.h"
#include "core/series/series.h"
#include "core/trajectory/trajectory_model.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::core {

enum class TrajectoryStatus
{
    OnTrack,
    Amber,
    Red,
    NotEvaluable
};

/// "on-track", "amber", "red" or "not-evaluable".
[[nodiscard]] std::string trajectoryStatusCode(TrajectoryStatus status);

/// One session of a course held against the model. What is empty is not known.
struct TrajectoryPoint
{
    int session = 0;
    std::optional<double> score;
    std::optional<double> expected; ///< at the session of the intake score the score itself
    std::optional<double> sd;       ///< empty up to session 1
    std::optional<double> amber;
    std::optional<double> red;
    TrajectoryStatus status = TrajectoryStatus::NotEvaluable;
    Verdict extrapolated = Verdict::NotEvaluable;
};

/// Throws InvalidValue where the model was fitted to another measure, as far as both are known (an
/// empty id is not), or to scores of the other direction.
void requireModelOf(const TrajectoryModel& model,
                    std::string_view measure,
                    const std::optional<ChangeRule>& rule);

/// Holds every session of a course against the expected one. Judged from session 2 on, with an
/// intake score; a score beyond a limit, strictly, is amber or red. It is neither where the rule
/// can tell that it is in the functional range and not reliably worse than at intake. Throws
/// InvalidValue for limits that are out of range, or a rule of the other direction.
[[nodiscard]] std::vector<TrajectoryPoint> judgeTrajectory(const Series& series,
                                                           const TrajectoryModel& model,
                                                           const TrajectoryLimits& limits,
                                                           const std::optional<ChangeRule>& rule);

} // namespace soundings::core
