// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/rupture_assessment.h"
#include "core/record/invalid_value.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <algorithm>
#include <cmath>
#include <string_view>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using namespace soundings::core;

namespace {

/// The SRS as the rules use it, with a within-person SD of 1.2 points.
RuptureParameters srs()
{
    RuptureParameters parameters;
    parameters.withinSd = SourcedNumber{1.2, "clinic, 2026-01-01"};
    parameters.minimumDrop = {3.0, "setting"};
    parameters.watchDrop = SourcedNumber{1.0, "OpenFIT support article 204000069702"};
    parameters.watchLevel = WatchThreshold{36.0, Comparison::Below, "OpenFIT"};
    parameters.bestPossible = 40.0;
    return parameters;
}

/// As srs(), with nothing that prompts a watch.
RuptureParameters quiet()
{
    RuptureParameters parameters = srs();
    parameters.watchDrop.reset();
    parameters.watchLevel.reset();
    return parameters;
}

Series weekly(const std::vector<std::optional<double>>& scores)
{
    std::vector<Rating> ratings;
    for (const auto& score : scores) {
        ratings.push_back({static_cast<int>(ratings.size()) + 1, score});
    }
    return Series(ratings);
}

const Evidence& evidenceBy(const RuptureAssessment& session, std::string_view method)
{
    const auto found = std::ranges::find(session.evidence, method, &Evidence::method);
    REQUIRE(found != session.evidence.end());
    return *found;
}

} // namespace

TEST_CASE("no session, no assessment", "[core][alliance]")
{
    CHECK(assessRuptures(Series(), srs()).empty());
    CHECK(ruptureEpisodes({}).empty());
}

TEST_CASE("the first two sessions are not evaluable, the third is", "[core][alliance]")
{
    const auto sessions = assessRuptures(weekly({38.0, 38.0, 38.0}), srs());
    for (const int index : {0, 1}) {
        const auto& session = sessions[static_cast<std::size_t>(index)];
        CHECK(session.signal == RuptureSignal::NotEvaluable);
        CHECK(session.reason == RuptureReason::TooFewEarlier);
        CHECK(session.earlier == index);
        CHECK(!session.baseline);
    }
    CHECK(sessions[2].signal == RuptureSignal::None);
    CHECK(sessions[2].earlier == 2);
    CHECK(sessions[2].baseline == 38.0);
    CHECK_THAT(*sessions[2].threshold, WithinRel(2.5 * 1.2 * std::sqrt(1.5), 1e-12));
}

TEST_CASE("a low first score is a watch although nothing else can be said", "[core][alliance]")
{
    const auto sessions = assessRuptures(weekly({31.0}), srs());
    CHECK(sessions[0].signal == RuptureSignal::Watch);
    CHECK(sessions[0].rupture == Verdict::NotEvaluable);
    CHECK(evidenceBy(sessions[0], WatchLevelMethod).verdict == Verdict::Yes);
    CHECK(evidenceBy(sessions[0], WatchDropMethod).verdict == Verdict::NotEvaluable);
    CHECK(evidenceBy(sessions[0], WatchDropMethod).reason == "too-few-earlier-scores");
}

TEST_CASE("the watch level keeps its operator: below 36, or at and below 36", "[core][alliance]")
{
    RuptureParameters parameters = srs();
    CHECK(assessRuptures(weekly({36.0}), parameters)[0].level == Verdict::No);
    CHECK(assessRuptures(weekly({35.9}), parameters)[0].level == Verdict::Yes);
    parameters.watchLevel->comparison = Comparison::AtMost;
    CHECK(assessRuptures(weekly({36.0}), parameters)[0].level == Verdict::Yes);
    CHECK(assessRuptures(weekly({36.1}), parameters)[0].level == Verdict::No);
}

TEST_CASE("a drop of exactly one point from the last available score is a watch",
          "[core][alliance]")
{
    const auto sessions = assessRuptures(weekly({38.1, std::nullopt, 37.1, 36.2, 36.3}), srs());
    CHECK(sessions[2].dropFromLast == Verdict::Yes);
    CHECK(sessions[2].previous == 38.1);
    CHECK(sessions[3].dropFromLast == Verdict::No);
    CHECK(sessions[4].dropFromLast == Verdict::No);
}

