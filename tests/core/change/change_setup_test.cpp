// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/change_setup.h"
#include "core/record/invalid_value.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <algorithm>
#include <cmath>

using Catch::Matchers::WithinRel;
using namespace soundings::core;

namespace {

const std::vector<ScorePair> Four = {
    {"a", 10.0, 4.0}, {"b", 14.0, 8.0}, {"c", 18.0, std::nullopt}, {"d", std::nullopt, 2.0}};

bool warns(const ChangeSetup& setup, const char* code)
{
    return std::ranges::find(setup.warnings, code) != setup.warnings.end();
}

} // namespace

TEST_CASE("means and the SD are of the pairs that have both scores", "[core][change]")
{
    const ChangeSetup setup = prepareChange(Four, {});
    CHECK(setup.pairs == 4);
    CHECK(setup.completePairs == 2);
    CHECK_THAT(setup.preMean.value(), WithinRel(12.0, 1e-12));
    CHECK_THAT(setup.postMean.value(), WithinRel(6.0, 1e-12));
    // Sample SD of 10 and 14: sqrt((4 + 4) / 1).
    CHECK_THAT(setup.preSd.value(), WithinRel(std::sqrt(8.0), 1e-12));
}

TEST_CASE("without a reliability there is no criterion, and that is said", "[core][change]")
{
    const ChangeSetup setup = prepareChange(Four, {});
    CHECK_FALSE(setup.rule.criterion);
    CHECK(warns(setup, "no-reliable-change-criterion"));
}

TEST_CASE("what is missing for a criterion is named, not what was given", "[core][change]")
{
    ChangeParameters parameters;
    parameters.reliability = 0.8;
    const std::vector<ScorePair> one = {{"a", 10.0, 4.0}};
    const ChangeSetup noSd = prepareChange(one, parameters);
    CHECK_FALSE(noSd.rule.criterion);
    CHECK(warns(noSd, "no-sd-of-pre-scores"));
    CHECK_FALSE(warns(noSd, "no-reliable-change-criterion"));
    const std::vector<ScorePair> alike = {{"a", 10.0, 4.0}, {"b", 10.0, 9.0}};
    try {
        static_cast<void>(prepareChange(alike, parameters));
        FAIL("an SD of 0 makes every difference reliable");
    } catch (const InvalidValue& error) {
        CHECK(error.field() == "SD of the pre scores");
    }

    parameters.sd = 7.5;
    parameters.method = ChangeMethod::HagemanArrindell;
    const ChangeSetup noSpread = prepareChange(one, parameters);
    CHECK_FALSE(noSpread.rule.criterion);
    CHECK(warns(noSpread, "no-spread-of-complete-pairs"));
    CHECK_FALSE(warns(noSpread, "no-reliable-change-criterion"));
}

TEST_CASE("without a single pair every method waits for pairs or says what it needs",
          "[core][change]")
{
    ChangeParameters parameters;
    parameters.reliability = 0.8;
    parameters.sd = 7.5;
    for (const ChangeMethod method : {ChangeMethod::GulliksenLordNovick,
                                      ChangeMethod::HsuLinnLord,
                                      ChangeMethod::EdwardsNunnally,
                                      ChangeMethod::NunnallyKotsch,
                                      ChangeMethod::HagemanArrindell}) {
        parameters.method = method;
        const ChangeSetup setup = prepareChange({}, parameters);
        CHECK_FALSE(setup.rule.criterion);
        CHECK(warns(setup, "no-spread-of-complete-pairs"));
    }
}

TEST_CASE("an SD found in few pairs is used and warned of, a given one is not", "[core][change]")
{
    ChangeParameters parameters;
    parameters.reliability = 0.8;
    const ChangeSetup found = prepareChange(Four, parameters);
    REQUIRE(found.rule.criterion);
    CHECK_THAT(found.rule.criterion->sd.value(), WithinRel(std::sqrt(8.0), 1e-12));
    CHECK(warns(found, "sd-of-fewer-than-30"));

    parameters.sd = 7.5;
    const ChangeSetup given = prepareChange(Four, parameters);
    CHECK(given.rule.criterion->sd == 7.5);
    CHECK_FALSE(warns(given, "sd-of-fewer-than-30"));
}

