// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/panel_tracker.h"
#include "core/statistics/control_chart.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using Catch::Matchers::WithinAbs;
using namespace soundings::core;

namespace {

using Scores = std::vector<std::optional<double>>;

constexpr double Sd = 1.5;

std::vector<PanelStep> panelOver(const Scores& scores,
                                 Direction better = Direction::HigherIsBetter,
                                 const std::optional<double>& withinSd = Sd)
{
    PanelTracker tracker(PanelSettings{}, better, withinSd);
    std::vector<PanelStep> steps;
    for (const auto& score : scores) {
        steps.push_back(tracker.next(score, false));
    }
    return steps;
}

const PanelFinding& lastOf(const std::vector<PanelStep>& steps, PanelMethod method)
{
    return steps.back().of(method);
}

/// Scores in tenths with falls and gaps.
Scores someScores(unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> noise(0.0, Sd);
    Scores scores(random() % 40);
    double level = 34.0;
    for (auto& score : scores) {
        level -= random() % 12 == 0 ? 3.0 : 0.0;
        if (random() % 8 != 0) {
            score = std::round((level + noise(random)) * 10.0) / 10.0;
        }
    }
    return scores;
}

Series seriesOf(const Scores& scores)
{
    std::vector<Rating> ratings;
    for (const auto& score : scores) {
        ratings.push_back({static_cast<int>(ratings.size()) + 1, score});
    }
    return Series(std::move(ratings));
}

std::vector<Verdict> verdictsOf(const PanelStep& step)
{
    std::vector<Verdict> verdicts;
    for (const PanelFinding& finding : step.findings) {
        verdicts.push_back(finding.verdict);
    }
    return verdicts;
}

} // namespace

