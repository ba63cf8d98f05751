// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/slope_model.h"
#include "core/record/invalid_value.h"
#include "made_slopes.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using namespace soundings::core;

namespace {

RatedCase courseOf(const std::string& id, const std::vector<std::optional<double>>& scores)
{
    std::vector<Rating> ratings;
    for (const auto& score : scores) {
        ratings.push_back({static_cast<int>(ratings.size()) + 1, score});
    }
    return {.id = id, .series = Series(ratings)};
}

void agrees(const slopes::Courses& courses)
{
    const auto cases = slopes::casesOf(courses);
    const SlopeModel model = fitSlopes(cases);
    REQUIRE(model.reason == ChangeReason::None);
    REQUIRE(model.fit);
    CHECK(model.people == courses.slopes.size());
    CHECK(model.scores == courses.scores.size());
    REQUIRE(model.persons.size() == courses.slopes.size());
    for (std::size_t at = 0; at < model.persons.size(); ++at) {
        const slopes::Slope& expected = courses.slopes[at];
        REQUIRE(model.persons[at]);
        const PersonSlope& found = *model.persons[at];
        // Within 1e-4 of a standard error, and the standard errors and the index as closely.
        CHECK_THAT(found.slope, WithinAbs(expected.slope, 1e-4 * expected.slopeError));
        CHECK_THAT(found.slopeError, WithinRel(expected.slopeError, 1e-5));
        CHECK_THAT(found.index(), WithinAbs(expected.slope / expected.slopeError, 1e-4));
        CHECK_THAT(found.deviation, WithinAbs(expected.deviation, 1e-4 * expected.deviationError));
        CHECK_THAT(found.deviationError, WithinRel(expected.deviationError, 1e-5));
        CHECK_THAT(found.deviationIndex(),
                   WithinAbs(expected.deviation / expected.deviationError, 1e-4));
        CHECK(found.slopeError > 0.0);
    }
    const SlopeFit& fit = *model.fit;
    const slopes::Model& expected = courses.model;
    CHECK_THAT(fit.intercept, WithinRel(expected.intercept, 1e-5));
    CHECK_THAT(fit.slope, WithinRel(expected.slope, 1e-5));
    CHECK_THAT(fit.slopeError, WithinRel(expected.slopeError, 1e-5));
    CHECK_THAT(fit.interceptSd, WithinRel(expected.interceptSd, 1e-4));
    CHECK_THAT(fit.slopeSd, WithinRel(expected.slopeSd, 1e-4));
    REQUIRE(fit.correlation);
    CHECK_THAT(*fit.correlation, WithinAbs(expected.correlation, 1e-4));
    CHECK_THAT(fit.residualSd, WithinRel(expected.residualSd, 1e-5));
    CHECK_THAT(fit.remlCriterion, WithinAbs(expected.remlCriterion, 1e-6));
}

/// People on a line each, `scatter` off it in a way that makes it no steeper.
std::vector<RatedCase> linesWith(double scatter, double slopes)
{
    constexpr std::array Off{1.0, -1.0, 0.0, -1.0, 1.0};
    std::vector<RatedCase> cases;
    for (int person = 0; person < 6; ++person) {
        std::vector<std::optional<double>> scores;
        for (const double off : Off) {
            const auto session = static_cast<double>(scores.size());
            scores.emplace_back(20.0 + person - session * (1.0 + slopes * (person % 3)) +
                                (person % 2 == 0 ? scatter : -scatter) * off);
        }
        cases.push_back(courseOf(std::to_string(person), scores));
    }
    return cases;
}

} // namespace

TEST_CASE("slopes of people at the same sessions agree with lme4", "[core][change]")
{
    agrees(slopes::Balanced);
}

TEST_CASE("slopes of people at sessions of their own agree with lme4", "[core][change]")
{
    agrees(slopes::Unbalanced);
}

TEST_CASE("slopes over days, some far between, agree with lme4", "[core][change]")
{
    agrees(slopes::Days);
}

TEST_CASE("slopes of four people agree with lme4", "[core][change]")
{
    agrees(slopes::Few);
    CHECK_FALSE(fitSlopes(slopes::casesOf(slopes::Few)).fit->isSingular);
}

TEST_CASE("where intercept and slope come out tied, the deeper valley is found and said singular",
          "[core][change]")
{
    agrees(slopes::Tied);
    const SlopeModel model = fitSlopes(slopes::casesOf(slopes::Tied));
    CHECK(model.fit->isSingular);
}

