// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/slope_change.h"
#include "core/record/invalid_value.h"
#include "made_slopes.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <algorithm>
#include <map>
#include <string>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using namespace soundings::core;

namespace {

ChangeParameters cutAt(double line, Direction better = Direction::LowerIsBetter)
{
    ChangeParameters parameters;
    parameters.better = better;
    parameters.cutoff = ClinicalCutoff{.value = line};
    return parameters;
}

std::map<std::string, ChangeAssessment> judged(const std::vector<RatedCase>& cases,
                                               const ChangeParameters& parameters)
{
    const SlopeSetup setup = prepareSlopeChange(cases, parameters);
    std::map<std::string, ChangeAssessment> found;
    for (std::size_t at = 0; at < cases.size(); ++at) {
        found[cases[at].id] = classifySlope(cases[at], at, setup);
    }
    return found;
}

bool hasWarning(const SlopeSetup& setup, const std::string& code)
{
    return std::ranges::count(setup.change.warnings, code) == 1;
}

RatedCase ofScores(const std::string& id, const std::vector<double>& scores)
{
    std::vector<Rating> ratings;
    for (const double score : scores) {
        ratings.push_back({static_cast<int>(ratings.size()) + 1, score});
    }
    return {.id = id, .series = Series(ratings)};
}

} // namespace

TEST_CASE("a total slope beyond its error is reliable, and the cut-off makes the category of it",
          "[core][change]")
{
    const auto found = judged(slopes::casesOf(slopes::Few), cutAt(20.0));
    // lme4: indices -1.74, -13.06, 1.81 and -14.13.
    CHECK(found.at("1").reliable == ReliableOutcome::Unchanged);
    CHECK(found.at("2").category == ChangeCategory::Recovered);
    CHECK(found.at("3").category == ChangeCategory::Unchanged);
    CHECK(found.at("4").category == ChangeCategory::Recovered);
    CHECK(found.at("2").pre == 30.0);
    CHECK(found.at("2").post == 15.0);
    CHECK(found.at("2").change == -15.0);
    REQUIRE(found.at("2").index);
    CHECK_THAT(*found.at("2").index, WithinAbs(-2.101346581 / 0.1609219147, 1e-4));
    CHECK(judged(slopes::casesOf(slopes::Few), cutAt(15.5)).at("4").category ==
          ChangeCategory::Improved);
}

TEST_CASE("who improves as all do is improved, though their own part of the slope is nothing",
          "[core][change]")
{
    // Person 4 of the balanced courses: -1.278 points a session, of which -0.128 is their own.
    const auto cases = slopes::casesOf(slopes::Balanced);
    const SlopeSetup setup = prepareSlopeChange(cases, cutAt(10.0));
    const PersonSlope& slope = *setup.model.persons.at(3);
    CHECK(std::abs(slope.deviationIndex()) < 1.0);
    CHECK(classifySlope(cases[3], 3, setup).reliable == ReliableOutcome::Improved);
    // And person 9, far better than all by their own part alone, rises too little to be worse.
    CHECK(setup.model.persons.at(8)->deviationIndex() > setup.critical);
    CHECK(classifySlope(cases[8], 8, setup).reliable == ReliableOutcome::Unchanged);
}

TEST_CASE("the other direction turns better and worse", "[core][change]")
{
    const auto lower = judged(slopes::casesOf(slopes::Unbalanced), cutAt(14.0));
    const auto higher =
        judged(slopes::casesOf(slopes::Unbalanced), cutAt(14.0, Direction::HigherIsBetter));
    const auto mirrored = judged(slopes::casesOf(slopes::Unbalanced, 40.0, -1.0),
                                 cutAt(26.0, Direction::HigherIsBetter));
    int reliable = 0;
    for (const auto& [id, one] : lower) {
        REQUIRE(one.reliable);
        const bool isUnchanged = *one.reliable == ReliableOutcome::Unchanged;
        CHECK((*higher.at(id).reliable == ReliableOutcome::Unchanged) == isUnchanged);
        CHECK((isUnchanged || *higher.at(id).reliable != *one.reliable));
        CHECK(mirrored.at(id).reliable == one.reliable);
        CHECK(mirrored.at(id).category == one.category);
        CHECK_THAT(*mirrored.at(id).index, WithinAbs(-*one.index, 1e-4));
        reliable += isUnchanged ? 0 : 1;
    }
    CHECK(reliable == 14);
}

TEST_CASE("the confidence sets the value that an index must exceed", "[core][change]")
{
    const auto cases = slopes::casesOf(slopes::Few);
    ChangeParameters parameters = cutAt(20.0);
    CHECK_THAT(prepareSlopeChange(cases, parameters).critical, WithinRel(1.959964, 1e-6));
    parameters.confidence = 0.9;
    CHECK_THAT(prepareSlopeChange(cases, parameters).critical, WithinRel(1.644854, 1e-6));
    CHECK(judged(cases, parameters).at("1").reliable == ReliableOutcome::Improved);
    CHECK(judged(cases, parameters).at("3").category == ChangeCategory::Deteriorated);
    parameters.confidence = 1.0;
    CHECK_THROWS_AS(prepareSlopeChange(cases, parameters), InvalidValue);
}

