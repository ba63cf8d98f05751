// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/change_criterion.h"
#include "core/summary/benchmark_outcome.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

namespace {

ChangeRule tenAndSix()
{
    ChangeRule rule;
    rule.criterion = publishedCriterion(6.0, Comparison::AtLeast, "setting");
    rule.cutoff = ClinicalCutoff{10.0, CutoffKind::Given, true, "setting"};
    return rule;
}

} // namespace

TEST_CASE("an outcome says in which denominators a case is", "[core][summary]")
{
    const BenchmarkOutcome recovered = benchmarkOutcome({"a", 18.0, 5.0}, tenAndSix());
    CHECK(recovered.improved == true);
    CHECK(recovered.deteriorated == false);
    CHECK(recovered.recovered == true);
    const BenchmarkOutcome mild = benchmarkOutcome({"b", 8.0, 1.0}, tenAndSix());
    CHECK(mild.improved == true);
    CHECK_FALSE(mild.recovered); // not clinical at intake: in no denominator of recovery
    CHECK(mild.recoveredOfJudged == false);
    const BenchmarkOutcome small = benchmarkOutcome({"c", 12.0, 9.0}, tenAndSix());
    CHECK(small.recovered == false); // crossed without a reliable change
    const BenchmarkOutcome harmed = benchmarkOutcome({"d", 5.0, 14.0}, tenAndSix());
    CHECK(harmed.deteriorated == true);
}

TEST_CASE("a case that cannot be judged is in no denominator", "[core][summary]")
{
    const auto isNowhere = [](const BenchmarkOutcome& outcome) {
        return !outcome.improved && !outcome.deteriorated && !outcome.recovered &&
               !outcome.recoveredOfJudged;
    };
    CHECK(isNowhere(benchmarkOutcome({"a", 18.0, std::nullopt}, tenAndSix())));
    CHECK(isNowhere(benchmarkOutcome({"a", std::nullopt, 18.0}, tenAndSix())));
    ChangeRule noCriterion = tenAndSix();
    noCriterion.criterion.reset();
    CHECK(isNowhere(benchmarkOutcome({"a", 18.0, 5.0}, noCriterion)));
    ChangeRule noCutoff = tenAndSix();
    noCutoff.cutoff.reset();
    const BenchmarkOutcome open = benchmarkOutcome({"a", 18.0, 17.0}, noCutoff);
    CHECK(open.improved == false);
    CHECK_FALSE(open.recovered);
    CHECK_FALSE(open.recoveredOfJudged);
    ChangeRule percent = tenAndSix();
    percent.criterion = percentageCriterion(25.0, 25.0);
    CHECK(isNowhere(benchmarkOutcome({"a", 0.0, 5.0}, percent)));
}
