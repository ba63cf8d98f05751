// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alliance/rupture_parameters.h"
#include "core/interchange/rating_table.h"
#include "core/interchange/table_sink.h"

namespace soundings::core {

/// Applies the rupture rules to every series of the table and writes one row a session: id,
/// session, score, earlier, baseline, drop, threshold, signal, methods (those that fired, joined by
/// ";"), repair, shape, reason. Linear in the ratings. Throws InvalidValue as
/// requireValid(parameters) does, and whatever the sink throws.
void analyseRupture(const RatingTable& table, const RuptureParameters& parameters, TableSink& sink);

/// The same, told one row a session and method: id, session, method, statistic, comparison,
/// threshold, verdict (yes, no or missing), source, reason, cleared_by (the scores for which the
/// method would have stayed silent, such as "> 33.2").
void explainRupture(const RatingTable& table, const RuptureParameters& parameters, TableSink& sink);

} // namespace soundings::core
