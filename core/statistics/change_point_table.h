// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/rating_table.h"
#include "core/interchange/table_sink.h"

namespace soundings::core {

/// Where the level of each series shifts, a description and no test of anything: id, n, method,
/// session (the first at the new level), mean_before, mean_after, statistic (squares gained, in
/// SDs), p, exact, reason. First amoc, at most one change, with its p; then a row for each change
/// that pelt finds with a penalty of 3 ln n. Throws whatever the sink throws.
void analyseChangePoints(const RatingTable& table, TableSink& sink);

} // namespace soundings::core
