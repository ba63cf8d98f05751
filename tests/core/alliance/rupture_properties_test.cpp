// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/rupture_assessment.h"
#include "tests/core/alliance/rupture_by_definition.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <rapidcheck.h>

#include <random>

using Catch::Matchers::WithinAbs;
using namespace soundings::core;

namespace {

RuptureParameters someParameters(int variant)
{
    RuptureParameters parameters;
    parameters.withinSd = SourcedNumber{1.5, "setting"};
    parameters.minimumDrop = {variant % 2 == 0 ? 3.0 : 0.0, "setting"};
    if (variant % 3 != 0) {
        parameters.watchDrop = SourcedNumber{1.0, "setting"};
        parameters.watchLevel = WatchThreshold{30.0, Comparison::Below, "setting"};
    }
    if (variant % 5 == 0) {
        parameters.withinSd.reset();
    }
    if (variant % 7 == 0) {
        parameters.repairedWithinPoints = 0.5;
    }
    return parameters;
}

/// Scores in tenths about 35, with falls, lasting shifts and gaps, sessions numbered with gaps too.
std::vector<Rating> someRatings(std::mt19937& random)
{
    std::normal_distribution<double> noise(0.0, 1.5);
    std::uniform_int_distribution<int> length(0, 30);
    std::uniform_int_distribution<int> step(1, 3);
    std::uniform_real_distribution<double> chance(0.0, 1.0);
    std::vector<Rating> ratings;
    double level = 35.0;
    int session = 0;
    const int count = length(random);
    for (int index = 0; index < count; ++index) {
        session += step(random);
        if (chance(random) < 0.08) {
            level = 25.0 + 13.0 * chance(random);
        }
        const double dip = chance(random) < 0.1 ? 6.0 : 0.0;
        const double score = std::round((level - dip + noise(random)) * 10.0) / 10.0;
        ratings.push_back({session, chance(random) < 0.15 ? std::nullopt : std::optional(score)});
    }
    return ratings;
}

std::vector<Rating> mapped(std::vector<Rating> ratings, double stretch, double shift)
{
    for (Rating& rating : ratings) {
        if (rating.score) {
            rating.score = stretch * *rating.score + shift;
        }
    }
    return ratings;
}

RuptureParameters mapped(RuptureParameters parameters, double stretch, double shift)
{
    if (parameters.withinSd) {
        parameters.withinSd->value *= std::abs(stretch);
    }
    parameters.minimumDrop.value *= std::abs(stretch);
    if (parameters.watchDrop) {
        parameters.watchDrop->value *= std::abs(stretch);
    }
    if (parameters.repairedWithinPoints) {
        parameters.repairedWithinPoints = *parameters.repairedWithinPoints * std::abs(stretch);
    }
    if (parameters.watchLevel) {
        parameters.watchLevel->value = stretch * parameters.watchLevel->value + shift;
    }
    if (stretch < 0.0) {
        parameters.better = Direction::LowerIsBetter;
        if (parameters.watchLevel) {
            parameters.watchLevel->comparison = Comparison::Above;
        }
    }
    return parameters;
}

bool saysTheSame(const RuptureAssessment& one, const RuptureAssessment& other)
{
    return one.signal == other.signal && one.rupture == other.rupture && one.level == other.level &&
           one.dropFromLast == other.dropFromLast && one.belowOwnMean == other.belowOwnMean &&
           one.repair == other.repair && one.shape == other.shape && one.reason == other.reason &&
           one.earlier == other.earlier && one.length == other.length &&
           one.openedAt == other.openedAt;
}

bool allSayTheSame(const std::vector<RuptureAssessment>& one,
                   const std::vector<RuptureAssessment>& other)
{
    bool same = one.size() == other.size();
    for (std::size_t i = 0; same && i < one.size(); ++i) {
        same = saysTheSame(one[i], other[i]);
    }
    return same;
}

} // namespace

