// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alliance/split.h"
#include "core/interchange/rating_table.h"
#include "core/interchange/table_sink.h"

namespace soundings::core {

/// Judges every session of a table read by participant, one row each in the order of ids and
/// sessions: id, session, n (scores), mean, split, threshold, verdict, outliers (participants
/// joined by ";"), reason, relative, error, source. A participant without a row in a session was
/// not in the room; one with an empty score was and did not rate. Throws InvalidValue as
/// requireValid does, and whatever the sink throws.
void analyseSplit(const RatingTable& table, const SplitParameters& parameters, TableSink& sink);

/// The same, told one row a session, method and participant: id, session, method, participant,
/// statistic, comparison, threshold, verdict, source, reason.
void explainSplit(const RatingTable& table, const SplitParameters& parameters, TableSink& sink);

} // namespace soundings::core
