// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trajectory/trajectory_model.h"

#include <string>
#include <string_view>

namespace soundings::core {

/// A frozen model as JSON, with names, standard errors and the numbers of cases, so that anybody
/// can recompute an expected score from it; see docs/statistics.md#expected-course.
[[nodiscard]] std::string trajectoryJson(const TrajectoryModel& model);

/// Reads what trajectoryJson wrote. Throws InputError naming the field for JSON that is none, a
/// field that is missing, of another kind or out of range, and for a version it does not know.
[[nodiscard]] TrajectoryModel readTrajectoryJson(std::string_view json);

} // namespace soundings::core
