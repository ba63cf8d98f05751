// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/change_criterion.h"
#include "core/change/change_setup.h"
#include "core/record/invalid_value.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <array>
#include <cmath>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using namespace soundings::core;

namespace {

const std::vector<ScorePair> Eight = {{"1", 18.0, 9.0},
                                      {"2", 22.0, 20.0},
                                      {"3", 15.0, 4.0},
                                      {"4", 27.0, 26.0},
                                      {"5", 20.0, 11.0},
                                      {"6", 24.0, 13.0},
                                      {"7", 13.0, 10.0},
                                      {"8", 19.0, 17.0}};

ChangeParameters parametersOf(ChangeMethod method)
{
    ChangeParameters parameters;
    parameters.method = method;
    parameters.reliability = 0.85;
    parameters.reliabilityPost = 0.8;
    return parameters;
}

struct Reference
{
    ChangeMethod method;
    std::array<double, 8> indices;
};

} // namespace

TEST_CASE("every computed index agrees with its formula in R", "[core][change]")
{
    // R 4.2.2, the formulas of docs/statistics.md written out with sd(), mean() and cor().
    const std::vector<Reference> references = {{ChangeMethod::JacobsonTruax,
                                                {-3.57960323528096,
                                                 -0.79546738561799,
                                                 -4.37507062089895,
                                                 -0.397733692808995,
                                                 -3.57960323528096,
                                                 -4.37507062089895,
                                                 -1.19320107842699,
                                                 -0.79546738561799}},
                                               {ChangeMethod::GulliksenLordNovick,
                                                {-3.83044946524787,
                                                 -0.687516570685515,
                                                 -4.84363177994231,
                                                 0.0361850826676588,
                                                 -3.70638632467304,
                                                 -4.28534764735558,
                                                 -1.65934450518835,
                                                 -0.873611281547759}},
                                               {ChangeMethod::HsuLinnLord,
                                                {-1.34918665375127,
                                                 1.79374624081108,
                                                 -2.36236896844572,
                                                 2.51744789416425,
                                                 -1.22512351317644,
                                                 -1.80408483585898,
                                                 0.821918306308247,
                                                 1.60765152994884}},
                                               {ChangeMethod::EdwardsNunnally,
                                                {-5.20997454367703,
                                                 -0.935123636044596,
                                                 -6.58805148100591,
                                                 0.0492170334760306,
                                                 -5.04123042890207,
                                                 -5.82870296451857,
                                                 -2.25695253511515,
                                                 -1.18823980820704}},
                                               {ChangeMethod::NunnallyKotsch,
                                                {-3.63363792392514,
                                                 -0.652191422242974,
                                                 -4.59476212512531,
                                                 0.034325864328577,
                                                 -3.51594924622716,
                                                 -4.0651630754844,
                                                 -1.57408606421048,
                                                 -0.828724438789944}},
                                               {ChangeMethod::HagemanArrindell,
                                                {-3.89245546040022,
                                                 -1.61392283240447,
                                                 -4.54346478268472,
                                                 -1.28841817126222,
                                                 -3.89245546040022,
                                                 -4.54346478268472,
                                                 -1.93942749354672,
                                                 -1.61392283240447}}};
    for (const auto& [method, indices] : references) {
        INFO(changeMethodCode(method));
        const ChangeSetup setup = prepareChange(Eight, parametersOf(method));
        REQUIRE(setup.rule.criterion);
        CHECK(setup.rule.criterion->method == method);
        for (std::size_t index = 0; index < Eight.size(); ++index) {
            const auto assessment = classifyChange(Eight[index].pre, Eight[index].post, setup.rule);
            CHECK_THAT(*assessment.index, WithinRel(indices[index], 1e-9));
            const bool isReliable = std::abs(indices[index]) > *setup.rule.criterion->critical;
            CHECK((assessment.reliable != ReliableOutcome::Unchanged) == isReliable);
        }
    }
}

TEST_CASE("Hageman and Arrindell test one side and hold the true score against the line",
          "[core][change]")
{
    const ChangeSetup setup = prepareChange(Eight, parametersOf(ChangeMethod::HagemanArrindell));
    CHECK_THAT(*setup.rule.criterion->critical, WithinAbs(1.6448536269514722, 1e-9));
    CHECK_THAT(setup.rule.cutoff->value, WithinRel(11.285789632644, 1e-9));
    CHECK(setup.rule.cutoff->source == "Hageman & Arrindell 1999, cut-off a");
    REQUIRE(setup.rule.trueScore);
    CHECK_THAT(setup.rule.trueScore->reliability, WithinRel(0.934830633284242, 1e-9));
    const std::array<double, 8> beyond = {-1.14968676057744,
                                          4.83259044086362,
                                          -3.86890367032337,
                                          8.09565073255874,
                                          -0.0619999966790625,
                                          1.02568676721931,
                                          -0.60584337862825,
                                          3.20106029501606};
    for (std::size_t index = 0; index < Eight.size(); ++index) {
        const auto assessment = classifyChange(Eight[index].pre, Eight[index].post, setup.rule);
        CHECK((assessment.clinicalAtEnd == Verdict::No) == (beyond[index] < -1.6448536269514722));
    }
}

