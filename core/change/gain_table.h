// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/gain_parameters.h"
#include "core/change/gain_selection.h"
#include "core/interchange/rating_table.h"
#include "core/interchange/table_sink.h"

namespace soundings::core {

/// Looks for sudden changes in every series of the table and writes one row an interval: id, from,
/// to, criterion_1, criterion_2, criterion_3, sudden, magnitude, reversed, reason; start and end,
/// the first and the last score of the series, share_of_change (of a sudden change, of the change
/// from start to end), share_reason, selected (of a sudden change, whether it is the one that
/// `selection` takes of this series). Throws InvalidValue as requireValid(parameters) does, and
/// whatever the sink throws.
void analyseGains(const RatingTable& table,
                  const GainParameters& parameters,
                  TableSink& sink,
                  GainSelection selection = GainSelection::All);

} // namespace soundings::core
