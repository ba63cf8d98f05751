// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/score.h"
#include "core/measure/shipped.h"
#include "core/record/invalid_value.h"
#include "packages.h"

#include <catch2/catch_test_macros.hpp>

#include <limits>

using namespace soundings::core;
using namespace soundings::tests;

namespace {

const Measure& shipped(const char* id)
{
    const Measure* measure = findShipped(id);
    REQUIRE(measure != nullptr);
    return *measure;
}

Measure measureOf(const std::string& scores)
{
    const auto text = packageOf(profileWithScores(scores));
    INFO(checkFaults(text));
    REQUIRE(checkFaults(text).empty());
    return parse(text);
}

std::string with(const std::string& rest)
{
    return R"({"id": "s1", "direction": "worse", "source": "s", )" + rest + "}";
}

InvalidValue refusal(const Measure& measure, const Answers& answers)
{
    try {
        static_cast<void>(score(measure, answers));
    } catch (const InvalidValue& error) {
        return error;
    }
    FAIL("the answers were accepted");
    throw std::logic_error("unreachable");
}

} // namespace

TEST_CASE("an answer out of range is refused with item, value and what is allowed",
          "[core][measure]")
{
    const auto phq = refusal(shipped("phq-9"), {{"q3", 4.0}});
    CHECK(phq.kind() == InvalidKind::OutOfRange);
    CHECK(phq.field() == "q3");
    CHECK(phq.given() == "4");
    CHECK(phq.expected() == "one of 0, 1, 2, 3");
    const auto ors = refusal(shipped("ors"), {{"l2", 10.05}});
    CHECK(ors.field() == "l2");
    CHECK(ors.expected() == "0 to 10, in steps of 0.1");
    CHECK(refusal(shipped("phq-9"), {{"q10", 1.0}}).kind() == InvalidKind::Unknown);
    CHECK(refusal(shipped("phq-9"), {{"stem", std::nullopt}}).kind() == InvalidKind::Unknown);
    for (const double strange : {std::numeric_limits<double>::quiet_NaN(),
                                 std::numeric_limits<double>::infinity(),
                                 -0.5,
                                 1e300}) {
        CHECK(refusal(shipped("gad-7"), {{"q1", strange}}).kind() == InvalidKind::OutOfRange);
    }
}

TEST_CASE("a form with too many blanks has no score and says how many are missing",
          "[core][measure]")
{
    const auto response = score(shipped("phq-9"), {{"q1", 3.0}});
    REQUIRE(response.scores.size() == 1);
    const auto& total = response.scores.front();
    CHECK_FALSE(total.value.has_value());
    CHECK(total.reason == NoScore::TooManyMissing);
    CHECK(noScoreText(total) == "8 of 9 missing, at most 2");
    CHECK(total.band.empty());
    CHECK_FALSE(total.prorated);
}

TEST_CASE("a blank safety item is a finding although the total is filled in", "[core][measure]")
{
    Answers answers;
    for (int item = 1; item <= 8; ++item) {
        answers["q" + std::to_string(item)] = 0.0;
    }
    const auto blank = score(shipped("phq-9"), answers);
    CHECK(blank.scores.front().value == 0.0);
    CHECK(blank.scores.front().prorated);
    REQUIRE(blank.safety.size() == 1);
    CHECK(blank.safety.front().kind == SafetyKind::NotAnswered);
    CHECK_FALSE(blank.safety.front().answer.has_value());
    CHECK(blank.safety.front().level == "review-now");
    answers["q9"] = 1.0;
    const auto positive = score(shipped("phq-9"), answers);
    REQUIRE(positive.safety.size() == 1);
    CHECK(positive.safety.front().kind == SafetyKind::Positive);
    CHECK(positive.safety.front().messageKey == "safety.selfharm");
    answers["q9"] = 0.0;
    CHECK(score(shipped("phq-9"), answers).safety.empty());
}

TEST_CASE("tenths add up to the number a person adds up to", "[core][measure]")
{
    const Answers answers = {{"l1", 0.1}, {"l2", 0.2}, {"l3", 0.3}, {"l4", 8.1}};
    CHECK(score(shipped("srs"), answers).scores.front().value == 8.7);
}

TEST_CASE("a typed total must lie in the range and have no more decimals than the score",
          "[core][measure]")
{
    const auto& ors = shipped("ors");
    CHECK(scoreDirect(ors, "total", 24.9).scores.front().value == 24.9);
    CHECK(scoreDirect(ors, "total", 0.1 + 0.2).scores.front().value == 0.3);
    CHECK_THROWS_AS(scoreDirect(ors, "total", 24.95), InvalidValue);
    CHECK_THROWS_AS(scoreDirect(ors, "total", 40.1), InvalidValue);
    CHECK_THROWS_AS(scoreDirect(ors, "total", std::numeric_limits<double>::quiet_NaN()),
                    InvalidValue);
    CHECK_THROWS_AS(scoreDirect(ors, "sum", 20.0), InvalidValue);
    const auto& client = shipped("soundings-alliance-client");
    CHECK_THROWS_AS(scoreDirect(client, "tension", 2.0), InvalidValue);
    const auto response = scoreDirect(client, "alliance", 5.25);
    CHECK(response.scores.at(1).reason == NoScore::NotEntered);
    CHECK(response.scores.at(0).band.empty());
}

