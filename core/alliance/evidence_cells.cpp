// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/evidence_cells.h"

namespace soundings::core {

void writeEvidenceCells(const Evidence& evidence, TableSink& sink)
{
    sink.number(evidence.statistic);
    sink.text(evidence.comparison);
    sink.number(evidence.threshold);
    sink.verdict(evidence.verdict);
    sink.text(evidence.source);
    sink.textOrMissing(evidence.reason);
}

} // namespace soundings::core
