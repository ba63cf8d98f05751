// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/split.h"
#include "core/alliance/split_evidence.h"
#include "core/record/invalid_value.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <random>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using namespace soundings::core;
namespace rc = ::rc;

namespace {

using Room = std::vector<ParticipantScore>;

SplitParameters withError(double points)
{
    SplitParameters parameters;
    parameters.error =
        SourcedNumber{.value = points, .source = "standard error of measurement: setting"};
    return parameters;
}

SplitSession judged(const Room& room, const SplitParameters& parameters)
{
    return SplitRule(parameters).judge(room);
}

std::vector<std::string> outliers(const SplitSession& session)
{
    std::vector<std::string> names;
    for (const ParticipantDistance& participant : session.participants) {
        if (participant.isOutlier == Verdict::Yes) {
            names.push_back(participant.participant);
        }
    }
    std::ranges::sort(names);
    return names;
}

Room someRoom()
{
    Room room;
    const int count = *rc::gen::inRange(1, 9);
    for (int index = 0; index < count; ++index) {
        const int score = *rc::gen::inRange(-1, 41);
        room.push_back(
            {"p" + std::to_string(index), score < 0 ? std::nullopt : std::optional<double>(score)});
    }
    return room;
}

} // namespace

TEST_CASE("a couple is split when its difference is beyond 1.96 standard errors of a difference",
          "[core][alliance]")
{
    const double limit = 1.959963984540054 * std::sqrt(2.0) * 2.0;
    const SplitSession split =
        judged({{"ann", 30.0}, {"bo", 30.0 + limit + 0.001}}, withError(2.0));
    CHECK(split.verdict == Verdict::Yes);
    CHECK_THAT(split.threshold.value(), WithinRel(limit, 1e-10));
    CHECK_THAT(split.relative.value(), WithinAbs(1.96, 1e-3));
    CHECK_THAT(split.mean.value(), WithinAbs(30.0 + (limit + 0.001) / 2.0, 1e-12));
    const SplitSession near = judged({{"ann", 30.0}, {"bo", 30.0 + limit - 0.001}}, withError(2.0));
    CHECK(near.verdict == Verdict::No);
    // Of two, each is as far from the other.
    CHECK(split.participants[0].isOutlier == Verdict::NotEvaluable);
    CHECK(split.participants[0].reason == SplitReason::TooFewScores);
}

TEST_CASE("more people in the room differ more by error alone", "[core][alliance]")
{
    const Room couple{{"a", 30.0}, {"b", 36.0}};
    const Room family{{"a", 30.0}, {"b", 36.0}, {"c", 33.0}, {"d", 33.0}};
    CHECK(judged(couple, withError(2.0)).verdict == Verdict::Yes);
    CHECK(judged(family, withError(2.0)).verdict == Verdict::No);
    // q(.95, 4, inf) of Tukey's tables.
    CHECK_THAT(judged(family, withError(2.0)).threshold.value(), WithinAbs(2.0 * 3.633, 1e-3));
}

TEST_CASE("error alone makes a split as often as alpha says", "[core][alliance]")
{
    std::mt19937 random(7);
    std::normal_distribution<double> error(33.0, 1.7);
    SplitRule rule(withError(1.7));
    for (const int people : {2, 5}) {
        constexpr int Sessions = 20'000;
        int splits = 0;
        for (int session = 0; session < Sessions; ++session) {
            Room room;
            for (int person = 0; person < people; ++person) {
                room.push_back({std::to_string(person), error(random)});
            }
            splits += rule.judge(room).verdict == Verdict::Yes ? 1 : 0;
        }
        CHECK_THAT(static_cast<double>(splits) / Sessions, WithinAbs(0.05, 0.006));
    }
}

TEST_CASE("an outlier is two SDs of error from the mean of the others", "[core][alliance]")
{
    const Room room{{"ann", 36.0}, {"bo", 35.0}, {"cy", 37.0}, {"di", 31.0}};
    const SplitSession session = judged(room, withError(2.0));
    CHECK(outliers(session) == std::vector<std::string>{"di"});
    const ParticipantDistance& di = session.participants[3];
    CHECK_THAT(di.meanOfOthers.value(), WithinAbs(36.0, 1e-12));
    CHECK_THAT(di.distance.value(), WithinAbs(-5.0, 1e-12));
    CHECK_THAT(di.threshold.value(), WithinAbs(4.0 * std::sqrt(4.0 / 3.0), 1e-12));
    // Exactly on the limit is not beyond it: 2 * 2 * sqrt(1 + 1/3) = 4.6188.
    SplitParameters exact = withError(2.0);
    exact.outlierMultiplier = 2.5 / std::sqrt(4.0 / 3.0);
    CHECK(outliers(judged(room, exact)).empty());
}

