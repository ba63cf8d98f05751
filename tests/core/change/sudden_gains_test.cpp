// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/sudden_gains.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <optional>

using namespace soundings::core;

namespace {

using Scores = std::vector<std::optional<double>>;

constexpr auto Yes = Verdict::Yes;
constexpr auto No = Verdict::No;
constexpr auto Unsaid = Verdict::NotEvaluable;

Series weekly(const Scores& scores)
{
    std::vector<Rating> ratings;
    for (const auto& score : scores) {
        ratings.push_back({static_cast<int>(ratings.size()) + 1, score});
    }
    return Series(ratings);
}

GainParameters bdi()
{
    GainParameters parameters;
    parameters.magnitude = 7.0;
    return parameters;
}

GainInterval at(const Scores& scores, int from, const GainParameters& parameters = bdi())
{
    for (const GainInterval& interval : GainRule(parameters).intervalsOf(weekly(scores))) {
        if (interval.from == from) {
            return interval;
        }
    }
    FAIL("there is no interval from session " << from);
    return {};
}

} // namespace

TEST_CASE("a fall that is large, large for its level and lasting is a sudden gain",
          "[core][change]")
{
    // Means 30 and 18, squares 2 and 2, so SD 1 with 4 degrees of freedom: 12 > 2.776.
    const Scores scores{30, 31, 29, 18, 17, 19};
    const GainInterval gain = at(scores, 3);
    CHECK(gain.to == 4);
    CHECK(gain.magnitude == 11.0);
    CHECK(gain.criteria == std::array{Yes, Yes, Yes});
    CHECK(gain.sudden == Yes);
    CHECK(gain.reversed == No);
    CHECK(gain.reason == GainReason::None);
    CHECK(at(scores, 2).sudden == No);
}

TEST_CASE("seven points and a quarter count where they are just reached", "[core][change]")
{
    CHECK(at({28, 28, 28, 21, 21, 21}, 3).criteria == std::array{Yes, Yes, Yes});
    CHECK(at({28, 28, 28, 21.1, 21, 21}, 3).criteria[0] == No);
    CHECK(at({28.4, 28.4, 28.4, 21.4, 21, 21}, 3).criteria == std::array{Yes, No, Yes});
    // 8.2 - 1.2 is not 7 in binary.
    CHECK(at({8.2, 8.2, 8.2, 1.2, 1.2, 1.2}, 3).criteria[0] == Yes);
}

TEST_CASE("the means must differ by more than t times the pooled SD", "[core][change]")
{
    // Means 26 and 10; SD 8 on each side, 4 degrees of freedom: 2.776 * 8 = 22.2 > 16.
    CHECK(at({34, 26, 18, 2, 10, 18}, 3).criteria[2] == No);
    // Scores that do not scatter at all: any fall exceeds 0.
    CHECK(at({20, 20, 20, 12, 12, 12}, 3).criteria[2] == Yes);
    CHECK(at({20, 20, 20, 20, 20, 20}, 3).criteria[2] == No);
    // 3.182 with three degrees of freedom: means 20 and 13.5, SD sqrt((2 + 0.5) / 3) = 0.913.
    GainParameters lenient = bdi();
    lenient.alpha = 0.9999;
    CHECK(at({34, 26, 18, 2, 10, 18}, 3, lenient).criteria[2] == Yes);
}

TEST_CASE("two scores on each side are enough, and one is not", "[core][change]")
{
    const auto _ = std::nullopt;
    CHECK(at({_, 30, 30, 18, 18, _}, 3).sudden == Yes);
    CHECK(at({30, _, 30, 18, _, 18}, 3).sudden == Yes);
    const GainInterval before = at({_, _, 30, 18, 18, 18}, 3);
    CHECK(before.sudden == Unsaid);
    CHECK(before.reason == GainReason::TooFewBefore);
    CHECK(before.criteria == std::array{Yes, Yes, Unsaid});
    CHECK(before.magnitude == 12.0);
    const GainInterval after = at({30, 30, 30, 18, _, _}, 3);
    CHECK(after.sudden == Unsaid);
    CHECK(after.reason == GainReason::TooFewAfter);
}

