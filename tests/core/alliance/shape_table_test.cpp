// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/shape_table.h"
#include "core/interchange/csv_writer.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

TEST_CASE("each series has its shape in a row, and what too few scores cannot tell is empty",
          "[core][alliance]")
{
    const RatingTable table{
        .cases = {{.id = "few", .series = Series({{1, 4.0}, {2, 6.0}, {3, std::nullopt}})},
                  {.id = "line", .series = Series({{1, 4.0}, {2, 6.0}, {3, 8.0}, {4, 10.0}})},
                  {.id = "still", .series = Series({{1, 4.0}, {2, 4.0}, {3, 4.0}, {4, 4.0}})}},
        .rows = 11};
    std::string out;
    CsvWriter writer([&out](std::string_view piece) { out += piece; });
    analyseShape(table, writer);
    writer.flush();
    CHECK(out == "id,n,shape,direction,slope,slope_low,slope_high,curvature,p_curvature,reason\n"
                 "few,2,,,,,,,,too-few-scores\n"
                 "line,4,linear,rising,2,2,2,,,\n"
                 "still,4,stable,,0,0,0,,,\n");
}
