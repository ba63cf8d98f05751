// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/rating_table.h"
#include "core/interchange/table_sink.h"

namespace soundings::core {

/// The trend of every series of the table, one row each: id, n (scores), slope, slope_low,
/// slope_high (95 %), p_slope, theil_sen, mann_kendall_s, mann_kendall_p, kendall_exact. What too
/// few scores cannot tell is empty. Throws InvalidValue for a series that is too long for pairs,
/// and whatever the sink throws.
void analyseTrend(const RatingTable& table, TableSink& sink);

} // namespace soundings::core
