// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/benchmark_table.h"

#include "core/summary/benchmark_parts.h"
#include "core/summary/benchmark_row.h"
#include "core/summary/effect_size.h"
#include "core/summary/severity_adjusted.h"

#include <string>

namespace soundings::core {

namespace {

void writeEffect(TableSink& sink,
                 const std::string& statistic,
                 const std::optional<EffectSize>& effect,
                 std::size_t pairs,
                 const std::string& note)
{
    writeBenchmarkRow(sink,
                      {statistic,
                       effect ? std::optional(effect->value) : std::nullopt,
                       effect ? effect->interval : std::nullopt,
                       pairs,
                       note,
                       {}});
}

void writePrePost(const Benchmark& benchmark,
                  const PairMoments& moments,
                  const std::optional<PrePostEffect>& effect,
                  TableSink& sink)
{
    const std::size_t pairs = moments.completePairs;
    if (!effect) {
        const std::string why =
            pairs < 2 ? "fewer than 2 pairs with both scores" : "the pre scores have no spread";
        writeEffect(sink, "pre_post_d", std::nullopt, pairs, why);
        writeEffect(sink, "pre_post_g", std::nullopt, pairs, why);
        return;
    }
    std::string scale = "mean improvement / SD of the pre scores; ";
    if (benchmark.correlation) {
        scale += "interval by Becker 1988 with the correlation given";
    } else if (moments.correlation) {
        scale += "interval by Becker 1988 with the correlation of these pairs";
    } else {
        scale += "no interval: the post scores have no spread and so no correlation";
    }
    scale += "; completers only";
    writeEffect(sink, "pre_post_d", effect->d, pairs, scale);
    writeEffect(sink,
                "pre_post_g",
                effect->g,
                pairs,
                effect->g ? "the same with the correction of Hedges 1981; " + scale
                          : "fewer than 3 pairs with both scores");
}

std::string whyNoReference(const Benchmark& benchmark)
{
    if (!benchmark.setup.rule.cutoff) {
        return "nothing says where the clinical range begins";
    }
    return "no line: fewer than 3 clinical cases with both scores in the reference or no spread in "
           "their intakes";
}

void writeSeverityAdjusted(const Benchmark& benchmark, TableSink& sink)
{
    const ChangeRule& rule = benchmark.setup.rule;
    const auto own = pairsOf(benchmark.cases);
    const auto reference = rule.cutoff
                               ? severityReference(benchmark.reference ? *benchmark.reference : own,
                                                   *rule.cutoff,
                                                   rule.better)
                               : std::nullopt;
    if (!reference) {
        const std::string why = whyNoReference(benchmark);
        writeBenchmarkRow(
            sink, {"severity_adjusted_effect_size", std::nullopt, std::nullopt, {}, why, {}});
        writeBenchmarkRow(sink, {"reference_effect_size", std::nullopt, std::nullopt, {}, why, {}});
        return;
    }
    const auto adjusted = severityAdjusted(own, *reference, *rule.cutoff, rule.better);
    const std::string whose =
        benchmark.reference ? "the reference given" : "these cases themselves";
    writeBenchmarkRow(
        sink,
        {"severity_adjusted_effect_size",
         adjusted ? std::optional(adjusted->mean) : std::nullopt,
         adjusted ? adjusted->interval : std::nullopt,
         adjusted ? adjusted->cases : 0,
         adjusted ? "clinical at intake with both scores; scale: 0 is no change and an average "
                    "result is reference_effect_size; reference: " +
                        whose + "; the interval takes the reference as certain"
                  : std::string("nobody was clinical at intake and has both scores"),
         {}});
    writeBenchmarkRow(sink,
                      {"reference_effect_size",
                       reference->meanImprovement / reference->intakeSd,
                       std::nullopt,
                       reference->cases,
                       "mean improvement / SD of the intakes; clinical cases of " + whose,
                       {}});
}

} // namespace

void analyseBenchmark(const Benchmark& benchmark, TableSink& sink)
{
    // What may be refused comes before the first row.
    const PairMoments moments = momentsOf(pairsOf(benchmark.cases));
    if (benchmark.reference) {
        static_cast<void>(momentsOf(*benchmark.reference));
    }
    const auto effect = prePostEffect(moments, benchmark.setup.rule.better, benchmark.correlation);
    writeBenchmarkHeader(sink);
    writeBenchmarkCoverage(benchmark, sink);
    writePrePost(benchmark, moments, effect, sink);
    writeSeverityAdjusted(benchmark, sink);
    writeBenchmarkRates(benchmark, sink);
    if (!benchmark.columns.therapist.empty()) {
        writeBenchmarkTherapists(benchmark, sink);
    }
}

} // namespace soundings::core
