// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/clinical_change.h"
#include "core/record/invalid_value.h"
#include "made_rules.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <rapidcheck.h>

#include <limits>

using Catch::Matchers::WithinRel;
using namespace soundings::core;
using soundings::made::phqRule;
using soundings::made::truaxRule;

TEST_CASE("the example of Jacobson and Truax improved but did not recover", "[core][change]")
{
    const auto assessment = classifyChange(32.5, 47.5, truaxRule());
    CHECK_THAT(*assessment.index, WithinRel(3.1622776601683795, 1e-12));
    CHECK(assessment.reliable == ReliableOutcome::Improved);
    CHECK(assessment.clinicalAtStart == Verdict::Yes);
    CHECK(assessment.crossed == Verdict::No);
    CHECK(assessment.category == ChangeCategory::Improved);
}

TEST_CASE("each category has its own course", "[core][change]")
{
    const ChangeRule rule = phqRule();
    CHECK(classifyChange(18, 5, rule).category == ChangeCategory::Recovered);
    CHECK(classifyChange(25, 15, rule).category == ChangeCategory::Improved);
    CHECK(classifyChange(12, 9, rule).category == ChangeCategory::Unchanged);
    CHECK(classifyChange(12, 20, rule).category == ChangeCategory::Deteriorated);
    CHECK(classifyChange(5, 14, rule).category == ChangeCategory::Harmed);
    // Improved within the functional range: nothing was crossed.
    const auto healthy = classifyChange(8, 1, rule);
    CHECK(healthy.category == ChangeCategory::Improved);
    CHECK(healthy.clinicalAtStart == Verdict::No);
    CHECK(healthy.crossed == Verdict::No);
}

TEST_CASE("crossing the line without reliable change is its own answer", "[core][change]")
{
    const auto assessment = classifyChange(12, 9, phqRule());
    CHECK(assessment.crossed == Verdict::Yes);
    CHECK(assessment.crossedWithoutReliableChange == Verdict::Yes);
    CHECK(assessment.category == ChangeCategory::Unchanged);
    CHECK(classifyChange(18, 5, phqRule()).crossedWithoutReliableChange == Verdict::No);
}

TEST_CASE("published points count from the point itself, a computed index only beyond it",
          "[core][change]")
{
    CHECK(classifyChange(16, 10, phqRule()).reliable == ReliableOutcome::Improved);
    CHECK(classifyChange(15, 10, phqRule()).reliable == ReliableOutcome::Unchanged);

    ChangeRule rule = truaxRule();
    rule.criterion->points = 8.0;
    CHECK(classifyChange(40.1, 48.1, rule).reliable == ReliableOutcome::Unchanged);
    CHECK(classifyChange(40.1, 48.2, rule).reliable == ReliableOutcome::Improved);
    CHECK(classifyChange(48.1, 40.1, rule).reliable == ReliableOutcome::Unchanged);
    CHECK(classifyChange(48.2, 40.1, rule).reliable == ReliableOutcome::Deteriorated);
}

TEST_CASE("a score on the cut-off is in the clinical range unless the measure says otherwise",
          "[core][change]")
{
    CHECK(classifyChange(10, 2, phqRule()).clinicalAtStart == Verdict::Yes);
    CHECK(classifyChange(20, 10, phqRule()).crossed == Verdict::No);
    CHECK(classifyChange(50.0, 60.0, truaxRule()).clinicalAtStart == Verdict::Yes);
    ChangeRule other = phqRule();
    other.cutoff->isClinicalAtCutoff = false;
    CHECK(classifyChange(10, 2, other).clinicalAtStart == Verdict::No);
    CHECK(classifyChange(20, 10, other).crossed == Verdict::Yes);
}

TEST_CASE("a missing score is not evaluable and never unchanged", "[core][change]")
{
    const auto noPost = classifyChange(18, std::nullopt, phqRule());
    CHECK(noPost.reason == ChangeReason::NoPost);
    CHECK(!noPost.category);
    CHECK(!noPost.reliable);
    CHECK(noPost.crossed == Verdict::NotEvaluable);
    CHECK(noPost.clinicalAtStart == Verdict::Yes);
    const auto noPre = classifyChange(std::nullopt, 4, phqRule());
    CHECK(noPre.reason == ChangeReason::NoPre);
    CHECK(noPre.clinicalAtStart == Verdict::NotEvaluable);
    CHECK(classifyChange(std::nullopt, std::nullopt, phqRule()).reason == ChangeReason::NoPre);
}

TEST_CASE("without a criterion only the change itself and the ranges are known", "[core][change]")
{
    ChangeRule rule = phqRule();
    rule.criterion.reset();
    const auto assessment = classifyChange(18, 5, rule);
    CHECK(assessment.change == -13.0);
    CHECK(assessment.crossed == Verdict::Yes);
    CHECK(assessment.crossedWithoutReliableChange == Verdict::NotEvaluable);
    CHECK(!assessment.category);
    CHECK(assessment.reason == ChangeReason::NoCriterion);
}

TEST_CASE("crossing without reliable change is decided as soon as one of the two is",
          "[core][change]")
{
    ChangeRule noCriterion = phqRule();
    noCriterion.criterion.reset();
    CHECK(classifyChange(18, 17, noCriterion).crossedWithoutReliableChange == Verdict::No);
    ChangeRule noCutoff = phqRule();
    noCutoff.cutoff.reset();
    CHECK(classifyChange(18, 5, noCutoff).crossedWithoutReliableChange == Verdict::No);
    CHECK(classifyChange(18, 17, noCutoff).crossedWithoutReliableChange == Verdict::NotEvaluable);
    CHECK(classifyChange(18, std::nullopt, phqRule()).crossedWithoutReliableChange ==
          Verdict::NotEvaluable);
}

