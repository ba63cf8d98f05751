// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/rater_gap.h"
#include "core/record/invalid_value.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <limits>

using Catch::Matchers::WithinAbs;
using namespace soundings::core;
namespace rc = ::rc;

namespace {

GapParameters onOneScale(double sd)
{
    GapParameters parameters;
    parameters.withinSd = SourcedNumber{.value = sd, .source = "setting"};
    return parameters;
}

GapParameters onOwnScales(double clientSd, double therapistSd)
{
    GapParameters parameters = onOneScale(clientSd);
    parameters.scale = GapScale::OwnMean;
    parameters.therapistSd = SourcedNumber{.value = therapistSd, .source = "setting"};
    return parameters;
}

Series someRatings()
{
    std::vector<Rating> ratings;
    const int count = *rc::gen::inRange(0, 10);
    for (int session = 1; session <= count; ++session) {
        const int score = *rc::gen::inRange(-4, 41);
        ratings.push_back({session, score < 0 ? std::nullopt : std::optional<double>(score)});
    }
    return Series(std::move(ratings));
}

Series mapped(const Series& series, double stretch, double shift)
{
    std::vector<Rating> ratings(series.ratings().begin(), series.ratings().end());
    for (Rating& rating : ratings) {
        if (rating.score) {
            rating.score = *rating.score * stretch + shift;
        }
    }
    return Series(std::move(ratings));
}

bool areAlike(const GapStep& one, const GapStep& other, double sign)
{
    return one.session == other.session && one.verdict == other.verdict &&
           one.gap.has_value() == other.gap.has_value() &&
           (!one.gap || std::abs(*one.gap - sign * *other.gap) < 1e-9 * (1.0 + std::abs(*one.gap)));
}

} // namespace

TEST_CASE("on one scale the gap is the plain difference in SDs, and must be beyond two",
          "[core][alliance]")
{
    const auto steps = gapsOf(Series({{1, 30.0}, {2, 30.0}, {3, 36.0}}),
                              Series({{1, 33.9}, {2, 34.0}, {3, 31.9}}),
                              onOneScale(2.0));
    REQUIRE(steps.size() == 3);
    CHECK_THAT(steps[0].gap.value(), WithinAbs(-1.95, 1e-12));
    CHECK(steps[0].verdict == Verdict::No);
    CHECK(steps[1].verdict == Verdict::No); // exactly two
    CHECK_THAT(steps[2].gap.value(), WithinAbs(2.05, 1e-12));
    CHECK(steps[2].verdict == Verdict::Yes);
}

TEST_CASE("on scales of their own each is held against the own earlier sessions",
          "[core][alliance]")
{
    // Client: mean 31 of two; therapist: mean 5 of two, session 2 without a score.
    const auto steps = gapsOf(Series({{1, 30.0}, {2, 32.0}, {4, 27.0}}),
                              Series({{1, 4.0}, {2, std::nullopt}, {3, 6.0}, {4, 5.5}}),
                              onOwnScales(2.0, 0.5));
    REQUIRE(steps.size() == 4);
    CHECK(steps[0].reason == GapReason::TooFewEarlier);
    CHECK(steps[1].reason == GapReason::NoTherapistScore);
    CHECK(steps[2].reason == GapReason::NoClientScore);
    CHECK(steps[3].clientMean == 31.0);
    CHECK(steps[3].therapistMean == 5.0);
    CHECK_THAT(steps[3].gap.value(), WithinAbs(-4.0 / 2.0 - 0.5 / 0.5, 1e-12));
    CHECK(steps[3].verdict == Verdict::Yes);
    const Evidence evidence = evidenceOf(steps[3], onOwnScales(2.0, 0.5));
    CHECK(evidence.method == GapMethod);
    CHECK(evidence.statistic == 3.0);
    CHECK(evidence.threshold == 2.0);
    CHECK(inputOf(evidence, "client-mean") == 31.0);
    CHECK(inputOf(evidence, "therapist-within-sd") == 0.5);
    CHECK(evidence.source == "setting; within-sd: setting; therapist-within-sd: setting");
}

