// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark_figures.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::WithinAbs;
using namespace soundings::made;

TEST_CASE("a benchmark of nobody, one, or two pairs says what it cannot tell", "[core][summary]")
{
    auto none = figuresOf(benchmarkOf("client,pre,post\n"));
    for (const char* statistic :
         {"paired_scores", "pre_post_d", "pre_post_g", "reliable_improvement", "recovery"}) {
        CHECK(none[statistic]["value"].empty());
        CHECK(none[statistic]["n"] == "0");
    }
    auto one = figuresOf(benchmarkOf("client,pre,post\na,18,5\n"));
    CHECK(one["pre_post_d"]["value"].empty());
    CHECK(valueOf(one["recovery"]) == 1.0);
    CHECK(valueOf(one["recovery"], "high") == 1.0);
    auto two = figuresOf(benchmarkOf("client,pre,post\na,18,5\nb,14,8\n"));
    CHECK(!two["pre_post_d"]["value"].empty());
    CHECK(two["pre_post_g"]["value"].empty());
    CHECK(two["severity_adjusted_effect_size"]["value"].empty());
    auto flat = figuresOf(benchmarkOf("client,pre,post\na,18,5\nb,18,8\nc,18,2\n"));
    CHECK(flat["pre_post_d"]["note"] == "the pre scores have no spread");
    CHECK(flat["severity_adjusted_effect_size"]["value"].empty());
    CHECK(valueOf(flat["reliable_improvement"]) == 1.0);
}

TEST_CASE("held against another sample the severity-adjusted effect names it", "[core][summary]")
{
    Benchmark benchmark = benchmarkOf(Eight);
    auto own = figuresOf(benchmark);
    CHECK_THAT(valueOf(own["severity_adjusted_effect_size"]),
               WithinAbs(valueOf(own["reference_effect_size"]), 1e-12));
    benchmark.reference = std::vector<ScorePair>{
        {"x", 12.0, 10.0}, {"y", 20.0, 12.0}, {"z", 28.0, 14.0}}; // improvement 0.75 intake - 7
    auto other = figuresOf(benchmark);
    CHECK_THAT(valueOf(other["reference_effect_size"]), WithinAbs(1.0, 1e-12));
    // Residuals of a, b, c, f, h: 6.5, -1.75, 1, 3, -9.25; mean -0.1; (-0.1 + 8) / 8.
    CHECK_THAT(valueOf(other["severity_adjusted_effect_size"]), WithinAbs(0.9875, 1e-12));
    CHECK(other["severity_adjusted_effect_size"]["n"] == "5");
    CHECK_THAT(other["severity_adjusted_effect_size"]["note"],
               ContainsSubstring("the reference given"));
}

TEST_CASE("the order of the rows changes no figure of a benchmark", "[core][summary]")
{
    auto plain = figuresOf(benchmarkOf(madeTable(), {{}, "therapist", "", ""}));
    auto reversed = figuresOf(benchmarkOf(madeTable(true), {{}, "therapist", "", ""}));
    REQUIRE(plain.size() == reversed.size());
    for (auto& [name, figure] : plain) {
        INFO(name);
        CHECK(reversed[name]["note"] == figure["note"]);
        CHECK(reversed[name]["n"] == figure["n"]);
        if (!figure["value"].empty()) {
            CHECK_THAT(valueOf(reversed[name]), WithinAbs(valueOf(figure), 1e-5));
        }
    }
}
