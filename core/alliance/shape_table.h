// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/rating_table.h"
#include "core/interchange/table_sink.h"

namespace soundings::core {

/// The shape of every series of the table, one row each: id, n (scores), shape (stable, linear,
/// quadratic), direction (rising, falling, u, inverted-u), slope, slope_low, slope_high, curvature,
/// p_curvature, reason (too-few-scores). What too few scores cannot tell is empty. Throws whatever
/// the sink throws.
void analyseShape(const RatingTable& table, TableSink& sink);

} // namespace soundings::core