TEST_CASE("the panel's charts say what a chart of the same series says", "[core][alliance]")
{
    int judged = 0;
    int fired = 0;
    for (unsigned seed = 1; seed <= 400; ++seed) {
        const Scores scores = someScores(seed);
        const auto panel = panelOver(scores);
        ControlChartParameters individuals;
        individuals.baseline = 8;
        ControlChartParameters average;
        average.type = ControlChartType::Ewma;
        average.lambda = 0.4;
        average.baseline = 5;
        average.sigma = Sd;
        const ControlChart one = controlChart(seriesOf(scores), individuals);
        const ControlChart other = controlChart(seriesOf(scores), average);
        for (std::size_t index = 0; index < scores.size(); ++index) {
            INFO("seed " << seed << ", session " << index + 1);
            const PanelFinding& chart = panel[index].of(PanelMethod::IndividualsChart);
            if (chart.verdict != Verdict::NotEvaluable) {
                CHECK_THAT(*chart.threshold, WithinAbs(*one.points[index].lower, 1e-9));
                CHECK((chart.verdict == Verdict::Yes) ==
                      (*scores[index] < *one.points[index].lower - 1e-9));
                ++judged;
            }
            const PanelFinding& ewma = panel[index].of(PanelMethod::EwmaChart);
            if (ewma.verdict != Verdict::NotEvaluable) {
                CHECK_THAT(*ewma.statistic, WithinAbs(*other.points[index].statistic, 1e-9));
                CHECK_THAT(*ewma.threshold, WithinAbs(*other.points[index].lower, 1e-9));
                ++judged;
                fired += ewma.verdict == Verdict::Yes ? 1 : 0;
            }
        }
    }
    CHECK(judged > 5'000);
    CHECK(fired > 500);
}

TEST_CASE("each method waits for as many scores as it needs, and says so", "[core][alliance]")
{
    const Scores steady = {30.0, 31.0, 30.5, 29.0, 30.0, 31.5, 30.0, 29.5, 20.0};
    for (std::size_t count = 0; count <= steady.size(); ++count) {
        const Scores first(steady.begin(), steady.begin() + static_cast<std::ptrdiff_t>(count));
        const auto steps = panelOver(first);
        if (steps.empty()) {
            continue;
        }
        INFO(count << " scores");
        const auto says = [&steps](PanelMethod method) {
            const PanelFinding& finding = lastOf(steps, method);
            CHECK((finding.verdict == Verdict::NotEvaluable) ==
                  (finding.reason != RuptureReason::None));
            return finding.verdict != Verdict::NotEvaluable;
        };
        CHECK(says(PanelMethod::SmallDrop) == (count >= 2));
        CHECK(says(PanelMethod::LargeDrop) == (count >= 2));
        CHECK(says(PanelMethod::EwmaChart) == (count >= 6));
        CHECK(says(PanelMethod::TukeyFence) == (count >= 8));
        CHECK(says(PanelMethod::IndividualsChart) == (count >= 9));
    }
    for (const PanelFinding& finding : panelOver(steady).back().findings) {
        CHECK(finding.verdict == Verdict::Yes);
    }
}

// By R: b <- c(30,31,30.5,29,30,31.5,30); fivenum(b)[2] - 1.5 * diff(fivenum(b)[c(2, 4)]).
TEST_CASE("the fence stands one and a half spreads below the lower fourth of the earlier scores",
          "[core][alliance]")
{
    const Scores earlier = {30.0, 31.0, 30.5, 29.0, 30.0, 31.5, 30.0};
    for (const double score : {28.9, 28.875, 28.8, 20.0}) {
        Scores scores = earlier;
        scores.emplace_back(score);
        const auto steps = panelOver(scores);
        const PanelFinding& fence = lastOf(steps, PanelMethod::TukeyFence);
        INFO(score);
        CHECK(*fence.centre == 30.0);
        CHECK(*fence.spread == 0.75);
        CHECK(*fence.threshold == 28.875);
        CHECK(fence.scores == 7);
        CHECK((fence.verdict == Verdict::Yes) == (score < 28.875));
    }
}

TEST_CASE("a drop of exactly one SD is a drop of one SD, also in tenths", "[core][alliance]")
{
    // 8.2 - 6.7 is not 1.5 in binary.
    auto steps = panelOver({8.2, 6.7});
    CHECK(lastOf(steps, PanelMethod::SmallDrop).verdict == Verdict::Yes);
    CHECK(lastOf(steps, PanelMethod::LargeDrop).verdict == Verdict::No);
    steps = panelOver({8.2, 5.2});
    CHECK(lastOf(steps, PanelMethod::LargeDrop).verdict == Verdict::Yes);
    steps = panelOver({8.2, 6.8});
    CHECK(lastOf(steps, PanelMethod::SmallDrop).verdict == Verdict::No);
    // The last available session counts, not the one with the number before.
    steps = panelOver({8.2, std::nullopt, 6.7});
    CHECK(lastOf(steps, PanelMethod::SmallDrop).verdict == Verdict::Yes);
}

TEST_CASE("where nothing varied no limit can be drawn", "[core][alliance]")
{
    const auto steps = panelOver(Scores(9, 40.0));
    CHECK(lastOf(steps, PanelMethod::IndividualsChart).reason == RuptureReason::NoVariation);
    CHECK(lastOf(steps, PanelMethod::TukeyFence).reason == RuptureReason::NoVariation);
    CHECK(lastOf(steps, PanelMethod::EwmaChart).verdict == Verdict::No);
    CHECK(lastOf(steps, PanelMethod::SmallDrop).verdict == Verdict::No);
}

TEST_CASE("without an SD from outside the methods that rest on it cannot say", "[core][alliance]")
{
    const auto steps = panelOver(Scores(12, 30.0), Direction::HigherIsBetter, std::nullopt);
    for (const PanelMethod method :
         {PanelMethod::EwmaChart, PanelMethod::SmallDrop, PanelMethod::LargeDrop}) {
        CHECK(lastOf(steps, method).verdict == Verdict::NotEvaluable);
        CHECK(lastOf(steps, method).reason == RuptureReason::NoWithinPersonSd);
    }
}

TEST_CASE("a baseline that was rated inside an open rupture is remarked", "[core][alliance]")
{
    PanelTracker tracker(PanelSettings{}, Direction::HigherIsBetter, Sd);
    for (int session = 1; session <= 8; ++session) {
        static_cast<void>(tracker.next(30.0 + session % 3, session == 7));
    }
    const PanelStep step = tracker.next(30.0, false);
    CHECK(step.of(PanelMethod::IndividualsChart).isRuptureInBaseline);
    // The five scores of the moving average were rated before it.
    CHECK_FALSE(step.of(PanelMethod::EwmaChart).isRuptureInBaseline);
}

TEST_CASE("a session without a score changes nothing for the others", "[core][alliance]")
{
    CHECK(rc::check([] {
        const Scores scores = someScores(*rc::gen::arbitrary<unsigned>());
        Scores rated;
        std::ranges::copy_if(
            scores, std::back_inserter(rated), [](const auto& score) { return score.has_value(); });
        const auto whole = panelOver(scores);
        const auto ofRated = panelOver(rated);
        std::size_t next = 0;
        for (std::size_t index = 0; index < scores.size(); ++index) {
            if (scores[index]) {
                RC_ASSERT(verdictsOf(whole[index]) == verdictsOf(ofRated[next]));
                ++next;
            } else {
                RC_ASSERT(verdictsOf(whole[index]) ==
                          std::vector<Verdict>(AllPanelMethods.size(), Verdict::NotEvaluable));
            }
        }
    }));
}

TEST_CASE("a scale that is moved, stretched or turned over is judged alike", "[core][alliance]")
{
    CHECK(rc::check([] {
        const Scores scores = someScores(*rc::gen::arbitrary<unsigned>());
        const double stretch = *rc::gen::element(0.1, 2.0, 13.7);
        const double shift = *rc::gen::inRange(-500, 500);
        const auto upright = panelOver(scores);
        const auto changed = [&scores](double by, double from) {
            Scores other = scores;
            for (auto& score : other) {
                score = score ? std::optional(from + by * *score) : std::nullopt;
            }
            return other;
        };
        const auto moved =
            panelOver(changed(stretch, shift), Direction::HigherIsBetter, stretch * Sd);
        const auto turned = panelOver(changed(-1.0, 40.0), Direction::LowerIsBetter);
        for (std::size_t index = 0; index < scores.size(); ++index) {
            RC_ASSERT(verdictsOf(upright[index]) == verdictsOf(moved[index]));
            RC_ASSERT(verdictsOf(upright[index]) == verdictsOf(turned[index]));
        }
    }));
}

TEST_CASE("a tracker that was reset knows nothing of the series before", "[core][alliance]")
{
    PanelTracker tracker(PanelSettings{}, Direction::HigherIsBetter, Sd);
    for (int session = 1; session <= 12; ++session) {
        static_cast<void>(tracker.next(10.0 + session % 4, true));
    }
    tracker.reset();
    const PanelStep first = tracker.next(30.0, false);
    for (const PanelFinding& finding : first.findings) {
        CHECK(finding.verdict == Verdict::NotEvaluable);
        CHECK(finding.scores == 0);
        CHECK_FALSE(finding.isRuptureInBaseline);
    }
}
