// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/invalid_value.h"
#include "core/trajectory/judge_trajectory.h"
#include "level_model.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

namespace {

using namespace soundings::core;
using soundings::made::levelModel;
namespace rc = ::rc;

std::vector<TrajectoryPoint> judge(const Series& series,
                                   const std::optional<ChangeRule>& rule = std::nullopt)
{
    return judgeTrajectory(series, levelModel(), {}, rule);
}

TEST_CASE("A score beyond a limit is amber or red, one on the better side is on track",
          "[trajectory]")
{
    const auto points =
        judge(Series({{1, 24.0}, {2, 24.9}, {3, 25.1}, {4, 26.3}, {5, 26.5}, {6, std::nullopt}}));
    REQUIRE(points.size() == 6);
    CHECK(points[0].status == TrajectoryStatus::NotEvaluable);
    CHECK(points[0].expected == 24.0); // the intake score itself
    CHECK_FALSE(points[0].amber);
    CHECK(points[1].status == TrajectoryStatus::OnTrack);
    CHECK(points[2].status == TrajectoryStatus::Amber);
    CHECK(points[3].status == TrajectoryStatus::Amber);
    CHECK(points[4].status == TrajectoryStatus::Red);
    CHECK(points[5].status == TrajectoryStatus::NotEvaluable);
    CHECK(points[5].expected == 20.0); // said of a session without a score, too
}

TEST_CASE("A score on the limit itself is not beyond it", "[trajectory]")
{
    const auto amber = judge(Series({{1, 24.0}, {2, 20.0}}))[1].amber;
    REQUIRE(amber);
    CHECK(judge(Series({{1, 24.0}, {2, *amber}}))[1].status == TrajectoryStatus::OnTrack);
    CHECK(judge(Series({{1, 24.0}, {2, *amber + 1e-6}}))[1].status == TrajectoryStatus::Amber);
}

TEST_CASE("Before the session of the intake score nothing is expected", "[trajectory]")
{
    const auto points = judge(Series({{0, 20.0}, {1, 27.0}, {2, 22.0}}));
    CHECK_FALSE(points[0].expected);
    CHECK(points[1].expected == 27.0);
    const auto atZero = judge(Series({{0, 20.0}, {1, std::nullopt}, {2, 22.0}}));
    CHECK(atZero[0].expected == 20.0);
    CHECK(atZero[1].expected == 20.0);
}

TEST_CASE("A model of another measure or direction is refused with both named", "[trajectory]")
{
    TrajectoryModel model = levelModel();
    const auto refusal = [&model](std::string_view measure, const std::optional<ChangeRule>& rule) {
        try {
            requireModelOf(model, measure, rule);
        } catch (const InvalidValue& error) {
            return error.given() + " | " + error.expected();
        }
        return std::string();
    };
    CHECK(refusal("gad-7", std::nullopt).empty());
    model.measure = "phq-9";
    CHECK(refusal("phq-9", std::nullopt).empty());
    CHECK(refusal("", std::nullopt).empty());
    CHECK(refusal("gad-7", std::nullopt) == "of measure phq-9 | a model of measure gad-7");
    ChangeRule higher;
    higher.better = Direction::HigherIsBetter;
    CHECK(refusal("phq-9", higher) ==
          "of scores of which lower is better | a model of scores of which higher is better");
}

TEST_CASE("Without an intake score nothing is judged", "[trajectory]")
{
    for (const TrajectoryPoint& point : judge(Series({{2, 60.0}, {3, 61.0}}))) {
        CHECK(point.status == TrajectoryStatus::NotEvaluable);
        CHECK(point.extrapolated == Verdict::NotEvaluable);
        CHECK_FALSE(point.expected);
    }
    CHECK(judge(Series()).empty());
}

TEST_CASE("What the model was not fitted to is called extrapolated", "[trajectory]")
{
    CHECK(judge(Series({{1, 24.0}, {6, 20.0}}))[1].extrapolated == Verdict::No);
    CHECK(judge(Series({{1, 24.0}, {7, 20.0}}))[1].extrapolated == Verdict::Yes);
    CHECK(judge(Series({{1, 36.0}, {2, 20.0}}))[1].extrapolated == Verdict::Yes);
    CHECK(judge(Series({{1, 24.0}, {6, 20.0}}))[0].extrapolated == Verdict::NotEvaluable);
}

TEST_CASE("A functional score that is not reliably worse is on track whatever was expected",
          "[trajectory]")
{
    ChangeRule rule;
    rule.better = Direction::LowerIsBetter;
    rule.criterion = publishedCriterion(6.0, Comparison::AtLeast, "setting");
    rule.cutoff = ClinicalCutoff{30.0};
    CHECK(judge(Series({{1, 26.0}, {2, 29.0}}), rule)[1].status == TrajectoryStatus::OnTrack);
    CHECK(judge(Series({{1, 26.0}, {2, 31.0}}), rule)[1].status == TrajectoryStatus::Red);
    CHECK(judge(Series({{1, 22.0}, {2, 29.0}}), rule)[1].status == TrajectoryStatus::Red);
    rule.criterion = std::nullopt; // whether it is reliably worse cannot be said
    CHECK(judge(Series({{1, 26.0}, {2, 29.0}}), rule)[1].status == TrajectoryStatus::Red);
}

TEST_CASE("A rule of the other direction and limits out of order are refused", "[trajectory]")
{
    ChangeRule rule;
    rule.better = Direction::HigherIsBetter;
    CHECK_THROWS_AS(judge(Series({{1, 24.0}}), rule), InvalidValue);
    CHECK_THROWS_AS(judgeTrajectory(Series(), levelModel(), {0.9, 0.8}, std::nullopt),
                    InvalidValue);
}

TEST_CASE("A later session changes no verdict of an earlier one", "[trajectory]")
{
    CHECK(rc::check([] {
        const auto scores = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 60));
        std::vector<Rating> ratings;
        std::vector<TrajectoryStatus> before;
        for (const int score : scores) {
            const int session = static_cast<int>(ratings.size()) + 1;
            ratings.push_back(
                {session, score % 7 == 0 ? std::nullopt : std::optional<double>(score)});
            const auto points = judge(Series(ratings));
            for (std::size_t index = 0; index < before.size(); ++index) {
                RC_ASSERT(points[index].status == before[index]);
            }
            before.push_back(points.back().status);
        }
    }));
}

TEST_CASE("Statuses have the names of the table", "[trajectory]")
{
    CHECK(trajectoryStatusCode(TrajectoryStatus::OnTrack) == "on-track");
    CHECK(trajectoryStatusCode(TrajectoryStatus::NotEvaluable) == "not-evaluable");
}

} // namespace
