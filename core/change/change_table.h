// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/change_setup.h"
#include "core/change/pair_table.h"
#include "core/interchange/table_sink.h"

#include <span>

namespace soundings::core {

/// One row a pair: id, pre, post, change, index, reliable, crossed, clinical_at_start, category,
/// reason, crossed_without_reliable_change. What is not evaluable is missing.
void analyseChange(std::span<const ScorePair> pairs, const ChangeSetup& setup, TableSink& sink);

/// One row a category, first of all pairs that could be put into one, then of those among them who
/// were clinical at the start: category, count, percent, denominator, clinical_count,
/// clinical_percent, clinical_denominator. After the five categories the same for
/// crossed-without-reliable-change, and of all rows not-clinical-at-start and not-evaluable.
void summariseChange(std::span<const ScorePair> pairs, const ChangeSetup& setup, TableSink& sink);

/// The numbers behind the rule, one a row: name, value, source. Names: method, better, n, n_used,
/// n_missing, pre_mean, pre_sd, post_mean, post_sd, correlation, sd, reliability, sem, sdiff,
/// confidence, critical, reliable_change, comparison, pre_weight, post_weight, constant,
/// denominator, percent, percent_worse, cutoff_kind, cutoff, clinical_at_cutoff, functional_mean,
/// functional_sd. The index is (post_weight * post - pre_weight * pre + constant) / denominator.
/// What is not known is missing.
void describeChange(const ChangeSetup& setup, const ChangeParameters& parameters, TableSink& sink);

} // namespace soundings::core
