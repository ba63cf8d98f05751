// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/rupture_assessment.h"
#include "core/alliance/rupture_evidence.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <span>

using namespace soundings::core;

namespace {

RuptureParameters higherIsBetter()
{
    RuptureParameters parameters;
    parameters.withinSd = SourcedNumber{2.0, "the clinic"};
    parameters.minimumDrop = {3.0, "a convention"};
    parameters.watchDrop = SourcedNumber{1.0, "an article"};
    parameters.watchLevel = WatchThreshold{36.0, Comparison::Below, "a manual"};
    return parameters;
}

/// The same rules on a scale that is turned over: 40 is the worst.
RuptureParameters lowerIsBetter()
{
    RuptureParameters parameters = higherIsBetter();
    parameters.better = Direction::LowerIsBetter;
    parameters.watchLevel = WatchThreshold{4.0, Comparison::Above, "a manual"};
    return parameters;
}

RuptureAssessment lastOf(const std::vector<double>& scores, const RuptureParameters& parameters)
{
    std::vector<Rating> ratings;
    for (const double score : scores) {
        ratings.push_back({static_cast<int>(ratings.size()) + 1, score});
    }
    return assessRuptures(Series(ratings), parameters).back();
}

bool holdsFor(double score, const ClearingScore& cleared)
{
    return holds(score, cleared.comparison, cleared.score);
}

} // namespace

TEST_CASE("only the rules that are asked for give evidence, rule R first, the panel last",
          "[core][alliance]")
{
    RuptureParameters parameters = higherIsBetter();
    CHECK(evidenceOf({}, parameters).size() == 4 + AllPanelMethods.size());
    CHECK(evidenceOf({}, parameters).front().method == BelowOwnMeanMethod);
    parameters.watchDrop.reset();
    parameters.watchLevel.reset();
    const auto two = evidenceOf({}, parameters);
    REQUIRE(two.size() == 2 + AllPanelMethods.size());
    CHECK(two[1].method == WatchOwnMeanMethod);
    for (const Evidence& evidence : two) {
        CHECK_FALSE(evidence.version.empty());
        CHECK(evidence.verdict == Verdict::NotEvaluable);
        CHECK(evidence.reason == "no-score");
    }
}

TEST_CASE("every number of a verdict comes with where it is from", "[core][alliance]")
{
    const auto evidence = lastOf({38, 38, 38, 27}, higherIsBetter()).evidence;
    for (const Evidence& one : std::span(evidence).first(4)) {
        INFO(one.method);
        CHECK(one.verdict == Verdict::Yes);
        CHECK(one.statistic);
        CHECK(one.threshold);
        CHECK_FALSE(one.comparison.empty());
        CHECK_FALSE(one.source.empty());
    }
    CHECK(evidence[0].source.find("the clinic") != std::string::npos);
    CHECK(evidence[0].source.find("a convention") != std::string::npos);
    CHECK(evidence[2].source == "an article");
    CHECK(evidence[3].source == "a manual");
}

// The promise of "what would have cleared it", tried on scores a tenth apart.
TEST_CASE("a score clears a flag exactly when rating it would have raised none", "[core][alliance]")
{
    for (const bool higher : {true, false}) {
        const RuptureParameters parameters = higher ? higherIsBetter() : lowerIsBetter();
        const auto scale = [higher](double score) { return higher ? score : 40.0 - score; };
        const std::vector<double> before = {scale(38.0), scale(37.5), scale(38.2)};
        auto flagged = before;
        flagged.push_back(scale(24.0));
        const auto cleared = whatWouldHaveCleared(lastOf(flagged, parameters).evidence);
        REQUIRE(cleared);
        for (int tenths = 200; tenths <= 400; ++tenths) {
            auto tried = before;
            tried.push_back(scale(tenths / 10.0));
            INFO("score " << tried.back());
            CHECK(holdsFor(tried.back(), *cleared) ==
                  (lastOf(tried, parameters).signal == RuptureSignal::None));
        }
    }
}

TEST_CASE("what did not fire, or is no rule of ours, is cleared by nothing", "[core][alliance]")
{
    CHECK_FALSE(whatWouldHaveCleared(lastOf({38, 38, 38, 38}, higherIsBetter()).evidence));
    CHECK_FALSE(whatWouldHaveCleared(std::vector<Evidence>()));
    Evidence foreign;
    foreign.method = "safety-item";
    foreign.verdict = Verdict::Yes;
    foreign.threshold = 1.0;
    CHECK_FALSE(whatWouldHaveCleared(foreign));
}

TEST_CASE("evidence that lost one of its numbers is cleared by nothing", "[core][alliance]")
{
    const Evidence whole = lastOf({38, 38, 38, 27}, higherIsBetter()).evidence.front();
    REQUIRE(whatWouldHaveCleared(whole));
    for (const char* name : {"baseline", "direction"}) {
        Evidence torn = whole;
        std::erase_if(torn.inputs, [name](const NamedValue& input) { return input.name == name; });
        REQUIRE(torn.inputs.size() + 1 == whole.inputs.size());
        CHECK_FALSE(whatWouldHaveCleared(torn));
    }
    Evidence withoutLimit = whole;
    withoutLimit.threshold.reset();
    CHECK_FALSE(whatWouldHaveCleared(withoutLimit));
}
