// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/gap_table.h"
#include "core/interchange/csv_writer.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

TEST_CASE("every session of everybody whom one of the two rated has a row", "[core][alliance]")
{
    const RatingTable client{
        .cases = {{.id = "b", .series = Series({{1, 36.0}, {2, std::nullopt}})}}, .rows = 2};
    const RatingTable therapist{.cases = {{.id = "a", .series = Series({{1, 30.0}})},
                                          {.id = "b", .series = Series({{1, 30.0}, {2, 31.0}})}},
                                .rows = 3};
    GapParameters parameters;
    parameters.withinSd = SourcedNumber{.value = 2.0, .source = "setting"};
    std::string out;
    CsvWriter writer([&out](std::string_view piece) { out += piece; });
    analyseGap(client, therapist, parameters, writer);
    writer.flush();
    CHECK(out == "id,session,client,therapist,gap,threshold,verdict,reason,source\n"
                 "b,1,36,30,3,2,yes,,setting; within-sd: setting\n"
                 "b,2,,31,,2,,no-client-score,setting; within-sd: setting\n"
                 "a,1,,30,,2,,no-client-score,setting; within-sd: setting\n");
}
