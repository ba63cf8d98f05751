// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alliance/rater_gap.h"
#include "core/interchange/rating_table.h"
#include "core/interchange/table_sink.h"

namespace soundings::core {

/// Judges every session of everybody who is in one of the two tables, matched by id, one row each:
/// id, session, client, therapist, gap (in SDs), threshold, verdict, reason, source. What could not
/// be judged is empty. Throws InvalidValue as requireValid does, and whatever the sink throws.
void analyseGap(const RatingTable& client,
                const RatingTable& therapist,
                const GapParameters& parameters,
                TableSink& sink);

} // namespace soundings::core