TEST_CASE("the six operations", "[core][measure]")
{
    SECTION("sum with reversal and factor")
    {
        const auto measure = measureOf(with(R"("op": "sum", "terms": ["a", "b"], "multiply": 2,
            "reverse": [{"item": "b", "min": 0, "max": 4}], "range": [0, 16])"));
        CHECK(score(measure, {{"a", 3.0}, {"b", 1.0}}).scores.front().value == 12.0);
    }
    SECTION("mean of what was answered")
    {
        const auto measure = measureOf(with(R"("op": "mean", "terms": ["a", "b", "c"],
            "range": [0, 4], "missing": {"maxMissing": 1, "source": "s"})"));
        CHECK(score(measure, {{"a", 3.0}, {"b", 4.0}}).scores.front().value == 3.5);
    }
    SECTION("highest of a group inside a sum; a blank in the group leaves it unknown")
    {
        const auto measure = measureOf(
            with(R"("op": "sum", "terms": [{"maxOf": ["a", "b"]}, "c"], "range": [0, 8])"));
        CHECK(score(measure, {{"a", 1.0}, {"b", 3.0}, {"c", 2.0}}).scores.front().value == 5.0);
        CHECK_FALSE(score(measure, {{"a", 1.0}, {"c", 2.0}}).scores.front().value);
    }
    SECTION("highest")
    {
        const auto measure =
            measureOf(with(R"("op": "maxOf", "terms": ["a", "b"], "range": [0, 4])"));
        CHECK(score(measure, {{"a", 1.0}, {"b", 3.0}}).scores.front().value == 3.0);
    }
    SECTION("linear over earlier scores, as C + A - P")
    {
        const auto measure = measureOf(
            R"({"id": "x", "op": "sum", "terms": ["a"], "range": [0, 4], "direction": "better",
                "source": "s"},)" +
            with(R"("op": "linear", "constant": 1, "range": [-3, 9],
                "terms": ["x", {"of": "b", "weight": 1}, {"of": "c", "weight": -1}])"));
        const auto response = score(measure, {{"a", 1.0}, {"b", 2.0}, {"c", 4.0}});
        CHECK(response.scores.at(1).value == 0.0);
    }
    SECTION("look-up; what is not in the table has no score")
    {
        const auto measure = measureOf(with(R"("op": "lookup", "terms": ["a"],
            "table": [{"raw": 0, "value": 7.5}, {"raw": 1, "value": 9.51}], "range": [7.5, 9.51])"));
        CHECK(score(measure, {{"a", 1.0}}).scores.front().value == 9.51);
        CHECK(score(measure, {{"a", 2.0}}).scores.front().reason == NoScore::NotInTable);
    }
    SECTION("a profile has digits and no number")
    {
        const auto measure = measureOf(with(R"("op": "sum", "terms": ["a"], "range": [0, 4])") +
                                       R"(,{"id": "p", "op": "profile", "source": "s",
                                             "terms": ["a", "b", "c"], "direction": "none"})");
        const auto profile = score(measure, {{"a", 1.0}, {"c", 3.0}}).scores.at(1);
        CHECK(profile.profile == "1-3");
        CHECK(profile.reason == NoScore::NoNumber);
    }
}

TEST_CASE("the missing rules", "[core][measure]")
{
    SECTION("a share of the terms")
    {
        const auto measure = measureOf(with(R"("op": "sum", "terms": ["a", "b", "c"],
            "range": [0, 12], "missing": {"maxShare": 0.34, "method": "personMean",
            "source": "s"})"));
        CHECK(score(measure, {{"a", 1.0}, {"b", 4.0}}).scores.front().value == 7.5);
        CHECK_FALSE(score(measure, {{"a", 1.0}}).scores.front().value);
    }
    SECTION("the mean of the subscale that holds the item, exact or rounded")
    {
        const std::string total = R"({"id": "t", "op": "sum", "terms": ["a", "b", "c"],
            "range": [0, 12], "direction": "worse", "source": "s",
            "missing": {"maxMissing": 1, "method": "METHOD", "source": "s"}},
            {"id": "sub", "op": "sum", "terms": ["b", "c"], "range": [0, 8],
             "direction": "worse", "source": "s"})";
        const Answers answers = {{"a", 1.0}, {"b", 3.0}};
        const auto exact = measureOf(replaced(total, "METHOD", "subscaleMean"));
        CHECK(score(exact, answers).scores.front().value == 7.0);
        const auto none = score(exact, {{"b", 1.0}, {"c", 1.0}}).scores.front();
        CHECK_FALSE(none.value);
    }
}

TEST_CASE("scoring names the algorithm it used", "[core][measure]")
{
    CHECK(score(shipped("ors"), {}).algorithm == ScoreAlgorithm);
    CHECK_FALSE(ScoreAlgorithm.empty());
}
