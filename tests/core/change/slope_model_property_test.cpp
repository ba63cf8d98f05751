// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/slope_model.h"
#include "made_slopes.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <cmath>
#include <optional>
#include <utility>

using namespace soundings::core;

namespace {

RatedCase someCourse(const std::string& id, const std::vector<std::optional<double>>& scores)
{
    std::vector<Rating> ratings;
    for (const auto& score : scores) {
        ratings.push_back({static_cast<int>(ratings.size()) + 1, score});
    }
    return {.id = id, .series = Series(ratings)};
}

} // namespace

TEST_CASE("indices do not know where a scale or the sessions begin, nor their units",
          "[core][change][property]")
{
    const auto& courses = slopes::Unbalanced;
    const SlopeModel plain = fitSlopes(slopes::casesOf(courses));
    CHECK(rc::check([&] {
        const double a = *rc::gen::inRange(-4000, 4000) / 4.0;
        const double b = (*rc::gen::inRange(1, 400) / 8.0) * *rc::gen::element(-1.0, 1.0);
        const int c = *rc::gen::inRange(0, 500);
        const int d = *rc::gen::inRange(1, 60);
        const SlopeModel turned = fitSlopes(slopes::casesOf(courses, a, b, c, d));
        RC_ASSERT(turned.reason == ChangeReason::None);
        const double sign = b < 0.0 ? -1.0 : 1.0;
        for (std::size_t at = 0; at < plain.persons.size(); ++at) {
            const PersonSlope& one = *plain.persons[at];
            const PersonSlope& other = *turned.persons[at];
            RC_ASSERT(std::abs(other.index() - sign * one.index()) < 1e-4);
            RC_ASSERT(std::abs(other.deviationIndex() - sign * one.deviationIndex()) < 1e-4);
            RC_ASSERT(std::abs(other.slope * d / b - one.slope) < 1e-4 * one.slopeError);
            RC_ASSERT(std::abs(other.slopeError * d / std::abs(b) / one.slopeError - 1.0) < 1e-4);
        }
    }));
}

TEST_CASE("the order of people does not matter", "[core][change][property]")
{
    const auto cases = slopes::casesOf(slopes::Days);
    const SlopeModel plain = fitSlopes(cases);
    CHECK(rc::check([&] {
        std::vector<std::size_t> order(cases.size());
        for (std::size_t at = 0; at < order.size(); ++at) {
            order[at] = at;
        }
        for (std::size_t at = order.size(); at > 1; --at) {
            std::swap(order[at - 1], order[*rc::gen::inRange<std::size_t>(0, at)]);
        }
        std::vector<RatedCase> turned;
        for (const std::size_t at : order) {
            turned.push_back(cases[at]);
        }
        const SlopeModel model = fitSlopes(turned);
        for (std::size_t at = 0; at < order.size(); ++at) {
            const double expected = plain.persons[order[at]]->index();
            RC_ASSERT(std::abs(model.persons[at]->index() - expected) < 1e-4);
        }
    }));
}

TEST_CASE("whatever people come with, there is a reason or a number that is one",
          "[core][change][property]")
{
    CHECK(rc::check([] {
        std::vector<RatedCase> cases;
        const int people = *rc::gen::inRange(0, 7);
        for (int person = 0; person < people; ++person) {
            std::vector<std::optional<double>> scores;
            const int count = *rc::gen::inRange(0, 6);
            for (int session = 0; session < count; ++session) {
                scores.push_back(*rc::gen::inRange(0, 5) == 0
                                     ? std::nullopt
                                     : std::optional<double>(*rc::gen::inRange(0, 4)));
            }
            cases.push_back(someCourse(std::to_string(person), scores));
        }
        const SlopeModel model = fitSlopes(cases);
        RC_ASSERT(model.persons.size() == cases.size());
        for (std::size_t at = 0; at < cases.size(); ++at) {
            const bool isInModel = cases[at].series.availableCount() >= FewestScoresForSlope;
            RC_ASSERT(model.persons[at].has_value() ==
                      (isInModel && model.reason == ChangeReason::None));
            if (model.persons[at]) {
                RC_ASSERT(std::isfinite(model.persons[at]->index()));
                RC_ASSERT(std::isfinite(model.persons[at]->deviationIndex()));
            }
        }
    }));
}
