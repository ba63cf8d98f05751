// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/rating_table.h"
#include "core/interchange/table_sink.h"
#include "core/statistics/chart_parameters.h"

namespace soundings::core {

/// Charts every series of the table, one row a session: id, session, score, centre, sigma, lower,
/// upper, statistic (EWMA) or statistic_high and statistic_low (CUSUM), rule_1 to rule_8,
/// out_of_control, reason. Throws InvalidValue as requireValid(parameters) does, and whatever the
/// sink throws.
void analyseChart(const RatingTable& table,
                  const ControlChartParameters& parameters,
                  TableSink& sink);

} // namespace soundings::core
