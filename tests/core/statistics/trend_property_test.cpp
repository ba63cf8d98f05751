// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/line_fit.h"
#include "core/statistics/mann_kendall.h"
#include "core/statistics/theil_sen.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

using namespace soundings::core;

namespace {

std::vector<AvailableRating> someScores()
{
    std::vector<AvailableRating> scores;
    int session = 0;
    const int count = *rc::gen::inRange(3, 26);
    for (int index = 0; index < count; ++index) {
        session += *rc::gen::inRange(1, 4);
        scores.push_back({session, static_cast<double>(*rc::gen::inRange(0, 28))});
    }
    return scores;
}

std::vector<AvailableRating>
mapped(std::vector<AvailableRating> scores, double stretch, double shift)
{
    for (AvailableRating& rating : scores) {
        rating.score = rating.score * stretch + shift;
    }
    return scores;
}

bool near(double left, double right)
{
    return std::abs(left - right) <= 1e-9 * std::max({1.0, std::abs(left), std::abs(right)});
}

bool near(const std::optional<double>& left, const std::optional<double>& right)
{
    return left.has_value() == right.has_value() && (!left || near(*left, *right));
}

} // namespace

TEST_CASE("a score moved up or down has the same trend", "[core][statistics][property]")
{
    CHECK(rc::check([] {
        const auto scores = someScores();
        const auto moved = mapped(scores, 1.0, 12.0);
        RC_ASSERT(near(slopeOf(scores)->value, slopeOf(moved)->value));
        RC_ASSERT(near(slopeOf(scores)->p, slopeOf(moved)->p));
        RC_ASSERT(near(theilSenSlope(scores), theilSenSlope(moved)));
        RC_ASSERT(mannKendall(scores)->s == mannKendall(moved)->s);
        RC_ASSERT(near(mannKendall(scores)->p, mannKendall(moved)->p));
    }));
}

TEST_CASE("a reflected and stretched score has the reflected and stretched trend",
          "[core][statistics][property]")
{
    CHECK(rc::check([] {
        const auto scores = someScores();
        const auto turned = mapped(scores, -0.5, 28.0);
        RC_ASSERT(near(-0.5 * slopeOf(scores)->value, slopeOf(turned)->value));
        RC_ASSERT(near(slopeOf(scores)->p, slopeOf(turned)->p));
        RC_ASSERT(near(-0.5 * *theilSenSlope(scores), *theilSenSlope(turned)));
        RC_ASSERT(-mannKendall(scores)->s == mannKendall(turned)->s);
        RC_ASSERT(near(mannKendall(scores)->p, mannKendall(turned)->p));
    }));
}