TEST_CASE("what cannot be judged says why and is never no", "[core][alliance]")
{
    const Series one({{1, 30.0}});
    const Series empty({{1, std::nullopt}});
    const auto reasonOf =
        [](const Series& client, const Series& therapist, const GapParameters& parameters) {
            const auto steps = gapsOf(client, therapist, parameters);
            CHECK(steps.at(0).verdict == Verdict::NotEvaluable);
            CHECK(evidenceOf(steps.at(0), parameters).reason == gapReasonCode(steps.at(0).reason));
            return steps.at(0).reason;
        };
    CHECK(reasonOf(one, Series(), onOneScale(1.0)) == GapReason::NoTherapistScore);
    CHECK(reasonOf(empty, one, onOneScale(1.0)) == GapReason::NoClientScore);
    CHECK(reasonOf(empty, empty, onOneScale(1.0)) == GapReason::NoScores);
    CHECK(reasonOf(one, one, {}) == GapReason::NoWithinPersonSd);
    GapParameters half = onOwnScales(1.0, 1.0);
    half.minimumEarlier = 1;
    half.therapistSd.reset();
    const Series two({{1, 30.0}, {2, 30.0}});
    CHECK(gapsOf(two, two, half).at(1).reason == GapReason::NoWithinPersonSd);
    CHECK(gapsOf({}, {}, onOneScale(1.0)).empty());
}

TEST_CASE("settings of a gap that make no sense are refused", "[core][alliance]")
{
    CHECK_THROWS_AS(requireValid(onOneScale(0.0)), InvalidValue);
    CHECK_THROWS_AS(requireValid(onOneScale(std::numeric_limits<double>::quiet_NaN())),
                    InvalidValue);
    CHECK_THROWS_AS(requireValid(onOwnScales(1.0, -1.0)), InvalidValue);
    GapParameters parameters;
    parameters.multiplier = 0.0;
    CHECK_THROWS_AS(gapsOf({}, {}, parameters), InvalidValue);
    parameters.multiplier = 2.0;
    parameters.minimumEarlier = 0;
    CHECK_THROWS_AS(requireValid(parameters), InvalidValue);
}

TEST_CASE("client and therapist, or up and down, exchanged turn the sign of a gap only",
          "[core][alliance][property]")
{
    CHECK(rc::check([] {
        const Series client = someRatings();
        const Series therapist = someRatings();
        const bool isSame = *rc::gen::arbitrary<bool>();
        const auto before =
            gapsOf(client, therapist, isSame ? onOneScale(3.1) : onOwnScales(3.1, 2.3));
        const auto exchanged =
            gapsOf(therapist, client, isSame ? onOneScale(3.1) : onOwnScales(2.3, 3.1));
        const auto down = gapsOf(mapped(client, -1.0, 40.0),
                                 mapped(therapist, -1.0, 40.0),
                                 isSame ? onOneScale(3.1) : onOwnScales(3.1, 2.3));
        RC_ASSERT(before.size() == exchanged.size());
        RC_ASSERT(before.size() == down.size());
        for (std::size_t index = 0; index < before.size(); ++index) {
            RC_ASSERT(areAlike(before[index], exchanged[index], -1.0));
            RC_ASSERT(areAlike(before[index], down[index], -1.0));
        }
    }));
}

TEST_CASE("on scales of their own level and unit of each rater do not matter",
          "[core][alliance][property]")
{
    CHECK(rc::check([] {
        const Series client = someRatings();
        const Series therapist = someRatings();
        const auto before = gapsOf(client, therapist, onOwnScales(3.1, 2.3));
        const auto after =
            gapsOf(mapped(client, 2.0, -5.0), mapped(therapist, 0.1, 3.0), onOwnScales(6.2, 0.23));
        RC_ASSERT(before.size() == after.size());
        for (std::size_t index = 0; index < before.size(); ++index) {
            RC_ASSERT(areAlike(before[index], after[index], 1.0));
            RC_ASSERT(before[index].reason == after[index].reason);
        }
    }));
}

TEST_CASE("later sessions change nothing in earlier ones", "[core][alliance][property]")
{
    CHECK(rc::check([] {
        const Series client = someRatings();
        const Series therapist = someRatings();
        const auto whole = gapsOf(client, therapist, onOwnScales(3.1, 2.3));
        const int last = *rc::gen::inRange(0, 10);
        const auto until = [last](const Series& series) {
            std::vector<Rating> ratings;
            std::ranges::copy_if(series.ratings(),
                                 std::back_inserter(ratings),
                                 [last](const Rating& rating) { return rating.session <= last; });
            return Series(std::move(ratings));
        };
        const auto part = gapsOf(until(client), until(therapist), onOwnScales(3.1, 2.3));
        for (std::size_t index = 0; index < part.size(); ++index) {
            RC_ASSERT(areAlike(part[index], whole[index], 1.0));
        }
    }));
}