TEST_CASE("a fall beyond the own mean is a probable rupture with numbers to recompute it",
          "[core][alliance]")
{
    const auto sessions = assessRuptures(weekly({38.0, 37.0, 39.0, 38.0, 33.0}), srs());
    const auto& flagged = sessions[4];
    CHECK(flagged.signal == RuptureSignal::Probable);
    CHECK(flagged.baseline == 38.0);
    CHECK(flagged.drop == 5.0);
    CHECK_THAT(*flagged.threshold, WithinRel(2.5 * 1.2 * std::sqrt(1.25), 1e-12));
    CHECK(flagged.repair == RepairState::Open);
    CHECK(flagged.openedAt == 5);

    const Evidence& rule = evidenceBy(flagged, BelowOwnMeanMethod);
    CHECK(rule.verdict == Verdict::Yes);
    CHECK(rule.version == "1");
    CHECK(rule.comparison == ">=");
    CHECK(rule.statistic == 5.0);
    CHECK(rule.threshold == flagged.threshold);
    CHECK(rule.inputs == std::vector<NamedValue>{{"score", 33.0},
                                                 {"direction", 1.0},
                                                 {"earlier", 4.0},
                                                 {"baseline", 38.0},
                                                 {"within-sd", 1.2},
                                                 {"multiplier", 2.5},
                                                 {"minimum-drop", 3.0},
                                                 {"window", 5.0},
                                                 {"minimum-earlier", 2.0},
                                                 {"own-sd-from", 8.0},
                                                 {"repaired-share", 0.75},
                                                 {"partial-share", 0.5},
                                                 {"repair-within", 5.0}});
    CHECK(rule.source.find("clinic, 2026-01-01") != std::string::npos);
    CHECK(rule.source.find("minimum drop: setting") != std::string::npos);
}

TEST_CASE("a drop smaller than the minimum is no rupture however steady the person was",
          "[core][alliance]")
{
    RuptureParameters parameters = quiet();
    parameters.withinSd->value = 0.1;
    CHECK(assessRuptures(weekly({38, 38, 38, 35.1}), parameters)[3].rupture == Verdict::No);
    CHECK(assessRuptures(weekly({38, 38, 38, 35.0}), parameters)[3].rupture == Verdict::Yes);
}

TEST_CASE("between two and two and a half SDs it is a watch by the own mean", "[core][alliance]")
{
    RuptureParameters parameters = quiet();
    parameters.withinSd->value = 2.0;
    // The threshold is 5.477 with five scores, the watch threshold 4.382.
    const auto sessions = assessRuptures(weekly({36, 36, 36, 36, 36, 31}), parameters);
    CHECK(sessions[5].signal == RuptureSignal::Watch);
    CHECK(evidenceBy(sessions[5], WatchOwnMeanMethod).verdict == Verdict::Yes);
    CHECK(evidenceBy(sessions[5], BelowOwnMeanMethod).verdict == Verdict::No);
}

TEST_CASE("the own mean is of the last five scores outside a rupture", "[core][alliance]")
{
    RuptureParameters parameters = quiet();
    const auto sessions = assessRuptures(weekly({20, 30, 31, 32, 33, 34, 34}), parameters);
    CHECK(sessions[6].earlier == 5);
    CHECK(sessions[6].baseline == 32.0);
}

TEST_CASE("without any SD the rule waits for eight scores of the person's own", "[core][alliance]")
{
    RuptureParameters parameters = quiet();
    parameters.withinSd.reset();
    const auto sessions =
        assessRuptures(weekly({36, 38, 36, 38, 36, 38, 36, 38, 37, 20}), parameters);
    CHECK(sessions[7].reason == RuptureReason::NoWithinPersonSd);
    CHECK(sessions[7].signal == RuptureSignal::NotEvaluable);
    CHECK(sessions[8].signal == RuptureSignal::None);
    CHECK(sessions[8].isOwnSd);
    CHECK(sessions[9].signal == RuptureSignal::Probable);
}