TEST_CASE("the rules say what their definition says on 10,000 random courses", "[core][alliance]")
{
    std::mt19937 random(20260101);
    int ruptures = 0;
    int repaired = 0;
    for (int course = 0; course < 10'000; ++course) {
        const Series series(someRatings(random));
        RuptureParameters parameters = someParameters(course);
        if (course % 11 == 0) {
            parameters.window = 3;
            parameters.minimumEarlier = 3;
        }
        const auto fast = assessRuptures(series, parameters);
        const auto slow = test::rupturesByDefinition(series, parameters);
        REQUIRE(fast.size() == slow.size());
        for (std::size_t i = 0; i < fast.size(); ++i) {
            INFO("course " << course << ", session " << fast[i].session);
            REQUIRE(fast[i].signal == slow[i].signal);
            REQUIRE(fast[i].repair == slow[i].repair);
            REQUIRE(fast[i].shape == slow[i].shape);
            REQUIRE(fast[i].baseline.has_value() == slow[i].baseline.has_value());
            REQUIRE(fast[i].threshold.has_value() == slow[i].threshold.has_value());
            if (fast[i].baseline) {
                REQUIRE_THAT(*fast[i].baseline, WithinAbs(*slow[i].baseline, 1e-9));
            }
            if (fast[i].threshold) {
                REQUIRE_THAT(*fast[i].threshold, WithinAbs(*slow[i].threshold, 1e-9));
            }
            ruptures += fast[i].signal == RuptureSignal::Probable ? 1 : 0;
            repaired += fast[i].repair == RepairState::Repaired ? 1 : 0;
        }
    }
    // The courses must have put the rules to work.
    CHECK(ruptures > 3'000);
    CHECK(repaired > 1'000);
}

TEST_CASE("moving and stretching the scale changes nothing but the numbers", "[core][alliance]")
{
    CHECK(rc::check([] {
        std::mt19937 random(*rc::gen::arbitrary<unsigned>());
        const auto ratings = someRatings(random);
        const auto parameters = someParameters(*rc::gen::inRange(1, 30));
        const double shift = *rc::gen::inRange(-1000, 1000);
        const double stretch = *rc::gen::element(0.1, 0.25, 2.0, 13.7);
        RC_ASSERT(allSayTheSame(assessRuptures(Series(ratings), parameters),
                                assessRuptures(Series(mapped(ratings, stretch, shift)),
                                               mapped(parameters, stretch, shift))));
    }));
}

TEST_CASE("a scale that runs the other way is judged as its mirror image", "[core][alliance]")
{
    CHECK(rc::check([] {
        std::mt19937 random(*rc::gen::arbitrary<unsigned>());
        const auto ratings = someRatings(random);
        const auto parameters = someParameters(*rc::gen::inRange(1, 30));
        const auto turned = mapped(parameters, -1.0, 40.0);
        const auto upright = assessRuptures(Series(ratings), parameters);
        const auto mirrored = assessRuptures(Series(mapped(ratings, -1.0, 40.0)), turned);
        RC_ASSERT(allSayTheSame(upright, mirrored));
        for (std::size_t i = 0; i < upright.size(); ++i) {
            const auto cleared = whatWouldHaveCleared(upright[i]);
            const auto clearedThere = whatWouldHaveCleared(mirrored[i]);
            RC_ASSERT(cleared.has_value() == clearedThere.has_value());
            if (cleared) {
                RC_ASSERT(std::abs(40.0 - cleared->score - clearedThere->score) < 1e-6);
            }
        }
    }));
}

TEST_CASE("a later session changes nothing that was said before", "[core][alliance]")
{
    CHECK(rc::check([] {
        std::mt19937 random(*rc::gen::arbitrary<unsigned>());
        auto ratings = someRatings(random);
        RC_PRE(!ratings.empty());
        const auto parameters = someParameters(*rc::gen::inRange(1, 30));
        auto whole = assessRuptures(Series(ratings), parameters);
        ratings.pop_back();
        whole.pop_back();
        RC_ASSERT(allSayTheSame(whole, assessRuptures(Series(ratings), parameters)));
    }));
}

TEST_CASE("a session without a score changes nothing that is said of the others",
          "[core][alliance]")
{
    CHECK(rc::check([] {
        std::mt19937 random(*rc::gen::arbitrary<unsigned>());
        const auto ratings = someRatings(random);
        const auto parameters = someParameters(*rc::gen::inRange(1, 30));
        std::vector<Rating> rated;
        std::vector<RuptureAssessment> ofRated;
        const auto whole = assessRuptures(Series(ratings), parameters);
        for (std::size_t i = 0; i < ratings.size(); ++i) {
            if (ratings[i].score) {
                rated.push_back(ratings[i]);
                ofRated.push_back(whole[i]);
            }
        }
        RC_ASSERT(allSayTheSame(ofRated, assessRuptures(Series(rated), parameters)));
    }));
}