TEST_CASE("who did not rate is not filled in, and what cannot be judged says why",
          "[core][alliance]")
{
    const SplitSession some =
        judged({{"a", 30.0}, {"b", std::nullopt}, {"c", 31.0}}, withError(2.0));
    CHECK(some.scores == 2);
    CHECK(some.mean == 30.5);
    CHECK(some.verdict == Verdict::No);
    CHECK(some.reason == SplitReason::SomeWithoutScore);
    CHECK(some.participants[1].reason == SplitReason::NoScore);
    const SplitSession one = judged({{"a", 30.0}, {"b", std::nullopt}}, withError(2.0));
    CHECK(one.verdict == Verdict::NotEvaluable);
    CHECK(one.reason == SplitReason::TooFewScores);
    CHECK_FALSE(one.split);
    CHECK_FALSE(judged({}, withError(2.0)).mean);
    const SplitSession unknown = judged({{"a", 30.0}, {"b", 10.0}, {"c", 11.0}}, {});
    CHECK(unknown.verdict == Verdict::NotEvaluable);
    CHECK(unknown.reason == SplitReason::NoError);
    CHECK(unknown.split == 20.0);
    CHECK(unknown.participants[0].isOutlier == Verdict::NotEvaluable);
    CHECK(unknown.participants[0].reason == SplitReason::NoError);
}

TEST_CASE("nonsense is refused", "[core][alliance]")
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK_THROWS_AS(judged({{"a", 30.0}, {"a", 31.0}}, withError(2.0)), InvalidValue);
    CHECK_THROWS_AS(judged({{"a", nan}, {"b", 31.0}}, withError(2.0)), InvalidValue);
    CHECK_THROWS_AS(SplitRule(withError(0.0)), InvalidValue);
    CHECK_THROWS_AS(SplitRule(withError(nan)), InvalidValue);
    SplitParameters parameters;
    parameters.alpha = 1.0;
    CHECK_THROWS_AS(SplitRule(parameters), InvalidValue);
    parameters.alpha = 0.05;
    parameters.outlierMultiplier = 0.0;
    CHECK_THROWS_AS(SplitRule(parameters), InvalidValue);
}

TEST_CASE("the evidence of a split can be recomputed by hand and names its settings",
          "[core][alliance]")
{
    const SplitParameters parameters = withError(2.0);
    const Room room{{"ann", 36.0}, {"bo", 30.0}, {"cy", 37.0}};
    const auto all = evidenceOf(judged(room, parameters), parameters);
    REQUIRE(all.size() == 4);
    CHECK(all[0].method == SplitMethod);
    CHECK(all[0].verdict == Verdict::Yes);
    CHECK(all[0].comparison == ">");
    CHECK(all[0].statistic == 7.0);
    CHECK(inputOf(all[0], "lowest") == 30.0);
    CHECK(inputOf(all[0], "highest") == 37.0);
    CHECK(inputOf(all[0], "alpha") == 0.05);
    CHECK(all[0].source == "setting; error: standard error of measurement: setting");
    const Evidence& bo = all[2];
    CHECK(bo.method == OutlierMethod);
    CHECK(bo.verdict == Verdict::Yes);
    CHECK_THAT(*bo.statistic,
               WithinAbs(std::abs(*inputOf(bo, "score") - *inputOf(bo, "mean-of-others")), 1e-12));
    CHECK_THAT(*bo.threshold,
               WithinAbs(*inputOf(bo, "multiplier") * *inputOf(bo, "error") *
                             std::sqrt(1.0 + 1.0 / (*inputOf(bo, "scores") - 1.0)),
                         1e-12));
    const auto unknown = evidenceOf(judged(room, {}), {});
    CHECK(unknown[0].verdict == Verdict::NotEvaluable);
    CHECK(unknown[0].reason == "no-error-known");
    CHECK(unknown[0].source == "setting");
}

TEST_CASE("order, level, unit and which end is up do not decide about a split",
          "[core][alliance][property]")
{
    CHECK(rc::check([] {
        const Room room = someRoom();
        const double error = *rc::gen::element(0.7, 2.3, 5.1);
        const double stretch = *rc::gen::element(-1.0, 2.0, 0.25, -10.0);
        const SplitSession before = judged(room, withError(error));
        Room turned = room;
        for (ParticipantScore& given : turned) {
            if (given.score) {
                given.score = *given.score * stretch + 12.0;
            }
        }
        std::ranges::rotate(
            turned, turned.begin() + *rc::gen::inRange<std::ptrdiff_t>(0, std::ssize(turned)));
        const SplitSession after = judged(turned, withError(error * std::abs(stretch)));
        RC_ASSERT(after.verdict == before.verdict);
        RC_ASSERT(after.reason == before.reason);
        RC_ASSERT(after.scores == before.scores);
        RC_ASSERT(outliers(after) == outliers(before));
        RC_ASSERT(before.split.has_value() == after.split.has_value());
        RC_ASSERT(!before.relative ||
                  std::abs(*after.relative - *before.relative) < 1e-9 * (1.0 + *before.relative));
        RC_ASSERT(!before.mean || std::abs(*after.mean - (*before.mean * stretch + 12.0)) < 1e-9);
    }));
}
