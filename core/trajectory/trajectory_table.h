// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/rating_table.h"
#include "core/interchange/table_sink.h"
#include "core/trajectory/judge_trajectory.h"

namespace soundings::core {

/// Holds every case of the table against the model, one row a session: id, session, score,
/// expected, sd, amber, red, status, extrapolated. Throws as judgeTrajectory does, and whatever the
/// sink throws.
void applyTrajectory(const RatingTable& table,
                     const TrajectoryModel& model,
                     const TrajectoryLimits& limits,
                     const std::optional<ChangeRule>& rule,
                     TableSink& sink);

} // namespace soundings::core
