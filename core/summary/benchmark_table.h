// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/change_setup.h"
#include "core/interchange/table_sink.h"
#include "core/summary/benchmark_cases.h"

#include <optional>
#include <span>
#include <vector>

namespace soundings::core {

/// What a benchmark is taken of and held against.
struct Benchmark
{
    std::vector<BenchmarkCase> cases;
    BenchmarkColumns columns; ///< which of the columns there are
    ChangeSetup setup;        ///< of the cases: how change is judged
    /// Of pre and post, for the interval of the effect size; empty: of the cases.
    std::optional<double> correlation;
    /// The sample whose line the severity-adjusted effect size is held against; empty: the cases.
    std::optional<std::vector<ScorePair>> reference;
};

/// One row a figure: statistic, value, low, high (95 %), n, note, therapist. See
/// docs/statistics.md#benchmarks for what each statistic is. Shares are from 0 to 1, effect sizes
/// in SDs, effects of therapists in points; everything is positive for the better. A missing score
/// is counted and never filled in. What is not evaluable has no value and a note that says why.
/// Throws InvalidValue, before it writes, for numbers that are not finite or out of range, and
/// whatever the sink throws.
void analyseBenchmark(const Benchmark& benchmark, TableSink& sink);

} // namespace soundings::core
