// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/clinical_change.h"
#include "core/change/pair_table.h"
#include "core/interchange/table_sink.h"

#include <span>

namespace soundings::core {

/// The scores of the same people on two measures, in the same order.
struct TwoMeasures
{
    std::span<const ScorePair> first;
    std::span<const ScorePair> second;
    ChangeRule firstRule;
    ChangeRule secondRule;
};

/// One row a person: id, case_at_start, case_at_end, recovered, reliably_improved,
/// reliably_recovered, reason ("missing-score" where one of them stays open).
void analyseRecovery(const TwoMeasures& measures, TableSink& sink);

} // namespace soundings::core
