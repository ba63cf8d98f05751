// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/reliable_change.h"
#include "core/summary/benchmark_outcome.h"
#include "core/summary/benchmark_parts.h"
#include "core/summary/benchmark_row.h"
#include "core/summary/therapist_effects.h"

#include <string>

namespace soundings::core {

namespace {

std::vector<TherapistCase> therapistCases(const Benchmark& benchmark)
{
    std::vector<TherapistCase> cases;
    for (const BenchmarkCase& one : benchmark.cases) {
        if (one.pair.pre && one.pair.post && !one.therapist.empty()) {
            cases.push_back(
                {one.therapist,
                 *one.pair.pre,
                 improvement(benchmark.setup.rule.better, *one.pair.pre, *one.pair.post)});
        }
    }
    return cases;
}

void writeTherapist(const TherapistEffect& one, std::size_t therapists, TableSink& sink)
{
    const auto write = [&](const char* statistic,
                           const std::optional<double>& value,
                           const std::optional<Interval>& interval,
                           const std::string& note) {
        writeBenchmarkRow(sink, {statistic, value, interval, one.cases, note, one.therapist});
    };
    const double half = criticalValue(0.95) * one.sd;
    write("therapist_effect",
          one.effect,
          Interval{one.effect - half, one.effect + half},
          "points above or below what intake lets expect; shrunken towards 0");
    write("therapist_effect_sd", one.sd, {}, "conditional SD of the effect");
    write("therapist_lambda", one.shrinkage, {}, "share of the observed difference that is kept");
    write("therapist_probability_above",
          one.probabilityAbove,
          {},
          one.probabilityAbove ? "that the true effect is above 0"
                               : "therapists do not differ more than by chance");
    write("therapist_rank",
          one.rank ? std::optional(static_cast<double>(*one.rank)) : std::nullopt,
          {},
          one.rank ? "of " + std::to_string(therapists) + "; 1 is best"
                   : std::string("no rank: the probability is between .1 and .9"));
}

void writeEffects(const Benchmark& benchmark, TableSink& sink)
{
    const TherapistView view = therapistEffects(therapistCases(benchmark));
    if (!view.effects) {
        const std::string why =
            "no view of therapists: " + std::string(noTherapistViewWords(*view.reason));
        writeBenchmarkRow(sink, {"therapist_icc", {}, {}, {}, why, {}});
        return;
    }
    const TherapistEffects& effects = *view.effects;
    const auto write = [&](const char* statistic, double value, const std::string& note) {
        writeBenchmarkRow(sink, {statistic, value, {}, effects.cases, note, {}});
    };
    write("therapist_icc",
          effects.intraclassCorrelation,
          "share of the variance that lies between therapists; " +
              counted(effects.therapists.size(), "therapist", "therapists") +
              " with 5 pairs or more");
    write("therapist_variance", effects.betweenVariance, "between therapists; points squared");
    write("residual_variance", effects.residualVariance, "within therapists; points squared");
    write("therapist_intercept", effects.fixed.front(), "mean improvement at the mean intake");
    if (effects.isAdjusted) {
        write("therapist_intake_slope",
              effects.fixed.back(),
              "more improvement for each point of intake");
    }
    for (const TherapistEffect& one : effects.therapists) {
        writeTherapist(one, effects.therapists.size(), sink);
    }
}

} // namespace

void writeBenchmarkTherapists(const Benchmark& benchmark, TableSink& sink)
{
    std::size_t unnamed = 0;
    for (const BenchmarkCase& one : benchmark.cases) {
        unnamed += one.therapist.empty() ? 1U : 0U;
    }
    writeBenchmarkRow(sink,
                      shareRow("rows_with_therapist",
                               benchmark.cases.size() - unnamed,
                               benchmark.cases.size(),
                               "rows name a therapist; funnel and effects are of these"));
    const ChangeRule& rule = benchmark.setup.rule;
    if (rule.criterion) {
        writeBenchmarkFunnel(
            benchmark, "funnel_reliable_improvement", &BenchmarkOutcome::improved, sink);
        if (rule.cutoff) {
            writeBenchmarkFunnel(benchmark, "funnel_recovery", &BenchmarkOutcome::recovered, sink);
        }
    }
    writeEffects(benchmark, sink);
}

} // namespace soundings::core
