// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table_sink.h"
#include "core/summary/benchmark_outcome.h"
#include "core/summary/benchmark_table.h"

#include <string>

namespace soundings::core {

/// How complete the data are, and how cases ended: paired_scores, and where their columns are
/// there drop_out, ended_without_agreement and completeness.
void writeBenchmarkCoverage(const Benchmark& benchmark, TableSink& sink);

/// The rule as reliable_change and cutoff, then reliable_improvement, reliable_deterioration,
/// recovery, recovery_of_all.
void writeBenchmarkRates(const Benchmark& benchmark, TableSink& sink);

/// One share of each therapist against the overall share: `statistic` with the endings _target,
/// _phi, _tau2, _95 and _998, the last two also with _over_dispersed.
void writeBenchmarkFunnel(const Benchmark& benchmark,
                          const std::string& statistic,
                          BenchmarkVerdict verdict,
                          TableSink& sink);

/// rows_with_therapist, the funnels and the shrunken effects of the therapists.
void writeBenchmarkTherapists(const Benchmark& benchmark, TableSink& sink);

} // namespace soundings::core
