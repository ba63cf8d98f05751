// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table_sink.h"
#include "core/record/evidence.h"

namespace soundings::core {

/// The cells by which a table explains a verdict: statistic, comparison, threshold, verdict,
/// source, reason. What comes before and after them, and the end of the row, is the table's own.
void writeEvidenceCells(const Evidence& evidence, TableSink& sink);

} // namespace soundings::core
