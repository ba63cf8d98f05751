// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/change_evidence.h"
#include "made_rules.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using Catch::Matchers::WithinRel;
using namespace soundings::core;
using soundings::made::phqRule;
using soundings::made::truaxRule;

TEST_CASE("the evidence of a deterioration can be recomputed from its numbers", "[core][change]")
{
    const auto worse = deteriorationEvidence(classifyChange(60, 45, truaxRule()), truaxRule());
    CHECK(worse.method == "jacobson-truax");
    CHECK(worse.verdict == Verdict::Yes);
    CHECK(worse.statistic == 15.0);
    CHECK_THAT(*worse.threshold, WithinRel(9.296925484568, 1e-12));
    CHECK(worse.comparison == ">");

    const auto better = deteriorationEvidence(classifyChange(20, 5, phqRule()), phqRule());
    CHECK(better.verdict == Verdict::No);
    CHECK(better.statistic == -15.0);
    const auto missing = deteriorationEvidence(classifyChange(20, {}, phqRule()), phqRule());
    CHECK(missing.verdict == Verdict::NotEvaluable);
    CHECK(missing.reason == "no-post-score");
}

TEST_CASE("the score that would have cleared a deterioration is one that would not have been one",
          "[core][change]")
{
    // A published limit counts from "at least" on, a computed one only beyond.
    const auto phq = deteriorationEvidence(classifyChange(10, 17, phqRule()), phqRule());
    REQUIRE(phq.verdict == Verdict::Yes);
    CHECK(whatWouldHaveClearedChange(phq) == ClearingScore{16.0, Comparison::Below});
    CHECK(classifyChange(10, 16, phqRule()).reliable == ReliableOutcome::Deteriorated);
    CHECK(classifyChange(10, 15, phqRule()).reliable == ReliableOutcome::Unchanged);

    const auto truax = deteriorationEvidence(classifyChange(60, 45, truaxRule()), truaxRule());
    const auto cleared = whatWouldHaveClearedChange(truax);
    REQUIRE(cleared);
    CHECK(cleared->comparison == Comparison::AtLeast);
    CHECK(classifyChange(60, cleared->score, truaxRule()).reliable == ReliableOutcome::Unchanged);

    CHECK_FALSE(whatWouldHaveClearedChange(
        deteriorationEvidence(classifyChange(20, 5, phqRule()), phqRule())));
    CHECK_FALSE(whatWouldHaveClearedChange({}));
}
