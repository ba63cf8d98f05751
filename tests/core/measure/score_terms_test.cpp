// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/score_terms.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

namespace {

ScoreRule ruleOf(const std::vector<std::string>& items, MissingMethod method, int maxMissing)
{
    ScoreRule rule;
    rule.id = "total";
    for (const std::string& item : items) {
        rule.terms.push_back({.ids = {item}});
    }
    rule.missing.method = method;
    rule.missing.maxMissing = maxMissing;
    return rule;
}

std::optional<std::vector<Exact>>
filled(const ScoreRule& rule, const Answers& answers, const Profile& profile = {})
{
    const TermContext context{.answers = answers, .scores = {}};
    return filledValues(profile, rule, termValues(rule, context), context);
}

using Values = std::vector<Exact>;

} // namespace

TEST_CASE("a blank, an item left out and one never heard of are missing alike", "[core][measure]")
{
    const auto rule = ruleOf({"a", "b", "c"}, MissingMethod::PersonMean, 2);
    const Answers answers = {{"a", 3.0}, {"b", std::nullopt}};
    const auto values = termValues(rule, {.answers = answers, .scores = {}});
    CHECK(countMissing(values) == 2);
    CHECK(values[0] == Exact(3));
}

TEST_CASE("a reversal turns the answer and never the blank", "[core][measure]")
{
    auto rule = ruleOf({"a", "b"}, MissingMethod::PersonMean, 1);
    rule.reverse = {{.item = "a", .min = 0.0, .max = 4.0}, {.item = "b", .min = 0.0, .max = 4.0}};
    const Answers answers = {{"a", 1.0}, {"b", std::nullopt}};
    const auto values = termValues(rule, {.answers = answers, .scores = {}});
    CHECK(values[0] == Exact(3));
    CHECK_FALSE(values[1]);
}

TEST_CASE("the highest of a group is unknown while one of the group is", "[core][measure]")
{
    ScoreRule rule;
    rule.terms = {{.ids = {"a", "b"}}};
    const Answers whole = {{"a", 1.0}, {"b", 3.0}};
    const Answers torn = {{"a", 4.0}, {"b", std::nullopt}};
    CHECK(termValues(rule, {.answers = whole, .scores = {}})[0] == Exact(3));
    CHECK_FALSE(termValues(rule, {.answers = torn, .scores = {}})[0]);
}

TEST_CASE("an earlier score may stand where an item could", "[core][measure]")
{
    const auto rule = ruleOf({"earlier"}, MissingMethod::None, 0);
    const Answers answers;
    const TermContext context{.answers = answers, .scores = {{"earlier", Exact(7)}}};
    CHECK(termValues(rule, context)[0] == Exact(7));
}

TEST_CASE("without a method nothing may be missing from a sum, but a mean goes on",
          "[core][measure]")
{
    auto rule = ruleOf({"a", "b", "c"}, MissingMethod::None, 2);
    rule.op = ScoreOp::Sum;
    CHECK(allowedMissing(rule) == 0);
    rule.op = ScoreOp::Mean;
    CHECK(allowedMissing(rule) == 2);
    CHECK(filled(rule, {{"b", 2.0}}) == Values{Exact(2)});
}

TEST_CASE("a share of missing terms is rounded down, but a third of three is one",
          "[core][measure]")
{
    auto rule = ruleOf({"a", "b", "c"}, MissingMethod::PersonMean, 9);
    rule.missing.maxShare = 1.0 / 3.0;
    CHECK(allowedMissing(rule) == 1);
    rule.missing.maxShare = 0.32;
    CHECK(allowedMissing(rule) == 0);
}

TEST_CASE("a blank takes the person's own mean, exactly, and one blank too many takes all",
          "[core][measure]")
{
    const auto rule = ruleOf({"a", "b", "c", "d"}, MissingMethod::PersonMean, 1);
    const auto three = filled(rule, {{"a", 1.0}, {"b", 2.0}, {"d", 2.0}});
    REQUIRE(three);
    CHECK((*three)[2] == Exact(5) / 3);
    CHECK_FALSE(filled(rule, {{"a", 1.0}, {"b", 2.0}}));
}

TEST_CASE("a form without any answer has nothing to fill in from", "[core][measure]")
{
    CHECK_FALSE(filled(ruleOf({"a", "b"}, MissingMethod::PersonMean, 2), {}));
}

TEST_CASE("a blank takes the mean of the other score that holds the item", "[core][measure]")
{
    auto total = ruleOf({"a", "b", "c", "d"}, MissingMethod::SubscaleMean, 1);
    auto subscale = ruleOf({"a", "b", "c"}, MissingMethod::None, 0);
    subscale.id = "subscale";
    Profile profile;
    profile.scores = {total, subscale};
    const Answers answers = {{"a", 1.0}, {"b", 2.0}, {"d", 4.0}};
    const auto exact = filled(total, answers, profile);
    REQUIRE(exact);
    CHECK((*exact)[2] == Exact(3) / 2);
    total.missing.method = MissingMethod::SubscaleMeanRounded;
    CHECK((*filled(total, answers, profile))[2] == Exact(2));
    // "d" is in no other score, so there is no mean to take.
    CHECK_FALSE(filled(total, {{"a", 1.0}, {"b", 2.0}, {"c", 4.0}}, profile));
}