TEST_CASE("the stricter of the clinic's and the person's own SD is used from eight scores",
          "[core][alliance]")
{
    RuptureParameters parameters = quiet();
    const auto restless = assessRuptures(weekly({30, 38, 30, 38, 30, 38, 30, 38, 34}), parameters);
    // Every score swings by four about the mean: nothing falls beyond it before, and then it rules.
    CHECK(restless[8].earlier == 5);
    const auto calm = assessRuptures(weekly({38, 38, 38, 38, 38, 38, 38, 38, 34}), parameters);
    CHECK(!calm[8].isOwnSd);
    CHECK(calm[8].withinSd == 1.2);
    CHECK(calm[8].signal == RuptureSignal::Probable);

    parameters.withinSd->value = 3.0;
    const auto wide = assessRuptures(weekly({30, 38, 30, 38, 30, 38, 30, 38, 30}), parameters);
    CHECK(wide[8].isOwnSd);
    CHECK(*wide[8].withinSd > 3.0);
}

TEST_CASE("equal scores and no drop in points leave nothing to compare with", "[core][alliance]")
{
    RuptureParameters parameters = quiet();
    parameters.withinSd.reset();
    parameters.minimumDrop.value = 0.0;
    const auto sessions = assessRuptures(weekly({38, 38, 38, 38, 38, 38, 38, 38, 37}), parameters);
    CHECK(sessions[8].reason == RuptureReason::NoVariation);
    CHECK(sessions[8].signal == RuptureSignal::NotEvaluable);
}

TEST_CASE("a session without a score says nothing and is never no", "[core][alliance]")
{
    const auto sessions = assessRuptures(weekly({38, 38, 38, std::nullopt, 30, {}, 30}), srs());
    CHECK(sessions[3].signal == RuptureSignal::NotEvaluable);
    CHECK(sessions[3].repair == RepairState::None);
    CHECK(remarksOf(sessions[3]) == "no-score");
    for (const Evidence& evidence : sessions[3].evidence) {
        CHECK(evidence.verdict == Verdict::NotEvaluable);
        CHECK(evidence.reason == "no-score");
    }
    CHECK(sessions[4].signal == RuptureSignal::Probable);
    CHECK(sessions[5].repair == RepairState::Open);
    CHECK(sessions[5].length == 0);
    CHECK(sessions[6].length == 1);
}

TEST_CASE("a fall and a return in the next session is a repaired v", "[core][alliance]")
{
    // Fallen by 8; 75 % of it made up is 36.
    const auto sessions = assessRuptures(weekly({38, 38, 38, 30, 36, 37}), quiet());
    CHECK(sessions[3].repairedFrom == 36.0);
    CHECK(sessions[4].repair == RepairState::Repaired);
    CHECK(sessions[4].shape == RuptureShape::V);
    CHECK(sessions[4].length == 1);
    CHECK(sessions[4].depth == 8.0);
    CHECK(sessions[5].repair == RepairState::None);
    CHECK(sessions[5].earlier == 4); // 38 38 38 36: the low score is never part of the own mean
    CHECK(sessions[5].baseline == 37.5);

    const auto notQuite = assessRuptures(weekly({38, 38, 38, 30, 35.9}), quiet());
    CHECK(notQuite[4].repair == RepairState::Open);
}

TEST_CASE("the level of repair is counted from the lowest score", "[core][alliance]")
{
    const auto sessions = assessRuptures(weekly({38, 38, 38, 30, 26, 34.9, 35}), quiet());
    CHECK(sessions[4].repairedFrom == 35.0);
    CHECK(sessions[5].repair == RepairState::Open);
    CHECK(sessions[6].repair == RepairState::Repaired);
    CHECK(sessions[6].depth == 12.0);
}

TEST_CASE("a decline over sessions with a sudden return is a slope-v", "[core][alliance]")
{
    const auto sessions = assessRuptures(weekly({38, 38, 38, 32, 30, 28, 37}), quiet());
    CHECK(sessions[6].shape == RuptureShape::SlopeV);
    CHECK(sessions[6].length == 3);
}

TEST_CASE("three low sessions without a steady decline are a u", "[core][alliance]")
{
    CHECK(assessRuptures(weekly({38, 38, 38, 30, 31, 30, 37}), quiet())[6].shape ==
          RuptureShape::U);
    // Two equally low sessions are neither a decline nor three.
    CHECK(assessRuptures(weekly({38, 38, 38, 30, 30, 37}), quiet())[5].shape == RuptureShape::V);
}

