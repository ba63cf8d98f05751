// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/gain_share.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <optional>

using Catch::Matchers::WithinRel;
using namespace soundings::core;

namespace {

using ScoreList = std::vector<std::optional<double>>;

Series everyWeek(const ScoreList& scores)
{
    std::vector<Rating> ratings;
    for (const auto& score : scores) {
        ratings.push_back({static_cast<int>(ratings.size()) + 1, score});
    }
    return Series(ratings);
}

/// The share of the first sudden change; fails the test without one.
GainShare shareOf(const Series& series, const GainParameters& parameters)
{
    const auto intervals = GainRule(parameters).intervalsOf(series);
    const auto sudden = std::ranges::find(intervals, Verdict::Yes, &GainInterval::sudden);
    REQUIRE(sudden != intervals.end());
    return gainShare(series, *sudden, parameters);
}

GainParameters sevenPoints()
{
    GainParameters parameters;
    parameters.magnitude = 7.0;
    return parameters;
}

} // namespace

TEST_CASE("a sudden gain is told as a share of the change from the first to the last score",
          "[core][change]")
{
    const auto found = shareOf(everyWeek({30, 30, 30, 18, 18, 18, 15}), sevenPoints());
    CHECK(found.start == 30.0);
    CHECK(found.end == 15.0);
    REQUIRE(found.share);
    CHECK_THAT(*found.share, WithinRel(12.0 / 15.0, 1e-12));
    CHECK(gainShareReasonCode(found.reason).empty());
}

TEST_CASE("start and end are the scores that are there, whatever is missing beside them",
          "[core][change]")
{
    const auto found =
        shareOf(everyWeek({std::nullopt, 34, 30, 30, 18, 18, 18, 24, std::nullopt}), sevenPoints());
    CHECK(found.start == 34.0);
    CHECK(found.end == 24.0);
    CHECK_THAT(*found.share, WithinRel(1.2, 1e-12));
}

TEST_CASE("of somebody who ended where they started a gain is no share, and that is said",
          "[core][change]")
{
    const auto found = shareOf(everyWeek({30, 30, 30, 18, 18, 18, 30}), sevenPoints());
    CHECK_FALSE(found.share);
    CHECK(found.reason == GainShareReason::NoTotalChange);
    CHECK(gainShareReasonCode(found.reason) == "no-total-change");
    // 0.1 + 0.2 is not 0.3 in binary, and is no change all the same.
    const auto binary = shareOf(everyWeek({0.1 + 0.2, 30, 30, 30, 18, 18, 18, 0.3}), sevenPoints());
    CHECK(binary.reason == GainShareReason::NoTotalChange);
}

TEST_CASE("somebody who ended worse than they started gained a negative share", "[core][change]")
{
    CHECK_THAT(*shareOf(everyWeek({28, 30, 30, 18, 18, 18, 32}), sevenPoints()).share,
               WithinRel(-3.0, 1e-12));
}

TEST_CASE("losses are shares of the change for the worse", "[core][change]")
{
    GainParameters parameters = sevenPoints();
    parameters.kind = GainKind::Losses;
    CHECK_THAT(*shareOf(everyWeek({10, 10, 10, 22, 22, 22, 26}), parameters).share,
               WithinRel(0.75, 1e-12));
}

TEST_CASE("what is not sudden has no share, and an empty series neither start nor end",
          "[core][change]")
{
    const Series series = everyWeek({30, 30, 29, 28, 28, 28});
    for (const auto& interval : GainRule(sevenPoints()).intervalsOf(series)) {
        const auto found = gainShare(series, interval, sevenPoints());
        CHECK_FALSE(found.share);
        CHECK(found.reason == GainShareReason::None);
        CHECK(found.start == 30.0);
    }
    const auto nobody = gainShare(Series(), GainInterval{}, sevenPoints());
    CHECK_FALSE(nobody.start);
    CHECK_FALSE(nobody.end);
}

TEST_CASE("a share is the same on a shifted, stretched or reflected scale",
          "[core][change][property]")
{
    CHECK(rc::check([] {
        ScoreList plain;
        for (int session = 0; session < 9; ++session) {
            plain.emplace_back(*rc::gen::inRange(session < 4 ? 25 : 0, session < 4 ? 40 : 12));
        }
        GainParameters parameters = sevenPoints();
        parameters.kind = *rc::gen::element(GainKind::Gains, GainKind::Losses);
        ScoreList mirrored;
        for (const auto& score : plain) {
            mirrored.emplace_back(40.0 - *score);
        }
        GainParameters higher = parameters;
        higher.better = Direction::HigherIsBetter;
        higher.scale = ScaleEnds{.lowest = 0.0, .highest = 40.0};
        const Series one = everyWeek(plain);
        const Series other = everyWeek(mirrored);
        const auto found = GainRule(parameters).intervalsOf(one);
        const auto reflected = GainRule(higher).intervalsOf(other);
        RC_ASSERT(found.size() == reflected.size());
        for (std::size_t at = 0; at < found.size(); ++at) {
            const auto share = gainShare(one, found[at], parameters);
            const auto again = gainShare(other, reflected[at], higher);
            RC_ASSERT(share.reason == again.reason);
            RC_ASSERT(share.share.has_value() == again.share.has_value());
            RC_ASSERT(!share.share || std::abs(*share.share - *again.share) < 1e-9);
            // Never both a share and a reason, and one of them of every sudden change.
            const bool isTold = share.share.has_value() || share.reason != GainShareReason::None;
            RC_ASSERT(isTold == (found[at].sudden == Verdict::Yes));
        }
    }));
}
