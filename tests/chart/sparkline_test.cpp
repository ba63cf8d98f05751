// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/sparkline.h"

#include <catch2/catch_test_macros.hpp>

#include <limits>

using soundings::app::Sparkline;
using soundings::app::sparkline;

namespace {

constexpr double Missing = std::numeric_limits<double>::quiet_NaN();
const QSizeF Size(104.0, 24.0);

} // namespace

TEST_CASE("a missing rating breaks a sparkline, and high numbers are up", "[chart][sparkline]")
{
    const Sparkline line = sparkline({0, 10, Missing, 5, Missing, 0, 10}, 0, 10, Size, 2);
    REQUIRE(line.runs.size() == 2);
    CHECK(line.runs[0].first() == QPointF(2.0, 22.0));
    CHECK(line.runs[0].last().y() == 2.0);
    CHECK(line.singles.size() == 1);
    REQUIRE(line.last);
    CHECK(*line.last == QPointF(102.0, 2.0));
}

TEST_CASE("a sparkline that ends with missing ratings marks the latest one there is",
          "[chart][sparkline]")
{
    const Sparkline line = sparkline({1, 2, 3, Missing, Missing}, 0, 4, Size, 2);
    REQUIRE(line.last);
    CHECK(line.last->x() == 52.0);
}

TEST_CASE("nothing is drawn without ratings or without a range", "[chart][sparkline]")
{
    for (const Sparkline& line : {sparkline({}, 0, 4, Size, 2),
                                  sparkline({Missing, Missing}, 0, 4, Size, 2),
                                  sparkline({1, 2}, 4, 4, Size, 2)}) {
        CHECK(line.runs.isEmpty());
        CHECK(line.singles.isEmpty());
        CHECK_FALSE(line.last);
    }
}

TEST_CASE("one rating is a point at the right end", "[chart][sparkline]")
{
    const Sparkline line = sparkline({4}, 0, 4, Size, 2);
    CHECK(line.runs.isEmpty());
    CHECK(line.last == QPointF(102.0, 2.0));
}
