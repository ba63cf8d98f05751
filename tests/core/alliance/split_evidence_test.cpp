// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/split_evidence.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <algorithm>
#include <cmath>

using Catch::Matchers::WithinAbs;
using namespace soundings::core;

namespace {

SplitParameters withError(double error)
{
    SplitParameters parameters;
    parameters.error = SourcedNumber{.value = error, .source = "pooled over 34 people"};
    return parameters;
}

std::vector<Evidence> judged(const std::vector<ParticipantScore>& scores,
                             const SplitParameters& parameters)
{
    return evidenceOf(SplitRule(parameters).judge(scores), parameters);
}

const std::vector<ParticipantScore> Three = {
    {.participant = "ann", .score = 38.0},
    {.participant = "bo", .score = 20.0},
    {.participant = "cy", .score = 36.0},
};

} // namespace

TEST_CASE("the split comes first, then everybody in the order given", "[core][alliance]")
{
    const auto all = judged(Three, withError(2.0));
    REQUIRE(all.size() == 4);
    CHECK(all[0].method == SplitMethod);
    for (std::size_t place = 1; place < all.size(); ++place) {
        CHECK(all[place].method == OutlierMethod);
        CHECK(inputOf(all[place], "score") == Three[place - 1].score);
    }
}

TEST_CASE("the verdict can be worked out again from what the evidence holds", "[core][alliance]")
{
    for (const double error : {0.5, 2.0, 5.0, 9.0, 40.0}) {
        const auto all = judged(Three, withError(error));
        for (const Evidence& evidence : all) {
            CHECK(evidence.comparison == ">");
            CHECK(evidence.version == SplitRulesVersion);
            CHECK(inputOf(evidence, "error") == error);
            REQUIRE(evidence.statistic);
            REQUIRE(evidence.threshold);
            CHECK(evidence.verdict == verdictOf(*evidence.statistic > *evidence.threshold));
        }
        const Evidence& split = all.front();
        CHECK(inputOf(split, "highest").value() - inputOf(split, "lowest").value() ==
              split.statistic.value());
        CHECK_THAT(inputOf(split, "relative").value(),
                   WithinAbs(18.0 / (std::sqrt(2.0) * error), 1e-12));
        CHECK_THAT(inputOf(split, "mean").value(), WithinAbs(94.0 / 3.0, 1e-12));
        for (std::size_t place = 1; place < all.size(); ++place) {
            const double distance = inputOf(all[place], "score").value() -
                                    inputOf(all[place], "mean-of-others").value();
            CHECK_THAT(all[place].statistic.value(), WithinAbs(std::abs(distance), 1e-12));
        }
    }
}

TEST_CASE("who stands below the others is as far away as who stands above", "[core][alliance]")
{
    const auto low = judged(Three, withError(2.0));
    auto mirrored = Three;
    for (ParticipantScore& one : mirrored) {
        one.score = 58.0 - *one.score;
    }
    const auto high = judged(mirrored, withError(2.0));
    CHECK_THAT(low[2].statistic.value(), WithinAbs(17.0, 1e-12));
    CHECK_THAT(high[2].statistic.value(), WithinAbs(17.0, 1e-12));
    CHECK(low[2].verdict == Verdict::Yes);
    CHECK(high[2].verdict == Verdict::Yes);
}

TEST_CASE("the source says that the rule is a setting and where the error is from",
          "[core][alliance]")
{
    for (const Evidence& evidence : judged(Three, withError(2.0))) {
        CHECK(evidence.source == "setting; error: pooled over 34 people");
    }
    for (const Evidence& evidence : judged(Three, {})) {
        CHECK(evidence.source == "setting");
        CHECK_FALSE(inputOf(evidence, "error"));
        CHECK_FALSE(evidence.threshold);
        CHECK(evidence.verdict == Verdict::NotEvaluable);
        CHECK(evidence.reason == "no-error-known");
        CHECK(evidence.statistic); // the distances are known all the same
    }
}

TEST_CASE("a form that was not filled in is no score of 0 and no verdict", "[core][alliance]")
{
    auto scores = Three;
    scores[1].score = std::nullopt;
    const auto all = judged(scores, withError(2.0));
    CHECK(inputOf(all[0], "participants") == 3.0);
    CHECK(inputOf(all[0], "scores") == 2.0);
    CHECK(inputOf(all[0], "lowest") == 36.0);
    CHECK(all[2].verdict == Verdict::NotEvaluable);
    CHECK(all[2].reason == "no-score");
    CHECK_FALSE(all[2].statistic);
    CHECK_FALSE(inputOf(all[2], "score"));
    CHECK(all[1].reason == "too-few-scores");
}

TEST_CASE("of a session that nobody rated there is evidence without numbers", "[core][alliance]")
{
    const auto all = judged({{.participant = "ann", .score = std::nullopt}}, withError(2.0));
    REQUIRE(all.size() == 2);
    for (const Evidence& evidence : all) {
        CHECK(evidence.verdict == Verdict::NotEvaluable);
        CHECK_FALSE(evidence.statistic);
        CHECK_FALSE(evidence.reason.empty());
        CHECK_FALSE(inputOf(evidence, "lowest"));
        CHECK_FALSE(inputOf(evidence, "mean"));
        CHECK(inputOf(evidence, "scores") == 0.0);
    }
    CHECK(judged({}, withError(2.0)).size() == 1);
}