TEST_CASE("a criterion says where its SD and its reliability come from", "[core][change]")
{
    ChangeParameters parameters;
    parameters.reliability = 0.8;
    CHECK(prepareChange(Four, parameters).rule.criterion->source ==
          "SD: pre scores of this table; reliability: setting");
    parameters.sd = 7.5;
    parameters.reliabilitySource = "a source";
    CHECK(prepareChange(Four, parameters).rule.criterion->source ==
          "SD: setting; reliability: a source");
}

TEST_CASE("published points win over SD and reliability", "[core][change]")
{
    ChangeParameters parameters;
    parameters.reliability = 0.8;
    parameters.sd = 7.5;
    parameters.published = publishedCriterion(6.0, Comparison::AtLeast, "a source");
    const ChangeSetup setup = prepareChange(Four, parameters);
    CHECK(setup.rule.criterion->method == ChangeMethod::PublishedPoints);
    CHECK(setup.rule.criterion->points == 6.0);
}

TEST_CASE("the cut-off is c with functional norms, else a, and what is asked for wins",
          "[core][change]")
{
    ChangeParameters parameters;
    CHECK(prepareChange(Four, parameters).rule.cutoff->kind == CutoffKind::A);
    parameters.functional = GroupNorm{3.0, 2.0};
    CHECK(prepareChange(Four, parameters).rule.cutoff->kind == CutoffKind::C);
    parameters.cutoffKind = CutoffKind::B;
    const auto b = prepareChange(Four, parameters).rule.cutoff;
    CHECK(b->kind == CutoffKind::B);
    CHECK_THAT(b->value, WithinRel(7.0, 1e-12)); // lower is better: 3 + 2 * 2
    parameters.cutoff = ClinicalCutoff{10.0, CutoffKind::Given, true, "a source"};
    CHECK(prepareChange(Four, parameters).rule.cutoff->value == 10.0);
}

TEST_CASE("a cut-off that needs the functional group is refused without it", "[core][change]")
{
    for (const auto kind : {CutoffKind::B, CutoffKind::C}) {
        ChangeParameters parameters;
        parameters.cutoffKind = kind;
        CHECK_THROWS_AS(prepareChange(Four, parameters), InvalidValue);
    }
}

TEST_CASE("pre scores without spread, or none at all, draw no line", "[core][change]")
{
    const std::vector<ScorePair> same = {{"a", 10.0, 4.0}, {"b", 10.0, 8.0}};
    const ChangeSetup flat = prepareChange(same, {});
    CHECK_FALSE(flat.rule.cutoff);
    CHECK(warns(flat, "no-cutoff"));
    const ChangeSetup empty = prepareChange({}, {});
    CHECK_FALSE(empty.preMean);
    CHECK_FALSE(empty.preSd);
    CHECK(warns(empty, "no-cutoff"));
    CHECK(warns(empty, "no-reliable-change-criterion"));
}

TEST_CASE("numbers out of range are refused", "[core][change]")
{
    for (const double reliability : {-0.1, 1.0, 1.5}) {
        ChangeParameters parameters;
        parameters.sd = 7.5;
        parameters.reliability = reliability;
        CHECK_THROWS_AS(prepareChange(Four, parameters), InvalidValue);
    }
    ChangeParameters parameters;
    parameters.reliability = 0.8;
    parameters.sd = 0.0;
    CHECK_THROWS_AS(prepareChange(Four, parameters), InvalidValue);
    parameters.sd = 7.5;
    parameters.confidence = 1.0;
    CHECK_THROWS_AS(prepareChange(Four, parameters), InvalidValue);
}
