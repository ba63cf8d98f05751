// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/benchmark_outcome.h"
#include "core/summary/benchmark_parts.h"
#include "core/summary/benchmark_row.h"

#include <algorithm>
#include <string>

namespace soundings::core {

namespace {

constexpr int SessionsOfAFinishedCourse = 2; // as the NHS counts one

bool isPaired(const BenchmarkCase& one)
{
    return one.pair.pre && one.pair.post;
}

/// How many hold, as a count.
template <class Test> std::size_t countOf(const Benchmark& benchmark, Test test)
{
    return static_cast<std::size_t>(std::ranges::count_if(benchmark.cases, test));
}

void writeEndings(const Benchmark& benchmark, TableSink& sink)
{
    const std::size_t closed =
        countOf(benchmark, [](const BenchmarkCase& one) { return one.ending.has_value(); });
    const std::size_t dropOuts =
        countOf(benchmark, [](const BenchmarkCase& one) { return one.ending == Ending::DropOut; });
    const std::size_t agreed =
        countOf(benchmark, [](const BenchmarkCase& one) { return one.ending == Ending::Agreed; });
    writeBenchmarkRow(
        sink, shareRow("drop_out", dropOuts, closed, "closed cases; the ending is drop-out"));
    writeBenchmarkRow(sink,
                      shareRow("ended_without_agreement",
                               closed - agreed,
                               closed,
                               "closed cases; the ending is drop-out or referred or other"));
}

/// Of finished courses, how many have both scores.
void writeCompleteness(const Benchmark& benchmark, TableSink& sink)
{
    const bool knowsEndings = !benchmark.columns.ending.empty();
    const auto isFinished = [knowsEndings](const BenchmarkCase& one) {
        return (one.ending || !knowsEndings) &&
               one.attended.value_or(0) >= SessionsOfAFinishedCourse;
    };
    const std::size_t finished = countOf(benchmark, isFinished);
    const std::size_t paired = countOf(
        benchmark, [&](const BenchmarkCase& one) { return isFinished(one) && isPaired(one); });
    const std::size_t unknown =
        countOf(benchmark, [](const BenchmarkCase& one) { return !one.attended; });
    std::string note = knowsEndings ? "closed cases" : "rows; all are taken for closed";
    note += " with 2 or more sessions attended";
    if (unknown > 0) {
        note += "; " + counted(unknown, "row does", "rows do") + " not say how many";
    }
    writeBenchmarkRow(sink, shareRow("completeness", paired, finished, note));
}

void writeRate(const Benchmark& benchmark,
               const std::string& statistic,
               BenchmarkVerdict verdict,
               const std::string& of,
               TableSink& sink)
{
    std::size_t part = 0;
    std::size_t whole = 0;
    for (const BenchmarkCase& one : benchmark.cases) {
        const BenchmarkOutcome outcome = benchmarkOutcome(one.pair, benchmark.setup.rule);
        const std::optional<bool>& holds = outcome.*verdict;
        whole += holds ? 1U : 0U;
        part += holds.value_or(false) ? 1U : 0U;
    }
    const std::size_t left = benchmark.cases.size() - whole;
    writeBenchmarkRow(sink,
                      shareRow(statistic,
                               part,
                               whole,
                               of + "; completers only; " + counted(left, "row is", "rows are") +
                                   " not counted"));
}

/// The rule that the rates below follow.
void writeRule(const ChangeRule& rule, TableSink& sink)
{
    if (rule.criterion) {
        const bool isPoints = !rule.criterion->improvedShare;
        writeBenchmarkRow(
            sink,
            {"reliable_change",
             isPoints ? std::optional(rule.criterion->points) : std::nullopt,
             {},
             {},
             changeMethodCode(rule.criterion->method) + "; " +
                 (isPoints ? "points; a change counts when " +
                                 std::string(comparisonSign(rule.criterion->comparison)) + " this"
                           : std::string("a share of the score before")) +
                 "; " + rule.criterion->source,
             {}});
    }
    if (rule.cutoff) {
        writeBenchmarkRow(sink,
                          {"cutoff",
                           rule.cutoff->value,
                           {},
                           {},
                           std::string("a score on it is ") +
                               (rule.cutoff->isClinicalAtCutoff ? "clinical" : "functional") +
                               "; " + rule.cutoff->source,
                           {}});
    }
}

void writeNotEvaluable(const std::string& statistic, const std::string& why, TableSink& sink)
{
    writeBenchmarkRow(sink, {statistic, std::nullopt, std::nullopt, {}, why, {}});
}

} // namespace

void writeBenchmarkCoverage(const Benchmark& benchmark, TableSink& sink)
{
    writeBenchmarkRow(
        sink,
        shareRow("paired_scores",
                 countOf(benchmark, &isPaired),
                 benchmark.cases.size(),
                 "rows have both scores; all figures below but those of endings are of these"));
    if (!benchmark.columns.ending.empty()) {
        writeEndings(benchmark, sink);
    }
    if (!benchmark.columns.attended.empty()) {
        writeCompleteness(benchmark, sink);
    }
}

void writeBenchmarkRates(const Benchmark& benchmark, TableSink& sink)
{
    const ChangeRule& rule = benchmark.setup.rule;
    writeRule(rule, sink);
    if (!rule.criterion) {
        const std::string why = "nothing says how large a reliable change is";
        for (const char* statistic :
             {"reliable_improvement", "reliable_deterioration", "recovery", "recovery_of_all"}) {
            writeNotEvaluable(statistic, why, sink);
        }
        return;
    }
    const std::string judged = "judged pairs";
    writeRate(benchmark, "reliable_improvement", &BenchmarkOutcome::improved, judged, sink);
    writeRate(benchmark, "reliable_deterioration", &BenchmarkOutcome::deteriorated, judged, sink);
    if (!rule.cutoff) {
        const std::string why = "nothing says where the functional range begins";
        writeNotEvaluable("recovery", why, sink);
        writeNotEvaluable("recovery_of_all", why, sink);
        return;
    }
    writeRate(benchmark,
              "recovery",
              &BenchmarkOutcome::recovered,
              judged + " that were clinical at intake",
              sink);
    writeRate(benchmark,
              "recovery_of_all",
              &BenchmarkOutcome::recoveredOfJudged,
              judged + " whether clinical at intake or not",
              sink);
}

} // namespace soundings::core