TEST_CASE("after five later scores without a return it is unrepaired and the level is new",
          "[core][alliance]")
{
    const auto sessions =
        assessRuptures(weekly({38, 38, 38, 30, 30, 30, 30, 30, 30, 30, 25}), quiet());
    for (const std::size_t open : {3U, 4U, 5U, 6U, 7U}) {
        CHECK(sessions[open].repair == RepairState::Open);
    }
    CHECK(sessions[8].repair == RepairState::Unrepaired);
    CHECK(sessions[8].shape == RuptureShape::Unresolved);
    CHECK(sessions[8].length == 5);
    CHECK(!sessions[8].endedBeforeRepair);
    CHECK(sessions[9].baseline == 30.0);
    CHECK(sessions[9].signal == RuptureSignal::None);
    CHECK(sessions[10].signal == RuptureSignal::Probable); // a second rupture, from the new level
    CHECK(sessions[10].openedAt == 11);
}

TEST_CASE("half the way back within five later scores is partial", "[core][alliance]")
{
    const auto sessions = assessRuptures(weekly({38, 38, 38, 30, 34, 31, 31, 31, 31}), quiet());
    CHECK(sessions[8].repair == RepairState::Partial);
    CHECK(sessions[8].shape == RuptureShape::Unresolved);
    // A new lowest score after the way back: what was reached before no longer counts.
    const auto fellAgain = assessRuptures(weekly({38, 38, 38, 30, 34, 20, 21, 21, 21}), quiet());
    CHECK(fellAgain[8].repair == RepairState::Unrepaired);
}

TEST_CASE("sessions without a score do not count as the five later ones", "[core][alliance]")
{
    const auto sessions =
        assessRuptures(weekly({38, 38, 38, 30, {}, 30, {}, 30, {}, 30, 30, {}, 37}), quiet());
    CHECK(sessions[11].repair == RepairState::Open);
    CHECK(sessions[12].repair == RepairState::Repaired);
    CHECK(sessions[12].length == 5);
}

TEST_CASE("while a rupture is open no second one is raised", "[core][alliance]")
{
    const auto sessions = assessRuptures(weekly({38, 38, 38, 30, 20, 10}), srs());
    CHECK(sessions[4].rupture == Verdict::NotEvaluable);
    CHECK(sessions[4].reason == RuptureReason::RuptureOpen);
    CHECK(sessions[4].signal == RuptureSignal::Watch);
    CHECK(sessions[4].baseline == 38.0);
    CHECK(sessions[4].drop == 18.0);
    const auto silent = assessRuptures(weekly({38, 38, 38, 30, 31}), quiet());
    CHECK(silent[4].signal == RuptureSignal::None);
    CHECK(remarksOf(silent[4]) == "rupture-open");
}

TEST_CASE("a rupture open at the end of treatment is ended before repair", "[core][alliance]")
{
    const Series series = weekly({38, 38, 38, 30, 31, {}});
    const auto running = assessRuptures(series, quiet());
    CHECK(running.back().repair == RepairState::Open);
    CHECK(!running.back().endedBeforeRepair);
    const auto ended = assessRuptures(series, quiet(), true);
    CHECK(ended.back().repair == RepairState::Unrepaired);
    CHECK(ended.back().shape == RuptureShape::Unresolved);
    CHECK(ended.back().endedBeforeRepair);
    CHECK(ended[4].repair == RepairState::Open);
    const auto partly = assessRuptures(weekly({38, 38, 38, 30, 34}), quiet(), true);
    CHECK(partly.back().repair == RepairState::Partial);
    CHECK(partly.back().endedBeforeRepair);
    const auto healed = assessRuptures(weekly({38, 38, 38, 30, 37}), quiet(), true);
    CHECK(healed.back().repair == RepairState::Repaired);
    CHECK(!healed.back().endedBeforeRepair);
}

TEST_CASE("the stricter variant asks for the old level within so many points", "[core][alliance]")
{
    RuptureParameters parameters = quiet();
    parameters.repairedWithinPoints = 0.25;
    const auto sessions = assessRuptures(weekly({38, 38, 38, 30, 37, 37.8}), parameters);
    CHECK(sessions[3].repairedFrom == 37.75);
    CHECK(sessions[4].repair == RepairState::Open);
    CHECK(sessions[5].repair == RepairState::Repaired);
}

