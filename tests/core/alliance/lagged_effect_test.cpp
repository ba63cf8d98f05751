// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/lagged_effect.h"
#include "made_ratings.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using namespace soundings::core;
namespace rc = ::rc;

namespace {

struct LagReference
{
    LagParameters parameters;
    std::size_t pairs;
    double estimate;
    double error;
    double low;
    double high;
    double correlation;
};

Series changed(const Series& series, double stretch, double shift)
{
    std::vector<Rating> ratings(series.ratings().begin(), series.ratings().end());
    for (Rating& rating : ratings) {
        if (rating.score) {
            rating.score = *rating.score * stretch + shift;
        }
    }
    return Series(std::move(ratings));
}

LagCourse courseOf(const std::vector<double>& alliance, const std::vector<double>& outcome)
{
    std::vector<Rating> first;
    std::vector<Rating> second;
    for (std::size_t index = 0; index < alliance.size(); ++index) {
        const int session = static_cast<int>(index) + 1;
        first.push_back({session, alliance[index]});
        second.push_back({session, outcome.at(index)});
    }
    return {.alliance = Series(std::move(first)), .outcome = Series(std::move(second))};
}

std::vector<LagCourse> someCourses()
{
    std::vector<LagCourse> courses;
    const int persons = *rc::gen::inRange(1, 7);
    for (int person = 0; person < persons; ++person) {
        std::vector<double> alliance;
        std::vector<double> outcome;
        const int sessions = *rc::gen::inRange(3, 15);
        for (int session = 0; session < sessions; ++session) {
            alliance.push_back(*rc::gen::inRange(0, 41));
            outcome.push_back(*rc::gen::inRange(0, 28));
        }
        courses.push_back(courseOf(alliance, outcome));
    }
    return courses;
}

bool isNear(const std::optional<double>& left, const std::optional<double>& right)
{
    return left.has_value() == right.has_value() &&
           (!left || std::abs(*left - *right) <= 1e-5 * std::max(1.0, std::abs(*right)));
}

} // namespace

// Reference values: lme4 of Debian 12 in R 4.2.2, lmer(next ~ xw + xb (+ session) (+ yw) +
// (1 | client)) with bobyqa and rhoend 1e-10; the interval with the degrees of freedom of nlme's
// lme(), which finds the same numbers; cor() of what is left of each person's own means.
TEST_CASE("the effect of several people agrees with lme4 and nlme", "[core][alliance]")
{
    const auto with = [](bool session, bool outcome) {
        LagParameters parameters;
        parameters.withSession = session;
        parameters.withOutcome = outcome;
        return parameters;
    };
    const std::array references{
        LagReference{
            with(false, false), 52, 0.5686239395, 0.181528891, 0.2014471, 0.93580078, 0.4573902848},
        LagReference{with(true, false),
                     52,
                     0.5958807983,
                     0.1561835076,
                     0.27970382,
                     0.91205778,
                     0.4573902848},
        LagReference{with(false, true),
                     50,
                     0.6065229553,
                     0.1679919472,
                     0.26581949,
                     0.94722642,
                     0.4795175081},
        LagReference{with(true, true),
                     50,
                     0.5998931272,
                     0.1520799725,
                     0.29115437,
                     0.90863189,
                     0.4795175081}};
    const auto courses = made::coursesIn(made::Twelve);
    for (const LagReference& expected : references) {
        const LaggedEffect found = laggedEffect(courses, expected.parameters);
        CHECK(found.method == LagMethod::MixedModel);
        CHECK(found.reason == LagReason::None);
        CHECK(found.persons == 12);
        CHECK(found.pairs == expected.pairs);
        REQUIRE(found.effect);
        CHECK_THAT(found.effect->value, WithinRel(expected.estimate, 1e-6));
        CHECK_THAT(found.effect->standardError.value(), WithinRel(expected.error, 1e-5));
        CHECK_THAT(found.effect->low.value(), WithinRel(expected.low, 1e-5));
        CHECK_THAT(found.effect->high.value(), WithinRel(expected.high, 1e-5));
        CHECK_THAT(found.correlation.value(), WithinRel(expected.correlation, 1e-8));
    }
}

