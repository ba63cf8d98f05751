// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/benchmark_parts.h"
#include "core/summary/benchmark_row.h"
#include "core/summary/over_dispersion.h"

#include <map>
#include <string>

namespace soundings::core {

namespace {

/// The counts behind one funnel.
struct Funnel
{
    std::string statistic;
    std::map<std::string, UnitCount> units;
    std::vector<UnitCount> plotted; ///< with cases enough
    double target = 0.0;
    std::optional<OverDispersion> dispersion;
};

Funnel funnelOf(const Benchmark& benchmark, const std::string& statistic, BenchmarkVerdict verdict)
{
    Funnel funnel{statistic, {}, {}, 0.0, {}};
    UnitCount all;
    for (const BenchmarkCase& one : benchmark.cases) {
        if (one.therapist.empty()) {
            continue;
        }
        UnitCount& unit = funnel.units[one.therapist];
        const BenchmarkOutcome outcome = benchmarkOutcome(one.pair, benchmark.setup.rule);
        if (const std::optional<bool>& holds = outcome.*verdict) {
            ++unit.whole;
            ++all.whole;
            unit.part += *holds ? 1U : 0U;
            all.part += *holds ? 1U : 0U;
        }
    }
    for (const auto& [name, unit] : funnel.units) {
        if (unit.whole >= FewestCasesInFunnel) {
            funnel.plotted.push_back(unit);
        }
    }
    if (all.whole > 0) {
        funnel.target = static_cast<double>(all.part) / static_cast<double>(all.whole);
        funnel.dispersion = overDispersion(funnel.plotted, funnel.target);
    }
    return funnel;
}

std::string placeOf(double share, const Interval& limits)
{
    return share < limits.low ? "below" : share > limits.high ? "above" : "inside";
}

void writeUnit(TableSink& sink,
               const Funnel& funnel,
               const std::string& name,
               const UnitCount& unit,
               FunnelWidth width)
{
    const std::string statistic =
        funnel.statistic + (width == FunnelWidth::Percent95 ? "_95" : "_998");
    if (unit.whole < FewestCasesInFunnel) {
        writeBenchmarkRow(
            sink, {statistic, {}, {}, unit.whole, "fewer than 5 judged cases: not plotted", name});
        return;
    }
    const double share = static_cast<double>(unit.part) / static_cast<double>(unit.whole);
    const auto limits = funnelLimits(unit.whole, funnel.target, width);
    writeBenchmarkRow(sink,
                      {statistic,
                       share,
                       limits,
                       unit.whole,
                       limits ? placeOf(share, *limits) + "; exact binomial limits"
                              : std::string("no limits: the overall share is 0 or 1"),
                       name});
    if (limits && funnel.dispersion && funnel.dispersion->tau2 > 0.0) {
        const Interval wider =
            overDispersedLimits(unit.whole, funnel.target, funnel.dispersion->tau2, width);
        writeBenchmarkRow(sink,
                          {statistic + "_over_dispersed",
                           share,
                           wider,
                           unit.whole,
                           placeOf(share, wider) + "; limits that allow for over-dispersion",
                           name});
    }
}

void writeFunnel(const Funnel& funnel, TableSink& sink)
{
    std::size_t cases = 0;
    for (const auto& [name, unit] : funnel.units) {
        cases += unit.whole;
    }
    if (cases == 0) {
        writeBenchmarkRow(sink,
                          {funnel.statistic + "_target",
                           {},
                           {},
                           0,
                           "no judged case has a therapist: no funnel",
                           {}});
        return;
    }
    writeBenchmarkRow(sink,
                      {funnel.statistic + "_target",
                       funnel.target,
                       {},
                       cases,
                       "overall share of the judged cases that have a therapist",
                       {}});
    const std::string few =
        "fewer than 10 therapists with 5 judged cases or more: exact limits only";
    const auto& dispersion = funnel.dispersion;
    writeBenchmarkRow(sink,
                      {funnel.statistic + "_phi",
                       dispersion ? std::optional(dispersion->phi) : std::nullopt,
                       {},
                       funnel.plotted.size(),
                       dispersion ? "about 1 where therapists differ by chance alone" : few,
                       {}});
    writeBenchmarkRow(sink,
                      {funnel.statistic + "_tau2",
                       dispersion ? std::optional(dispersion->tau2) : std::nullopt,
                       {},
                       funnel.plotted.size(),
                       dispersion ? "variance between therapists of asin(sqrt(share))" : few,
                       {}});
    for (const auto& [name, unit] : funnel.units) {
        writeUnit(sink, funnel, name, unit, FunnelWidth::Percent95);
        writeUnit(sink, funnel, name, unit, FunnelWidth::Percent998);
    }
}

} // namespace

void writeBenchmarkFunnel(const Benchmark& benchmark,
                          const std::string& statistic,
                          BenchmarkVerdict verdict,
                          TableSink& sink)
{
    writeFunnel(funnelOf(benchmark, statistic, verdict), sink);
}

} // namespace soundings::core
