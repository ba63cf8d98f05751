// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/change_rule_of.h"
#include "core/measure/shipped.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;

namespace {

const core::Measure& shipped(const char* id)
{
    const core::Measure* measure = core::findShipped(id);
    REQUIRE(measure != nullptr);
    return *measure;
}

} // namespace

TEST_CASE("a case at 10 or more is clinical on the line, a case below 25 is not",
          "[workflow][change]")
{
    const core::ChangeRule phq = app::changeRuleOf(shipped("phq-9"));
    CHECK(phq.better == core::Direction::LowerIsBetter);
    REQUIRE(phq.cutoff);
    CHECK(phq.cutoff->value == 10.0);
    CHECK(phq.cutoff->isClinicalAtCutoff);

    const core::ChangeRule ors = app::changeRuleOf(shipped("ors"));
    CHECK(ors.better == core::Direction::HigherIsBetter);
    REQUIRE(ors.cutoff);
    CHECK(ors.cutoff->value == 25.0);
    CHECK_FALSE(ors.cutoff->isClinicalAtCutoff);
}

TEST_CASE("the points of a reliable change keep the comparison and the source of the profile",
          "[workflow][change]")
{
    const core::ChangeRule rule = app::changeRuleOf(shipped("ors"));
    REQUIRE(rule.criterion);
    CHECK(rule.criterion->method == core::ChangeMethod::PublishedPoints);
    CHECK(rule.criterion->points == 5.0);
    CHECK(rule.criterion->comparison == core::Comparison::AtLeast);
    CHECK(rule.criterion->source.starts_with("https://hiboop.com/assessments/ors/; "));

    CHECK(core::classifyChange(24.0, 29.0, rule).reliable == core::ReliableOutcome::Improved);
    CHECK(core::classifyChange(24.0, 28.9, rule).reliable == core::ReliableOutcome::Unchanged);
}

TEST_CASE("a cut-off for adults is not used for a child", "[workflow][change]")
{
    CHECK(app::changeRuleOf(shipped("ors"), 18).cutoff);
    CHECK_FALSE(app::changeRuleOf(shipped("ors"), 17).cutoff);
    // Unknown is not young: the default is the one for adults.
    CHECK(app::changeRuleOf(shipped("ors"), std::nullopt).cutoff);
    CHECK(core::classifyChange(20.0, 30.0, app::changeRuleOf(shipped("ors"), 17)).reason ==
          core::ChangeReason::NoCutoff);
}

TEST_CASE("nothing is invented for a form about which nothing is published", "[workflow][change]")
{
    const core::ChangeRule rule = app::changeRuleOf(shipped("soundings-progress"));
    CHECK_FALSE(rule.criterion);
    CHECK_FALSE(rule.cutoff);
    const auto change = core::classifyChange(2.0, 16.0, rule);
    CHECK_FALSE(change.reliable);
    CHECK_FALSE(change.category);
    CHECK(change.reason == core::ChangeReason::NoCriterion);
}

TEST_CASE("the rule of every shipped measure says what its profile says and names its sources",
          "[workflow][change]")
{
    for (const core::Measure& measure : core::shippedMeasures()) {
        INFO(measure.profile.id);
        const core::ChangeRule rule = app::changeRuleOf(measure);
        CHECK(rule.better == core::directionOf(measure));
        CHECK(rule.criterion.has_value() == (core::reliableChangeOf(measure) != nullptr));
        CHECK(rule.cutoff.has_value() == (core::clinicalCutoff(measure) != nullptr));
        CHECK((!rule.criterion || !rule.criterion->source.empty()));
        CHECK((!rule.cutoff || !rule.cutoff->source.empty()));
        if (rule.cutoff) {
            const bool onLine = core::isClinical(rule.cutoff->value, *rule.cutoff, rule.better);
            CHECK(onLine == rule.cutoff->isClinicalAtCutoff);
        }
    }
}