// Reference values: lm() of R 4.2.2, with factor(client) for two.
TEST_CASE("the effect of one or two people agrees with lm", "[core][alliance]")
{
    auto courses = made::coursesIn(made::Two);
    const LaggedEffect two = laggedEffect(courses, {});
    CHECK(two.method == LagMethod::LeastSquares);
    CHECK(two.pairs == 20);
    CHECK_THAT(two.effect.value().value, WithinRel(0.368599630715, 1e-10));
    CHECK_THAT(two.effect->standardError.value(), WithinRel(0.141245466253, 1e-10));
    CHECK_THAT(two.effect->low.value(), WithinRel(0.07059774571, 1e-8));
    CHECK_THAT(two.correlation.value(), WithinRel(0.5348090281, 1e-8));
    courses.pop_back();
    const LaggedEffect one = laggedEffect(courses, {});
    CHECK(one.persons == 1);
    CHECK_THAT(one.effect.value().value, WithinRel(0.258343404295, 1e-10));
    CHECK_THAT(one.effect->standardError.value(), WithinRel(0.156215787515, 1e-10));
    CHECK_THAT(one.effect->high.value(), WithinRel(0.611728067, 1e-8));
}

TEST_CASE("one person with nine sessions has a correlation and nothing else", "[core][alliance]")
{
    const std::vector<double> alliance{30, 32, 31, 35, 29, 33, 34, 30, 31, 32};
    const std::vector<double> outcome{20, 21, 24, 22, 25, 20, 23, 24, 21, 22};
    const auto nine = courseOf({alliance.begin(), alliance.end() - 1}, outcome);
    const LaggedEffect few = laggedEffect(std::array{nine}, {});
    CHECK_FALSE(few.effect);
    CHECK(few.correlation);
    CHECK(few.method == LagMethod::Correlation);
    CHECK(few.reason == LagReason::TooFewSessions);
    CHECK(laggedEffect(std::array{courseOf(alliance, outcome)}, {}).effect);
}

TEST_CASE("what cannot be told is said to be so, never 0", "[core][alliance]")
{
    const auto of = [](const std::vector<LagCourse>& courses) { return laggedEffect(courses, {}); };
    const std::vector<double> moving{3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5};
    const std::vector<double> other{2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4};
    const std::vector<double> still(11, 31.1);

    CHECK(of({}).reason == LagReason::NoPairs);
    CHECK(of({courseOf({30.0}, {20.0})}).reason == LagReason::NoPairs);
    const LaggedEffect two = of({courseOf({30.0, 31.0}, {20.0, 22.0})});
    CHECK(two.pairs == 1);
    CHECK(two.reason == LagReason::TooFewSessions);
    CHECK_FALSE(two.effect);
    CHECK_FALSE(two.correlation);
    CHECK(of({courseOf(still, moving)}).reason == LagReason::NoAllianceVariation);
    CHECK(of({courseOf(moving, still)}).reason == LagReason::NoOutcomeVariation);
    CHECK(of({courseOf(still, moving), courseOf(still, other), courseOf(still, moving)}).reason ==
          LagReason::NoAllianceVariation);

    // Ten people with one pair each differ between people only.
    const std::vector<LagCourse> single(10, courseOf({30.0, 31.0}, {20.0, 22.0}));
    CHECK(of(single).reason == LagReason::TooFewPairs);
    CHECK_FALSE(of(single).effect);
    CHECK_FALSE(of(single).correlation);
}

TEST_CASE("an outcome that follows the alliance without any error has no standard error",
          "[core][alliance]")
{
    const std::vector<double> alliance{3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5};
    std::vector<double> outcome{10.0};
    for (std::size_t index = 1; index < alliance.size(); ++index) {
        outcome.push_back(10.0 + 2.0 * alliance[index - 1]);
    }
    const LagCourse course = courseOf(alliance, outcome);
    for (const std::size_t persons : {1U, 3U}) {
        const LaggedEffect found = laggedEffect(std::vector<LagCourse>(persons, course), {});
        CHECK(found.reason == LagReason::NoOneAnswer);
        CHECK_FALSE(found.effect);
        CHECK_THAT(found.correlation.value(), WithinAbs(1.0, 1e-12));
    }
}

