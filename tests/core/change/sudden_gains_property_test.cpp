// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/sudden_gains.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <algorithm>

using namespace soundings::core;

namespace {

/// Whole scores from 0 to 40 with gaps, in sessions that may leave numbers out.
std::vector<Rating> someRatings()
{
    std::vector<Rating> ratings;
    int session = 0;
    const int count = *rc::gen::inRange(0, 20);
    for (int index = 0; index < count; ++index) {
        session += *rc::gen::weightedElement<int>({{9, 1}, {1, 2}});
        const bool isGap = *rc::gen::inRange(0, 8) == 0;
        ratings.push_back(
            {session, isGap ? std::nullopt : std::optional<double>(*rc::gen::inRange(0, 41))});
    }
    return ratings;
}

GainParameters someParameters()
{
    GainParameters parameters;
    parameters.magnitude = *rc::gen::inRange(1, 12);
    parameters.kind = *rc::gen::element(GainKind::Gains, GainKind::Losses);
    parameters.firstInterval = *rc::gen::inRange(1, 4);
    return parameters;
}

std::vector<Rating> mapped(std::vector<Rating> ratings, double stretch, double shift)
{
    for (Rating& rating : ratings) {
        if (rating.score) {
            rating.score = *rating.score * stretch + shift;
        }
    }
    return ratings;
}

bool sameVerdicts(const std::vector<GainInterval>& left, const std::vector<GainInterval>& right)
{
    return std::ranges::equal(left, right, [](const GainInterval& one, const GainInterval& other) {
        return one.from == other.from && one.criteria == other.criteria &&
               one.sudden == other.sudden && one.reversed == other.reversed &&
               one.reason == other.reason;
    });
}

} // namespace

TEST_CASE("a score and its reflection on the same scale tell the same", "[core][change][property]")
{
    CHECK(rc::check([] {
        const auto ratings = someRatings();
        GainParameters parameters = someParameters();
        const auto plain = GainRule(parameters).intervalsOf(Series(ratings));
        parameters.better = Direction::HigherIsBetter;
        parameters.scale = ScaleEnds{.lowest = 0.0, .highest = 40.0};
        RC_ASSERT(sameVerdicts(
            plain, GainRule(parameters).intervalsOf(Series(mapped(ratings, -1.0, 40.0)))));
    }));
}

TEST_CASE("a scale in other units tells the same", "[core][change][property]")
{
    CHECK(rc::check([] {
        const auto ratings = someRatings();
        GainParameters parameters = someParameters();
        const auto plain = GainRule(parameters).intervalsOf(Series(ratings));
        parameters.magnitude *= 0.1;
        RC_ASSERT(sameVerdicts(
            plain, GainRule(parameters).intervalsOf(Series(mapped(ratings, 0.1, 0.0)))));
    }));
}

TEST_CASE("a session that was missed at the end changes nothing said before",
          "[core][change][property]")
{
    CHECK(rc::check([] {
        auto ratings = someRatings();
        const GainRule rule(someParameters());
        const auto before = rule.intervalsOf(Series(ratings));
        ratings.push_back({ratings.empty() ? 1 : ratings.back().session + 1, std::nullopt});
        auto after = rule.intervalsOf(Series(ratings));
        RC_ASSERT(after.size() >= before.size());
        after.resize(before.size());
        RC_ASSERT(sameVerdicts(before, after));
    }));
}

TEST_CASE("a sudden change fulfils every criterion, and nothing else is one",
          "[core][change][property]")
{
    CHECK(rc::check([] {
        for (const auto& found : GainRule(someParameters()).intervalsOf(Series(someRatings()))) {
            const auto all = [&found](Verdict verdict) {
                return std::ranges::all_of(found.criteria,
                                           [verdict](Verdict one) { return one == verdict; });
            };
            RC_ASSERT((found.sudden == Verdict::Yes) == all(Verdict::Yes));
            RC_ASSERT((found.reversed == Verdict::NotEvaluable) == (found.sudden != Verdict::Yes));
        }
    }));
}
