// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alliance/lagged_effect.h"
#include "core/interchange/rating_table.h"
#include "core/interchange/table_sink.h"

namespace soundings::core {

/// The lagged effect over all people of both tables, matched by id, in one row: estimate,
/// standard_error, low, high, n (pairs of sessions), persons, correlation, method, reason. What the
/// data cannot tell is empty. Who stands in one table only has no pair. Throws InvalidValue as
/// requireValid(parameters) does, and whatever the sink throws.
void analyseLag(const RatingTable& alliance,
                const RatingTable& outcome,
                const LagParameters& parameters,
                TableSink& sink);

} // namespace soundings::core
