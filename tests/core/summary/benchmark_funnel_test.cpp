// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark_figures.h"
#include "core/summary/benchmark_outcome.h"
#include "core/summary/benchmark_parts.h"
#include "core/summary/benchmark_row.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::WithinAbs;
using namespace soundings::made;

TEST_CASE("few therapists have exact limits only, and no effects", "[core][summary]")
{
    auto figures = figuresOf(benchmarkOf("client,pre,post,therapist\n"
                                         "a,20,2,A\nb,20,3,A\nc,20,4,A\nx,20,19,A\ne,20,18,A\n"
                                         "f,20,20,B\n",
                                         {{}, "therapist", "", ""}));
    CHECK(figures["therapist_icc"]["value"].empty());
    CHECK_THAT(figures["therapist_icc"]["note"], ContainsSubstring("fewer than 10 therapists"));
    CHECK(figures["funnel_reliable_improvement_phi"]["value"].empty());
    // 3 of 5 against 3 of 6; R as in the tests of the limits.
    CHECK_THAT(valueOf(figures["funnel_reliable_improvement_95 A"], "high"), WithinAbs(0.84, 1e-9));
    CHECK(figures["funnel_reliable_improvement_95 B"]["value"].empty());
    auto nobody =
        figuresOf(benchmarkOf("client,pre,post,therapist\na,20,2,\n", {{}, "therapist", "", ""}));
    CHECK(nobody["funnel_recovery_target"]["value"].empty());
    auto cured = figuresOf(benchmarkOf("client,pre,post,therapist\n"
                                       "a,20,2,A\nb,20,3,A\nc,20,4,A\nx,20,1,A\ne,20,0,A\n",
                                       {{}, "therapist", "", ""}));
    CHECK(valueOf(cured["funnel_recovery_95 A"]) == 1.0);
    CHECK(cured["funnel_recovery_95 A"]["low"].empty());
    CHECK_THAT(cured["funnel_recovery_95 A"]["note"], ContainsSubstring("no limits"));
}

TEST_CASE("a funnel counts only who has a therapist, and every therapist once a width",
          "[core][summary]")
{
    const Benchmark benchmark = benchmarkOf(madeTable(), {{}, "therapist", "", ""});
    auto figures = figuresOf([&](TableSink& sink) {
        writeBenchmarkHeader(sink);
        writeBenchmarkFunnel(benchmark, "f", &BenchmarkOutcome::improved, sink);
    });
    std::size_t cases = 0;
    for (const soundings::made::Therapist& therapist : therapists()) {
        INFO(therapist.name);
        cases += therapist.cases.size();
        CHECK(figures["f_95 " + therapist.name]["n"] == std::to_string(therapist.cases.size()));
        CHECK(figures["f_998 " + therapist.name]["n"] == std::to_string(therapist.cases.size()));
    }
    CHECK(figures["f_target"]["n"] == std::to_string(cases));
    CHECK_FALSE(figures.contains("f_95 "));
    // The wider limits hold the narrower, and over-dispersion widens both.
    CHECK(valueOf(figures["f_tau2"]) > 0.0);
    for (const char* end : {"low", "high"}) {
        const double sign = std::string(end) == "high" ? 1.0 : -1.0;
        CHECK(sign * (valueOf(figures["f_998 T10"], end) - valueOf(figures["f_95 T10"], end)) >= 0);
        CHECK(sign * (valueOf(figures["f_95_over_dispersed T10"], end) -
                      valueOf(figures["f_95 T10"], end)) >
              0);
    }
}
