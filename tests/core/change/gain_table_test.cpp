// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/gain_table.h"
#include "core/interchange/csv_writer.h"
#include "core/record/invalid_value.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

TEST_CASE("intervals are told one a row, with empty cells for what cannot be said",
          "[core][change]")
{
    const RatingTable table{
        .cases = {{.id = "a",
                   .series = Series(
                       {{1, 30.0}, {2, 30.0}, {3, 18.0}, {4, 18.0}, {5, std::nullopt}, {6, 30.0}})},
                  {.id = "b", .series = Series({{1, 30.0}})}},
        .rows = 7};
    GainParameters parameters;
    parameters.magnitude = 7.0;
    std::string out;
    {
        CsvWriter writer([&out](std::string_view piece) { out += piece; });
        analyseGains(table, parameters, writer);
        writer.flush();
    }
    CHECK(out == "id,from,to,criterion_1,criterion_2,criterion_3,sudden,magnitude,reversed,reason,"
                 "start,end,share_of_change,share_reason,selected\n"
                 "a,2,3,yes,yes,yes,yes,12,yes,,30,30,,no-total-change,yes\n"
                 "a,3,4,no,no,no,no,0,,,30,30,,,\n"
                 "a,4,5,,,,,,,no-score,30,30,,,\n");
    CHECK_THROWS_AS(
        [&] {
            CsvWriter writer([](std::string_view) {});
            analyseGains(table, GainParameters{}, writer);
        }(),
        InvalidValue);
}
