// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trajectory/trajectory_table.h"

namespace soundings::core {

void applyTrajectory(const RatingTable& table,
                     const TrajectoryModel& model,
                     const TrajectoryLimits& limits,
                     const std::optional<ChangeRule>& rule,
                     TableSink& sink)
{
    sink.header(
        {"id", "session", "score", "expected", "sd", "amber", "red", "status", "extrapolated"});
    for (const RatedCase& rated : table.cases) {
        for (const TrajectoryPoint& point : judgeTrajectory(rated.series, model, limits, rule)) {
            sink.text(rated.id);
            sink.wholeNumber(point.session);
            sink.number(point.score);
            sink.number(point.expected);
            sink.number(point.sd);
            sink.number(point.amber);
            sink.number(point.red);
            sink.text(trajectoryStatusCode(point.status));
            sink.verdict(point.extrapolated);
            sink.endRow();
        }
    }
}

} // namespace soundings::core
