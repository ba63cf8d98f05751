// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark_figures.h"
#include "core/summary/benchmark_parts.h"
#include "core/summary/benchmark_row.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::WithinAbs;
using namespace soundings::made;

TEST_CASE("rates state their denominators and leave missing pairs out", "[core][summary]")
{
    auto figures = figuresOf(benchmarkOf(Eight, {{}, "", "ending", "attended"}));
    CHECK(valueOf(figures["paired_scores"]) == 0.75);
    CHECK(figures["paired_scores"]["n"] == "8");
    CHECK(valueOf(figures["reliable_change"]) == 6.0);
    CHECK(figures["reliable_change"]["note"] ==
          "published-points; points; a change counts when >= this; setting");
    CHECK(valueOf(figures["cutoff"]) == 10.0);
    CHECK(figures["cutoff"]["note"] == "a score on it is clinical; setting");
    CHECK(valueOf(figures["reliable_improvement"]) == 0.5);
    CHECK(figures["reliable_improvement"]["n"] == "6");
    CHECK_THAT(figures["reliable_improvement"]["note"],
               ContainsSubstring("3 of 6 judged pairs; completers only; 2 rows are not counted"));
    // R: prop.test(3, 6, correct = FALSE).
    CHECK_THAT(valueOf(figures["reliable_improvement"], "low"), WithinAbs(0.1876163, 1e-6));
    CHECK_THAT(valueOf(figures["reliable_improvement"], "high"), WithinAbs(0.8123837, 1e-6));
    CHECK_THAT(valueOf(figures["reliable_deterioration"]), WithinAbs(2.0 / 6.0, 1e-12));
    CHECK(figures["recovery"]["n"] == "5"); // d was not clinical at intake
    CHECK_THAT(valueOf(figures["recovery"]), WithinAbs(0.4, 1e-12));
    CHECK(figures["recovery_of_all"]["n"] == "6");
    CHECK_THAT(valueOf(figures["recovery_of_all"]), WithinAbs(2.0 / 6.0, 1e-12));
}

TEST_CASE("drop-out is of closed cases, completeness of finished courses", "[core][summary]")
{
    auto figures = figuresOf(benchmarkOf(Eight, {{}, "", "ending", "attended"}));
    CHECK(figures["drop_out"]["n"] == "7");
    CHECK_THAT(valueOf(figures["drop_out"]), WithinAbs(3.0 / 7.0, 1e-12));
    CHECK_THAT(valueOf(figures["ended_without_agreement"]), WithinAbs(4.0 / 7.0, 1e-12));
    // Closed with two sessions or more: a, b, c, d, f; h does not say how many.
    CHECK(figures["completeness"]["n"] == "5");
    CHECK(valueOf(figures["completeness"]) == 1.0);
    CHECK_THAT(figures["completeness"]["note"], ContainsSubstring("1 row does not say how many"));
    auto without = figuresOf(benchmarkOf(Eight, {{}, "", "", "attended"}));
    CHECK(without["completeness"]["n"] == "6"); // and g
    CHECK_THAT(valueOf(without["completeness"]), WithinAbs(5.0 / 6.0, 1e-12));
    CHECK(!without.contains("drop_out"));
}

TEST_CASE("without criterion or cut-off the rates stay open and say why", "[core][summary]")
{
    Benchmark benchmark = benchmarkOf(Eight);
    benchmark.setup.rule.cutoff.reset();
    auto noCutoff = figuresOf(benchmark);
    CHECK(valueOf(noCutoff["reliable_improvement"]) == 0.5);
    CHECK(noCutoff["recovery"]["value"].empty());
    CHECK_FALSE(noCutoff.contains("cutoff"));
    CHECK(noCutoff["severity_adjusted_effect_size"]["value"].empty());
    benchmark.setup.rule.criterion.reset();
    CHECK(figuresOf(benchmark)["reliable_improvement"]["value"].empty());
}

TEST_CASE("the rates alone begin with the rule that they follow", "[core][summary]")
{
    const Benchmark benchmark = benchmarkOf(Eight);
    auto figures = figuresOf([&](TableSink& sink) {
        writeBenchmarkHeader(sink);
        writeBenchmarkRates(benchmark, sink);
    });
    CHECK(figures.size() == 6);
    CHECK(figures["reliable_change"]["n"].empty());
    CHECK(valueOf(figures["cutoff"]) == 10.0);
    CHECK_FALSE(figures.contains("paired_scores"));
}