TEST_CASE("the people's own parts of the slope sum to nothing where all came to the same sessions",
          "[core][change]")
{
    const SlopeModel model = fitSlopes(slopes::casesOf(slopes::Balanced));
    double deviations = 0.0;
    double indices = 0.0;
    for (const auto& person : model.persons) {
        deviations += person->deviation;
        indices += person->deviationIndex();
        CHECK(person->slopeError > person->deviationError);
        CHECK_THAT(person->slope, WithinRel(model.fit->slope + person->deviation, 1e-12));
    }
    CHECK_THAT(deviations, WithinAbs(0.0, 1e-9));
    CHECK_THAT(indices, WithinAbs(0.0, 1e-8));
}

TEST_CASE("who has fewer than three scores takes no part and changes nothing", "[core][change]")
{
    auto cases = slopes::casesOf(slopes::Few);
    const SlopeModel before = fitSlopes(cases);
    cases.insert(cases.begin() + 1, courseOf("one", {40.0}));
    cases.push_back(courseOf("two", {40.0, std::nullopt, 3.0, std::nullopt}));
    cases.push_back(courseOf("none", {std::nullopt, std::nullopt, std::nullopt}));
    cases.push_back(RatedCase{.id = "empty", .series = {}});
    const SlopeModel after = fitSlopes(cases);
    CHECK(after.people == before.people);
    CHECK(after.scores == before.scores);
    REQUIRE(after.persons.size() == 8);
    CHECK(after.persons[0]->slope == before.persons[0]->slope);
    CHECK(after.persons[2]->slope == before.persons[1]->slope);
    for (const std::size_t at : {1U, 5U, 6U, 7U}) {
        CHECK_FALSE(after.persons[at]);
    }
}

TEST_CASE("a missing score is a gap, not a score", "[core][change]")
{
    auto cases = slopes::casesOf(slopes::Few);
    const SlopeModel before = fitSlopes(cases);
    std::vector<Rating> ratings;
    for (const Rating& rating : cases[0].series.ratings()) {
        ratings.push_back(rating);
    }
    ratings.push_back({ratings.back().session + 1, std::nullopt});
    cases[0].series = Series(ratings);
    const SlopeModel after = fitSlopes(cases);
    CHECK(after.scores == before.scores);
    CHECK(after.persons[0]->index() == before.persons[0]->index());
}

TEST_CASE("nobody, one and two people have no model of slopes", "[core][change]")
{
    auto cases = slopes::casesOf(slopes::Few);
    for (const std::size_t people : {0U, 1U, 2U}) {
        const std::vector<RatedCase> some(cases.begin(),
                                          cases.begin() + static_cast<std::ptrdiff_t>(people));
        const SlopeModel model = fitSlopes(some);
        CHECK(model.reason == ChangeReason::TooFewPeople);
        CHECK(model.people == people);
        CHECK_FALSE(model.fit);
        CHECK(std::ranges::none_of(model.persons, [](const auto& one) { return one.has_value(); }));
    }
    cases.pop_back();
    CHECK(fitSlopes(cases).reason == ChangeReason::None);
}

TEST_CASE("scores that are all equal, or all on their lines, have no scatter", "[core][change]")
{
    CHECK(fitSlopes(linesWith(0.0, 0.5)).reason == ChangeReason::NoScatter);
    CHECK(fitSlopes(linesWith(1e-12, 0.5)).reason == ChangeReason::NoScatter);
    std::vector<RatedCase> equal;
    for (const char* id : {"a", "b", "c", "d"}) {
        equal.push_back(courseOf(id, {0.1, 0.1, 0.1, 0.1}));
    }
    const SlopeModel model = fitSlopes(equal);
    CHECK(model.reason == ChangeReason::NoScatter);
    CHECK_FALSE(model.fit);
    CHECK(fitSlopes(linesWith(0.01, 0.5)).reason == ChangeReason::None);
}

TEST_CASE("people whose slopes do not differ have the slope of all, and none of their own",
          "[core][change]")
{
    const SlopeModel model = fitSlopes(linesWith(1.5, 0.0));
    CHECK(model.reason == ChangeReason::NoSpreadOfSlopes);
    REQUIRE(model.fit);
    CHECK(model.fit->slopeSd < 1e-3);
    CHECK(model.fit->isSingular);
    CHECK(model.fit->slopeError > 0.0);
    CHECK(std::ranges::none_of(model.persons, [](const auto& one) { return one.has_value(); }));
}

TEST_CASE("scores that no square holds are refused", "[core][change]")
{
    std::vector<RatedCase> cases;
    for (const char* id : {"a", "b", "c"}) {
        cases.push_back(courseOf(id, {1e300, -1e300, 1e300}));
    }
    CHECK_THROWS_AS(fitSlopes(cases), InvalidValue);
    CHECK_THROWS_AS(courseOf("nan", {1.0, std::numeric_limits<double>::quiet_NaN(), 2.0}),
                    InvalidValue);
    CHECK_THROWS_AS(courseOf("infinite", {1.0, std::numeric_limits<double>::infinity(), 2.0}),
                    InvalidValue);
}
