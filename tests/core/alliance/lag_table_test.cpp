// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alliance/lag_table.h"
#include "core/interchange/csv_writer.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

namespace {

std::string lagCsv(const RatingTable& alliance, const RatingTable& outcome)
{
    std::string out;
    CsvWriter writer([&out](std::string_view piece) { out += piece; });
    analyseLag(alliance, outcome, {}, writer);
    writer.flush();
    return out;
}

constexpr auto LagHeader = "estimate,standard_error,low,high,n,persons,correlation,method,reason\n";

} // namespace

TEST_CASE("a lagged effect has one row, and what the data cannot tell is empty", "[core][alliance]")
{
    const RatingTable alliance{.cases = {{.id = "a", .series = Series({{1, 1.0}, {2, 2.0}})}},
                               .rows = 2};
    CHECK(lagCsv(alliance, alliance) == std::string(LagHeader) + ",,,,1,1,,,too-few-sessions\n");
    CHECK(lagCsv({}, {}) == std::string(LagHeader) + ",,,,0,0,,,no-consecutive-sessions\n");
}

TEST_CASE("people are matched by id, and who has one of the two scores only has no pair",
          "[core][alliance]")
{
    const Series three({{1, 1.0}, {2, 3.0}, {3, 2.0}, {4, 5.0}});
    const RatingTable alliance{
        .cases = {{.id = "a", .series = three}, {.id = "b", .series = three}}, .rows = 8};
    const RatingTable outcome{.cases = {{.id = "c", .series = three}, {.id = "b", .series = three}},
                              .rows = 8};
    CHECK(lagCsv(alliance, outcome).find(",,,,3,1,") != std::string::npos);
}
