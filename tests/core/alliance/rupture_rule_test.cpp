// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/rupture_assessment.h"
#include "tests/core/alliance/weekly.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <cmath>

using Catch::Matchers::WithinRel;
using namespace soundings::core;
using namespace soundings::core::test;

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

TEST_CASE("an own mean near the best score is remarked and still judged", "[core][alliance]")
{
    const auto sessions = assessRuptures(weekly({40, 40, 39.5, 34}), quiet());
    CHECK(sessions[3].isAtCeiling);
    CHECK(sessions[3].signal == RuptureSignal::Probable);
    CHECK(remarksOf(sessions[3]) == "ceiling");
    CHECK(!assessRuptures(weekly({38, 38, 38, 34}), quiet())[3].isAtCeiling);
}