TEST_CASE("a true score within its error of the line has neither recovered nor been harmed",
          "[core][change]")
{
    ChangeRule rule;
    rule.criterion = minimalDifferenceCriterion(1.0);
    rule.cutoff = ClinicalCutoff{};
    rule.cutoff->value = 10.0;
    rule.trueScore = TrueScoreLine{10.0, 0.8, 2.0, 1.645};
    CHECK(classifyChange(15.0, 8.0, rule).category == ChangeCategory::Improved);
    CHECK(classifyChange(15.0, 2.0, rule).category == ChangeCategory::Recovered);
    CHECK(classifyChange(5.0, 12.0, rule).category == ChangeCategory::Deteriorated);
    CHECK(classifyChange(5.0, 18.0, rule).category == ChangeCategory::Harmed);
}

TEST_CASE("differences that are all error have no reliability and are refused", "[core][change]")
{
    const std::vector<ScorePair> same = {{"1", 10.0, 11.0}, {"2", 20.0, 21.0}, {"3", 14.0, 15.0}};
    CHECK_THROWS_AS(prepareChange(same, parametersOf(ChangeMethod::HagemanArrindell)),
                    InvalidValue);
    const std::vector<ScorePair> flat = {{"1", 10.0, 5.0}, {"2", 20.0, 5.0}, {"3", 14.0, 5.0}};
    const ChangeSetup setup = prepareChange(flat, parametersOf(ChangeMethod::HagemanArrindell));
    CHECK(!setup.rule.criterion);
}

TEST_CASE("a percentage is taken of the score before and includes its limit", "[core][change]")
{
    ChangeRule rule;
    rule.cutoff = ClinicalCutoff{};
    rule.cutoff->value = 10.0;
    rule.criterion = percentageCriterion(25.0, 50.0);
    CHECK(classifyChange(20.0, 15.0, rule).reliable == ReliableOutcome::Improved);
    CHECK_THAT(*classifyChange(20.0, 15.0, rule).index, WithinRel(-25.0, 1e-12));
    CHECK(classifyChange(20.0, 15.1, rule).reliable == ReliableOutcome::Unchanged);
    CHECK(classifyChange(20.0, 29.9, rule).reliable == ReliableOutcome::Unchanged);
    CHECK(classifyChange(20.0, 30.0, rule).reliable == ReliableOutcome::Deteriorated);
    CHECK(classifyChange(20.0, 20.0, rule).reliable == ReliableOutcome::Unchanged);
    rule.better = Direction::HigherIsBetter;
    CHECK(classifyChange(20.0, 25.0, rule).reliable == ReliableOutcome::Improved);
}

TEST_CASE("of a score of 0 there is no percentage, whatever comes after", "[core][change]")
{
    ChangeRule rule;
    rule.criterion = percentageCriterion(25.0, 25.0);
    for (const double post : {0.0, 5.0}) {
        const auto assessment = classifyChange(0.0, post, rule);
        CHECK(!assessment.reliable);
        CHECK(!assessment.category);
        CHECK(changeReasonCode(assessment.reason) == "pre-score-of-zero");
    }
}

TEST_CASE("a minimal difference includes its limit and has no index", "[core][change]")
{
    ChangeRule rule;
    rule.criterion = minimalDifferenceCriterion(5.0);
    CHECK(classifyChange(20.0, 15.0, rule).reliable == ReliableOutcome::Improved);
    CHECK(classifyChange(20.0, 24.9, rule).reliable == ReliableOutcome::Unchanged);
    CHECK(!classifyChange(20.0, 15.0, rule).index);
    CHECK_THROWS_AS(minimalDifferenceCriterion(0.0), InvalidValue);
    CHECK_THROWS_AS(percentageCriterion(25.0, 0.0), InvalidValue);
}

TEST_CASE("a method that is not computed from the sample is refused", "[core][change]")
{
    ChangeSample sample;
    sample.preSd = 5.0;
    sample.reliability = 0.8;
    sample.preMean = 20.0;
    CHECK_THROWS_AS(computedCriterion(ChangeMethod::Percentage, sample, 0.95, "setting"),
                    InvalidValue);
    CHECK(!computedCriterion(ChangeMethod::HsuLinnLord, sample, 0.95, "setting"));
    CHECK(computedCriterion(ChangeMethod::EdwardsNunnally, sample, 0.95, "setting"));
}

TEST_CASE("moving every score by the same moves no index", "[core][change]")
{
    std::vector<ScorePair> moved = Eight;
    for (ScorePair& pair : moved) {
        *pair.pre += 30.0;
        *pair.post += 30.0;
    }
    for (const ChangeMethod method : allChangeMethods()) {
        if (method == ChangeMethod::PublishedPoints || method == ChangeMethod::Percentage ||
            method == ChangeMethod::MinimalDifference) {
            continue;
        }
        INFO(changeMethodCode(method));
        const ChangeSetup before = prepareChange(Eight, parametersOf(method));
        const ChangeSetup after = prepareChange(moved, parametersOf(method));
        for (std::size_t index = 0; index < Eight.size(); ++index) {
            CHECK_THAT(
                *classifyChange(moved[index].pre, moved[index].post, after.rule).index,
                WithinRel(*classifyChange(Eight[index].pre, Eight[index].post, before.rule).index,
                          1e-9));
        }
    }
}
