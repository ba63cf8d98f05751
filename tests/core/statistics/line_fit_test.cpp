// SPDX-License-Identifier: GPL-3.0-or-later
// Reference values: R 4.2.2, summary(lm(y ~ x)) and confint().
#include "core/record/invalid_value.h"
#include "core/statistics/line_fit.h"
#include "tests/core/statistics/weekly_scores.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace soundings::core;
using Catch::Matchers::WithinRel;
using soundings::tests::weeklyScores;

namespace {

struct Expected
{
    double slope;
    double standardError;
    double p;
    double low;
    double high;
};

void checkSlope(const std::vector<AvailableRating>& scores, const Expected& expected)
{
    const auto slope = slopeOf(scores);
    REQUIRE(slope);
    CHECK_THAT(slope->value, WithinRel(expected.slope, 1e-12));
    CHECK_THAT(slope->standardError.value(), WithinRel(expected.standardError, 1e-11));
    CHECK_THAT(slope->p.value(), WithinRel(expected.p, 1e-10));
    CHECK_THAT(slope->low.value(), WithinRel(expected.low, 1e-10));
    CHECK_THAT(slope->high.value(), WithinRel(expected.high, 1e-10));
}

} // namespace

TEST_CASE("slope, standard error, interval and p are those of least squares", "[core][statistics]")
{
    checkSlope(weeklyScores({20, 18, 17, 15, 16, 12}),
               {-1.3714285714285719,
                0.25125535158615092,
                0.0054763591422231587,
                -2.0690252624946912,
                -0.67383188036245256});
    checkSlope({{1, 3.2}, {2, 3.1}, {5, 4.8}, {9, 4.1}},
               {0.1470967741935483,
                0.11922049981208029,
                0.34258722780668471,
                -0.36586763476499407,
                0.66006118315209061});
    checkSlope(
        weeklyScores({31.2, 30.1, 29.9, 33.0, 27.5, 26.1, 28.8, 22.0, 24.3, 21.9, 20.0, 23.4}),
        {-1.0139860139860151,
         0.18011009577612724,
         0.0002184690233110757,
         -1.4152963160197731,
         -0.61267571195225701});
}

TEST_CASE("two scores are no trend, and three have no interval", "[core][statistics]")
{
    CHECK_FALSE(slopeOf({}));
    CHECK_FALSE(slopeOf(weeklyScores({20})));
    CHECK_FALSE(slopeOf(weeklyScores({20, 10})));
    const auto three = slopeOf(weeklyScores({20, 15, 16}));
    REQUIRE(three);
    CHECK(three->value == -2.0);
    CHECK_FALSE(three->standardError);
    CHECK_FALSE(three->low);
    CHECK_FALSE(three->high);
    CHECK_FALSE(three->p);
}

TEST_CASE("scores on one line have an interval without width", "[core][statistics]")
{
    const auto steep = slopeOf(weeklyScores({8.2, 7.2, 6.2, 5.2, 4.2}));
    REQUIRE(steep);
    CHECK_THAT(steep->value, WithinRel(-1.0, 1e-12));
    CHECK(steep->standardError == 0.0);
    CHECK(steep->p == 0.0);
    const auto flat = slopeOf(weeklyScores({8.1, 8.1, 8.1, 8.1, 8.1}));
    REQUIRE(flat);
    CHECK(flat->value == 0.0);
    CHECK(flat->standardError == 0.0);
    CHECK_FALSE(flat->p);
}

TEST_CASE("a confidence that is none is refused", "[core][statistics]")
{
    for (const double confidence : {0.0, 1.0, -0.95, 95.0}) {
        CHECK_THROWS_AS(slopeOf(weeklyScores({1, 2, 3, 5}), confidence), InvalidValue);
    }
    CHECK(slopeOf(weeklyScores({1, 2, 4, 5}), 0.5)->high <
          slopeOf(weeklyScores({1, 2, 4, 5}), 0.99)->high);
}