TEST_CASE("an alliance that only rises with the sessions cannot be told from them",
          "[core][alliance]")
{
    std::vector<double> rising;
    std::vector<double> outcome;
    for (int session = 0; session < 12; ++session) {
        rising.push_back(20.0 + session);
        outcome.push_back(15.0 + (session * 7) % 5);
    }
    LagParameters parameters;
    parameters.withSession = true;
    for (const std::size_t persons : {1U, 4U}) {
        const std::vector<LagCourse> courses(persons, courseOf(rising, outcome));
        CHECK(laggedEffect(courses, {}).effect);
        CHECK(laggedEffect(courses, parameters).reason == LagReason::NoOneAnswer);
    }
}

TEST_CASE("the interval holds the true effect as often as it says", "[core][alliance]")
{
    constexpr double TrueEffect = 0.5;
    constexpr int Tries = 400;
    std::mt19937 random(11);
    std::normal_distribution<double> standard;
    for (const int persons : {2, 3, 12}) {
        int held = 0;
        double mean = 0.0;
        for (int attempt = 0; attempt < Tries; ++attempt) {
            std::vector<LagCourse> courses;
            for (int person = 0; person < persons; ++person) {
                const double level = 2.0 * standard(random);
                std::vector<double> alliance;
                std::vector<double> outcome{20.0};
                for (int session = 0; session < 9; ++session) {
                    alliance.push_back(33.0 + level + 1.5 * standard(random));
                    outcome.push_back(20.0 - 1.3 * level + TrueEffect * alliance.back() +
                                      2.0 * standard(random));
                }
                outcome.pop_back();
                courses.push_back(courseOf(alliance, outcome));
            }
            const LaggedEffect found = laggedEffect(courses, {});
            REQUIRE(found.effect);
            mean += found.effect->value / Tries;
            held += *found.effect->low <= TrueEffect && TrueEffect <= *found.effect->high ? 1 : 0;
        }
        CHECK_THAT(static_cast<double>(held) / Tries, WithinAbs(0.95, 0.033));
        CHECK_THAT(mean, WithinAbs(TrueEffect, persons == 12 ? 0.03 : 0.1));
    }
}

TEST_CASE("levels and units of both scores and the order of people do not matter",
          "[core][alliance][property]")
{
    CHECK(rc::check([] {
        const auto courses = someCourses();
        std::vector<LagCourse> turned;
        for (const LagCourse& course : courses) {
            turned.push_back({.alliance = changed(course.alliance, 0.5, 70.0),
                              .outcome = changed(course.outcome, -3.0, 12.0)});
        }
        std::ranges::reverse(turned);
        const LaggedEffect before = laggedEffect(courses, {});
        const LaggedEffect after = laggedEffect(turned, {});
        RC_ASSERT(before.pairs == after.pairs);
        RC_ASSERT(before.reason == after.reason);
        RC_ASSERT(before.method == after.method);
        RC_ASSERT(before.effect.has_value() == after.effect.has_value());
        if (before.effect) {
            RC_ASSERT(isNear(after.effect->value, -6.0 * before.effect->value));
            RC_ASSERT(isNear(after.effect->standardError, 6.0 * *before.effect->standardError));
        }
        RC_ASSERT(before.correlation.has_value() == after.correlation.has_value());
        RC_ASSERT(!before.correlation || isNear(after.correlation, -*before.correlation));
    }));
}

TEST_CASE("a person's own level of both scores does not matter to two people",
          "[core][alliance][property]")
{
    CHECK(rc::check([] {
        auto courses = someCourses();
        courses.resize(std::min<std::size_t>(courses.size(), 2));
        const LaggedEffect before = laggedEffect(courses, {});
        courses.front().alliance = changed(courses.front().alliance, 1.0, 9.0);
        courses.front().outcome = changed(courses.front().outcome, 1.0, -4.0);
        const LaggedEffect after = laggedEffect(courses, {});
        RC_ASSERT(before.effect.has_value() == after.effect.has_value());
        RC_ASSERT(!before.effect || isNear(after.effect->value, before.effect->value));
        RC_ASSERT(before.correlation.has_value() == after.correlation.has_value());
        RC_ASSERT(!before.correlation || isNear(after.correlation, before.correlation));
    }));
}