TEST_CASE("an own mean near the best score is remarked and still judged", "[core][alliance]")
{
    const auto sessions = assessRuptures(weekly({40, 40, 39.5, 34}), quiet());
    CHECK(sessions[3].isAtCeiling);
    CHECK(sessions[3].signal == RuptureSignal::Probable);
    CHECK(remarksOf(sessions[3]) == "ceiling");
    CHECK(!assessRuptures(weekly({38, 38, 38, 34}), quiet())[3].isAtCeiling);
}

TEST_CASE("the score that would have cleared a flag does clear it and a hair less does not",
          "[core][alliance]")
{
    const RuptureParameters parameters = srs();
    const auto flagged = assessRuptures(weekly({38, 37, 39, 38, 33}), parameters).back();
    const auto cleared = whatWouldHaveCleared(flagged);
    REQUIRE(cleared);
    // The own mean asks for more than 34.646, the drop for more than 37, the level for 36.
    CHECK(cleared->score == 37.0);
    CHECK(cleared->comparison == Comparison::Above);
    CHECK(assessRuptures(weekly({38, 37, 39, 38, 37.01}), parameters).back().signal ==
          RuptureSignal::None);
    CHECK(assessRuptures(weekly({38, 37, 39, 38, 37}), parameters).back().signal ==
          RuptureSignal::Watch);

    const auto own = whatWouldHaveCleared(evidenceBy(flagged, BelowOwnMeanMethod));
    REQUIRE(own);
    CHECK_THAT(own->score, WithinAbs(34.6459, 1e-4));
    CHECK(assessRuptures(weekly({38, 37, 39, 38, own->score - 1e-6}), parameters).back().rupture ==
          Verdict::Yes);
    CHECK(assessRuptures(weekly({38, 37, 39, 38, own->score + 1e-6}), parameters).back().rupture ==
          Verdict::No);

    const auto level = whatWouldHaveCleared(evidenceBy(flagged, WatchLevelMethod));
    CHECK(level == ClearingScore{36.0, Comparison::AtLeast});
    CHECK(!whatWouldHaveCleared(assessRuptures(weekly({38}), parameters).back()));
}

TEST_CASE("an episode is told from its opening to its end", "[core][alliance]")
{
    const auto episodes = ruptureEpisodes(assessRuptures(
        weekly({38, 38, 38, 30, 37, 38, 38, 30, {}, 30, 30, 30, 30, 30, 30}), quiet()));
    REQUIRE(episodes.size() == 2);
    CHECK(episodes[0].openedAt == 4);
    CHECK(episodes[0].endedAt == 5);
    CHECK(episodes[0].state == RepairState::Repaired);
    CHECK(episodes[0].depth == 8.0);
    CHECK(episodes[1].openedAt == 8);
    CHECK(episodes[1].endedAt == 14);
    CHECK(episodes[1].state == RepairState::Unrepaired);
    CHECK(episodes[1].length == 5);
}

TEST_CASE("parameters that cannot be meant are refused", "[core][alliance]")
{
    const auto refused = [](auto change) {
        RuptureParameters parameters = srs();
        change(parameters);
        CHECK_THROWS_AS(assessRuptures(Series(), parameters), InvalidValue);
    };
    refused([](auto& p) { p.withinSd->value = 0.0; });
    refused([](auto& p) { p.withinSd->value = std::nan(""); });
    refused([](auto& p) { p.minimumDrop.value = -1.0; });
    refused([](auto& p) { p.watchDrop->value = 0.0; });
    refused([](auto& p) { p.watchLevel->comparison = Comparison::Above; });
    refused([](auto& p) { p.multiplier = 0.0; });
    refused([](auto& p) { p.minimumEarlier = 1; });
    refused([](auto& p) { p.window = 1; });
    refused([](auto& p) { p.ownSdFrom = 2; });
    refused([](auto& p) { p.repairedShare = 1.1; });
    refused([](auto& p) { p.partialShare = 0.9; });
    refused([](auto& p) { p.repairWithin = 0; });
    refused([](auto& p) { p.repairedWithinPoints = -0.1; });
    refused([](auto& p) { p.bestPossible = INFINITY; });
}