TEST_CASE("a gap on either end leaves the interval without a verdict, never without a gain",
          "[core][change]")
{
    const auto _ = std::nullopt;
    for (const Scores& scores : {Scores{30, 31, _, 18, 18, 18}, Scores{30, 30, 31, _, 18, 18}}) {
        const GainInterval gap = at(scores, 3);
        CHECK(gap.sudden == Unsaid);
        // The third criterion looks at both sides, not at the two scores of the interval alone.
        CHECK(gap.criteria == std::array{Unsaid, Unsaid, Yes});
        CHECK(gap.reason == GainReason::NoScore);
        CHECK_FALSE(gap.magnitude);
    }
    // A session number that is not in the data at all is a gap too.
    const Series jump({{1, 30.0}, {2, 30.0}, {3, 30.0}, {5, 18.0}, {6, 18.0}, {7, 18.0}});
    const auto intervals = GainRule(bdi()).intervalsOf(jump);
    const auto third = std::ranges::find(intervals, 3, &GainInterval::from);
    REQUIRE(third != intervals.end());
    CHECK(third->reason == GainReason::NoScore);
}

TEST_CASE("a gain is reversed once half of it is lost, and not at the half", "[core][change]")
{
    CHECK(at({30, 30, 30, 18, 18, 18, 24}, 3).reversed == No);
    CHECK(at({30, 30, 30, 18, 18, 18, 24.1}, 3).reversed == Yes);
    CHECK(at({30, 30, 30, 18, 18, 18, 24.1, 10}, 3).reversed == Yes);
    CHECK(at({30, 30, 30, 30, 30, 30}, 3).reversed == Unsaid);
}

TEST_CASE("a loss is the mirrored rule, with a quarter of the score before", "[core][change]")
{
    GainParameters losses = bdi();
    losses.kind = GainKind::Losses;
    const GainInterval loss = at({18, 18, 18, 30, 30, 30}, 3, losses);
    CHECK(loss.sudden == Yes);
    CHECK(loss.magnitude == 12.0);
    // A rise of 7 from 40 is less than a quarter of 40.
    CHECK(at({40, 40, 40, 47, 47, 47}, 3, losses).criteria == std::array{Yes, No, Yes});
    CHECK(at({18, 18, 18, 30, 30, 30, 23}, 3, losses).reversed == Yes);
    CHECK(at({18, 18, 18, 30, 30, 30, 24}, 3, losses).reversed == No);
    CHECK(at({30, 30, 30, 18, 18, 18}, 3, losses).sudden == No);
}

TEST_CASE("where a higher score is better the share is that of the reflected score",
          "[core][change]")
{
    GainParameters ors = bdi();
    ors.better = Direction::HigherIsBetter;
    ors.scale = ScaleEnds{.lowest = 0.0, .highest = 40.0};
    // 28 below the top to 21 below it: 7 is a quarter of 28.
    CHECK(at({12, 12, 12, 19, 19, 19}, 3, ors).sudden == Yes);
    CHECK(at({11, 11, 11, 18, 18, 18}, 3, ors).criteria == std::array{Yes, No, Yes});
    CHECK(at({19, 19, 19, 12, 12, 12}, 3, ors).sudden == No);
}

TEST_CASE("intervals run from the second session to the last but two", "[core][change]")
{
    const auto of = [](std::size_t count, int first) {
        GainParameters parameters = bdi();
        parameters.firstInterval = first;
        return GainRule(parameters).intervalsOf(weekly(Scores(count, 20.0)));
    };
    for (const std::size_t count : {0U, 1U, 2U, 3U}) {
        CHECK(of(count, 2).empty());
    }
    CHECK(of(3, 1).size() == 1);
    REQUIRE(of(6, 2).size() == 3);
    CHECK(of(6, 2).front().from == 2);
    CHECK(of(6, 2).back().from == 4);
}
