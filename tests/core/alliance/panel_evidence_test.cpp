// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/panel_evidence.h"
#include "core/alliance/rupture_assessment.h"
#include "tests/core/alliance/weekly.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>

using namespace soundings::core;
using test::evidenceBy;
using test::weekly;

namespace {

RuptureParameters higher()
{
    RuptureParameters parameters;
    parameters.withinSd = SourcedNumber{1.5, "the clinic"};
    return parameters;
}

RuptureParameters lower()
{
    RuptureParameters parameters = higher();
    parameters.better = Direction::LowerIsBetter;
    return parameters;
}

const std::vector<std::optional<double>> Before = {
    33.0, 34.5, 32.0, 34.0, 33.5, 35.0, 33.0, 34.0, 33.5, 34.0};

RuptureAssessment lastWith(double score, bool isHigherBetter)
{
    std::vector<std::optional<double>> scores = Before;
    scores.emplace_back(score);
    if (!isHigherBetter) {
        for (auto& one : scores) {
            one = 40.0 - *one;
        }
    }
    return assessRuptures(weekly(scores), isHigherBetter ? higher() : lower()).back();
}

} // namespace

TEST_CASE("every method of the panel has a code of its own that reads back", "[core][alliance]")
{
    for (const PanelMethod method : AllPanelMethods) {
        CHECK(panelMethodFromCode(panelMethodCode(method)) == method);
    }
    CHECK(panelMethodCode(PanelMethod::TukeyFence) == "tukey-fence");
    CHECK_FALSE(panelMethodFromCode("below-own-mean"));
}

TEST_CASE("the evidence of the panel names version, limit and source, whatever it says",
          "[core][alliance]")
{
    for (const double score : {33.0, 12.0}) {
        const RuptureAssessment session = lastWith(score, true);
        for (const PanelMethod method : AllPanelMethods) {
            const Evidence& evidence = evidenceBy(session, panelMethodCode(method));
            INFO(evidence.method);
            CHECK(evidence.version == PanelVersion);
            CHECK(evidence.verdict == (score < 20.0 ? Verdict::Yes : Verdict::No));
            CHECK(evidence.statistic);
            CHECK(evidence.threshold);
            CHECK_FALSE(evidence.source.empty());
            CHECK(evidence.reason.empty());
            CHECK(inputOf(evidence, "multiplier"));
        }
        CHECK(evidenceBy(session, "drop-1-sd").source.find("the clinic") != std::string::npos);
        CHECK(evidenceBy(session, "drop-1-sd").source.find("setting") != std::string::npos);
    }
}

TEST_CASE("a score clears a method of the panel exactly when it would have stayed silent",
          "[core][alliance]")
{
    for (const bool isHigherBetter : {true, false}) {
        const auto scale = [isHigherBetter](double score) {
            return isHigherBetter ? score : 40.0 - score;
        };
        for (const PanelMethod method : AllPanelMethods) {
            const std::string code = panelMethodCode(method);
            const auto cleared =
                whatWouldHaveClearedPanel(evidenceBy(lastWith(8.0, isHigherBetter), code));
            INFO(code << (isHigherBetter ? " up" : " down"));
            REQUIRE(cleared);
            for (int tenths = 80; tenths <= 360; ++tenths) {
                const double score = tenths / 10.0;
                const Evidence tried = evidenceBy(lastWith(score, isHigherBetter), code);
                INFO(score);
                CHECK(holds(scale(score), cleared->comparison, cleared->score) ==
                      (tried.verdict == Verdict::No));
            }
        }
    }
}

TEST_CASE("the panel raises no signal of its own", "[core][alliance]")
{
    // Fallen by more than one SD from the last session, but not below the own mean.
    std::vector<std::optional<double>> scores = {33.0, 33.0, 33.0, 36.0, 34.0};
    const auto session = assessRuptures(weekly(scores), higher()).back();
    CHECK(evidenceBy(session, "drop-1-sd").verdict == Verdict::Yes);
    CHECK(session.signal == RuptureSignal::None);
    CHECK_FALSE(whatWouldHaveCleared(session));
}

TEST_CASE("evidence that is torn or foreign is cleared by nothing", "[core][alliance]")
{
    Evidence evidence = evidenceBy(lastWith(8.0, true), "ewma-chart");
    REQUIRE(whatWouldHaveClearedPanel(evidence));
    for (const char* name : {"lambda", "previous-average", "direction"}) {
        Evidence torn = evidence;
        std::erase_if(torn.inputs, [name](const NamedValue& input) { return input.name == name; });
        CHECK_FALSE(whatWouldHaveClearedPanel(torn));
    }
    evidence.method = "jacobson-truax";
    CHECK_FALSE(whatWouldHaveClearedPanel(evidence));
}

TEST_CASE("a baseline inside an open rupture is remarked in the evidence", "[core][alliance]")
{
    // The fall at session 4 opens a rupture that is open until session 9.
    const auto sessions = assessRuptures(
        weekly({36.0, 36.5, 36.0, 25.0, 25.5, 25.0, 25.0, 25.5, 25.0, 25.5}), higher());
    REQUIRE(sessions[3].signal == RuptureSignal::Probable);
    CHECK(evidenceBy(sessions.back(), "individuals-chart").reason == "rupture-in-baseline");
    CHECK(evidenceBy(sessions.back(), "ewma-chart").reason == "rupture-in-baseline");
    CHECK(evidenceBy(sessions.back(), "tukey-fence").reason.empty());
}
