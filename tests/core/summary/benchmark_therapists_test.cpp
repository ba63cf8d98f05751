// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark_figures.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::WithinAbs;
using namespace soundings::made;

TEST_CASE("therapists have a funnel and shrunken effects, few cases neither", "[core][summary]")
{
    auto figures = figuresOf(benchmarkOf(madeTable(), {{}, "therapist", "", ""}));
    CHECK(figures["rows_with_therapist"]["n"] == "102");
    CHECK_THAT(valueOf(figures["therapist_effect T01"]), WithinAbs(6.117438478, 1e-4));
    CHECK_THAT(valueOf(figures["therapist_icc"]), WithinAbs(0.4553732, 1e-5));
    CHECK(valueOf(figures["therapist_rank T01"]) == 1.0);
    CHECK(figures["therapist_rank T08"]["value"].empty());
    CHECK_FALSE(figures.contains("therapist_effect T12"));
    CHECK(figures["funnel_reliable_improvement_95 T12"]["value"].empty());
    CHECK(figures["funnel_reliable_improvement_95 T12"]["n"] == "3");
    CHECK(figures["funnel_reliable_improvement_target"]["n"] == "101");
    CHECK(figures["funnel_reliable_improvement_phi"]["n"] == "12");
    const double share = valueOf(figures["funnel_reliable_improvement_95 T10"]);
    CHECK_THAT(share, WithinAbs(13.0 / 15.0, 1e-12));
    CHECK_THAT(figures["funnel_reliable_improvement_95 T10"]["note"], ContainsSubstring("above"));
}

TEST_CASE("an effect has an interval that holds it and a share that is kept", "[core][summary]")
{
    auto figures = figuresOf(benchmarkOf(madeTable(), {{}, "therapist", "", ""}));
    for (const auto& [name, figure] : figures) {
        if (!name.starts_with("therapist_effect T")) {
            continue;
        }
        INFO(name);
        const std::string whose = name.substr(name.find(' '));
        const double half = 1.959963985 * valueOf(figures["therapist_effect_sd" + whose]);
        CHECK_THAT(valueOf(figure, "high") - valueOf(figure), WithinAbs(half, 1e-8));
        CHECK_THAT(valueOf(figure) - valueOf(figure, "low"), WithinAbs(half, 1e-8));
        CHECK(valueOf(figures["therapist_lambda" + whose]) > 0.0);
        CHECK(valueOf(figures["therapist_lambda" + whose]) < 1.0);
    }
}
