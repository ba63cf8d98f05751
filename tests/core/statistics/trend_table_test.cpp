// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/csv_writer.h"
#include "core/statistics/trend_table.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

TEST_CASE("each series has a row, and what too few scores cannot tell is empty",
          "[core][statistics]")
{
    const RatingTable table{
        .cases = {{.id = "none", .series = Series({{1, std::nullopt}})},
                  {.id = "two", .series = Series({{1, 4.0}, {2, 5.0}})},
                  {.id = "three", .series = Series({{1, 4.0}, {2, 6.0}, {3, 8.0}})},
                  {.id = "equal", .series = Series({{1, 4.0}, {2, 4.0}, {3, 4.0}, {4, 4.0}})}},
        .rows = 10};
    std::string out;
    CsvWriter writer([&out](std::string_view piece) { out += piece; });
    analyseTrend(table, writer);
    writer.flush();
    CHECK(out == "id,n,slope,slope_low,slope_high,p_slope,theil_sen,mann_kendall_s,mann_kendall_p,"
                 "kendall_exact\n"
                 "none,0,,,,,,,,\n"
                 "two,2,,,,,,,,\n"
                 "three,3,2,,,,2,3,0.3333333333333333,yes\n"
                 "equal,4,0,0,0,,0,0,,\n");
}