TEST_CASE("without a cut-off reliable change has no category, and no change still has",
          "[core][change]")
{
    ChangeRule rule = phqRule();
    rule.cutoff.reset();
    const auto improved = classifyChange(18, 5, rule);
    CHECK(improved.reliable == ReliableOutcome::Improved);
    CHECK(!improved.category);
    CHECK(improved.reason == ChangeReason::NoCutoff);
    CHECK(classifyChange(18, 17, rule).category == ChangeCategory::Unchanged);
}

TEST_CASE("a series is judged from its first to its last available score", "[core][change]")
{
    const Series series({{1, {}}, {2, 18.0}, {3, {}}, {4, 11.0}, {5, 5.0}, {6, {}}});
    const auto assessment = classifyChange(series, phqRule());
    CHECK(assessment.pre == 18.0);
    CHECK(assessment.post == 5.0);
    CHECK(assessment.category == ChangeCategory::Recovered);
    CHECK(classifyChange(Series({{1, 18.0}}), phqRule()).reason == ChangeReason::NoPost);
    CHECK(classifyChange(Series(std::vector<Rating>{{1, std::nullopt}}), phqRule()).reason ==
          ChangeReason::NoPre);
    CHECK(classifyChange(Series(), phqRule()).reason == ChangeReason::NoPre);
}

TEST_CASE("scores that are no numbers are refused", "[core][change]")
{
    CHECK_THROWS_AS(classifyChange(std::numeric_limits<double>::quiet_NaN(), 1.0, phqRule()),
                    InvalidValue);
    CHECK_THROWS_AS(classifyChange(1.0, std::numeric_limits<double>::infinity(), phqRule()),
                    InvalidValue);
}

TEST_CASE("shifting, stretching and turning a scale changes no category", "[core][change]")
{
    const bool holdsAlways = rc::check([] {
        const auto tenths = [] { return *rc::gen::inRange(0, 400) / 10.0; };
        const double pre = tenths();
        const double post = tenths();
        const double line = tenths();
        const double points = *rc::gen::inRange(1, 200) / 10.0;
        const double shift = *rc::gen::inRange(-500, 500);
        const double stretch = *rc::gen::element(0.1, 0.5, 2.0, 7.3);
        const ChangeRule rule{Direction::HigherIsBetter,
                              publishedCriterion(points, Comparison::AtLeast, ""),
                              ClinicalCutoff{line, CutoffKind::Given, true, ""}};
        const ChangeRule moved{Direction::HigherIsBetter,
                               publishedCriterion(stretch * points, Comparison::AtLeast, ""),
                               ClinicalCutoff{stretch * line + shift, CutoffKind::Given, true, ""}};
        const ChangeRule turned{Direction::LowerIsBetter,
                                publishedCriterion(points, Comparison::AtLeast, ""),
                                ClinicalCutoff{-line, CutoffKind::Given, true, ""}};
        const auto before = classifyChange(pre, post, rule);
        const auto after = classifyChange(stretch * pre + shift, stretch * post + shift, moved);
        const auto mirrored = classifyChange(-pre, -post, turned);
        RC_ASSERT(before.category == after.category);
        RC_ASSERT(before.crossed == after.crossed);
        RC_ASSERT(before.category == mirrored.category);
        RC_ASSERT(before.clinicalAtStart == mirrored.clinicalAtStart);
    });
    CHECK(holdsAlways);
}

TEST_CASE("a change found in the whole course takes the place of the criterion, not of the cut-off",
          "[core][change]")
{
    ChangeRule rule;
    rule.cutoff = ClinicalCutoff{.value = 10.0};
    rule.criterion = publishedCriterion(100.0, Comparison::AtLeast, "setting");
    const CourseChange better{.index = -3.0, .reliable = ReliableOutcome::Improved};
    const auto recovered = classifyChange(20.0, 5.0, rule, better, ChangeReason::None);
    CHECK(recovered.category == ChangeCategory::Recovered);
    CHECK(recovered.index == -3.0);
    CHECK(recovered.crossedWithoutReliableChange == Verdict::No);
    CHECK(classifyChange(20.0, 15.0, rule, better, ChangeReason::None).category ==
          ChangeCategory::Improved);
    const CourseChange none{.index = -1.0, .reliable = ReliableOutcome::Unchanged};
    const auto crossed = classifyChange(20.0, 5.0, rule, none, ChangeReason::None);
    CHECK(crossed.category == ChangeCategory::Unchanged);
    CHECK(crossed.crossedWithoutReliableChange == Verdict::Yes);

    const auto unsaid = classifyChange(20.0, 5.0, rule, std::nullopt, ChangeReason::TooFewScores);
    CHECK(unsaid.reason == ChangeReason::TooFewScores);
    CHECK(unsaid.change == -15.0);
    CHECK(unsaid.crossed == Verdict::Yes);
    CHECK_FALSE(unsaid.category);
    CHECK_FALSE(unsaid.index);
    // A score that is missing says more than too few of them.
    CHECK(
        classifyChange(20.0, std::nullopt, rule, std::nullopt, ChangeReason::TooFewScores).reason ==
        ChangeReason::NoPost);
}