TEST_CASE("each person who cannot be judged is told why", "[core][change]")
{
    auto cases = slopes::casesOf(slopes::Few);
    cases.push_back(ofScores("two", {30.0, 12.0}));
    cases.push_back(ofScores("one", {30.0}));
    cases.push_back(RatedCase{.id = "none", .series = {}});
    const auto found = judged(cases, cutAt(20.0));
    CHECK(changeReasonCode(found.at("two").reason) == "too-few-scores");
    CHECK(found.at("two").change == -18.0);
    CHECK(found.at("two").crossed == Verdict::Yes);
    CHECK_FALSE(found.at("two").category);
    CHECK_FALSE(found.at("two").index);
    CHECK(found.at("one").reason == ChangeReason::NoPost);
    CHECK(found.at("none").reason == ChangeReason::NoPre);
}

TEST_CASE("where there is no model, everybody with enough scores is told why", "[core][change]")
{
    const std::vector<RatedCase> one = {ofScores("a", {20, 18, 15}), ofScores("b", {20, 3})};
    const SlopeSetup alone = prepareSlopeChange(one, cutAt(10.0));
    CHECK(hasWarning(alone, "too-few-people"));
    CHECK(changeReasonCode(classifySlope(one[0], 0, alone).reason) == "too-few-people");
    CHECK(classifySlope(one[1], 1, alone).reason == ChangeReason::TooFewScores);

    const std::vector<RatedCase> lines = {
        ofScores("a", {20, 18, 16}), ofScores("b", {9, 9, 9}), ofScores("c", {1, 2, 3})};
    CHECK(changeReasonCode(judged(lines, cutAt(10.0)).at("a").reason) == "no-scatter");

    const std::vector<RatedCase> alike = {ofScores("a", {20, 17, 19, 16}),
                                          ofScores("b", {20, 19, 16, 17}),
                                          ofScores("c", {19, 20, 17, 16})};
    const SlopeSetup parallel = prepareSlopeChange(alike, cutAt(10.0));
    CHECK(hasWarning(parallel, "no-spread-of-slopes"));
    const ChangeAssessment found = classifySlope(alike[0], 0, parallel);
    CHECK(changeReasonCode(found.reason) == "no-spread-of-slopes");
    CHECK_FALSE(found.index);
    CHECK_FALSE(found.reliable);
    CHECK(prepareSlopeChange({}, cutAt(10.0)).model.reason == ChangeReason::TooFewPeople);
}

TEST_CASE("few people and a singular fit are warned of, and judged all the same", "[core][change]")
{
    const SlopeSetup few = prepareSlopeChange(slopes::casesOf(slopes::Few), cutAt(20.0));
    CHECK(few.change.warnings == std::vector<std::string>{"slopes-of-fewer-than-30"});
    const SlopeSetup tied = prepareSlopeChange(slopes::casesOf(slopes::Tied), cutAt(20.0));
    CHECK(hasWarning(tied, "singular-slopes"));
    CHECK(tied.model.persons.at(0));
}

TEST_CASE("without a cut-off only what is unchanged has a category", "[core][change]")
{
    auto cases = slopes::casesOf(slopes::Few);
    ChangeParameters parameters;
    parameters.cutoffKind = CutoffKind::A;
    parameters.sd = 2.0;
    const SlopeSetup norms = prepareSlopeChange(cases, parameters);
    REQUIRE(norms.change.rule.cutoff);
    CHECK(norms.change.rule.cutoff->value == 30.0 - 4.0); // first scores 29, 30, 32, 29
    CHECK_FALSE(norms.change.rule.criterion);

    const std::vector<RatedCase> sameStart = {ofScores("a", {20, 17, 19, 10}),
                                              ofScores("b", {20, 19, 26, 27}),
                                              ofScores("c", {20, 20, 17, 5})};
    const SlopeSetup without = prepareSlopeChange(sameStart, {});
    CHECK(hasWarning(without, "no-cutoff"));
    for (std::size_t at = 0; at < sameStart.size(); ++at) {
        const ChangeAssessment one = classifySlope(sameStart[at], at, without);
        REQUIRE(one.reliable);
        CHECK(one.category.has_value() == (*one.reliable == ReliableOutcome::Unchanged));
        CHECK((one.category || one.reason == ChangeReason::NoCutoff));
    }
}

TEST_CASE("a pair has no slope: the method gives pairs no criterion", "[core][change]")
{
    ChangeParameters parameters = cutAt(10.0);
    parameters.method = ChangeMethod::HierarchicalLinear;
    parameters.reliability = 0.8;
    const std::vector<ScorePair> pairs = {{"a", 20.0, 5.0}, {"b", 25.0, 15.0}};
    const ChangeSetup setup = prepareChange(pairs, parameters);
    CHECK_FALSE(setup.rule.criterion);
    CHECK(classifyChange(20.0, 5.0, setup.rule).reason == ChangeReason::NoCriterion);
    ChangeSample sample;
    sample.preSd = 5.0;
    sample.reliability = 0.8;
    sample.preMean = 20.0;
    CHECK_THROWS_AS(computedCriterion(ChangeMethod::HierarchicalLinear, sample, 0.95, ""),
                    InvalidValue);
}
