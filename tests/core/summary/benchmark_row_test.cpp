// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark_figures.h"
#include "core/summary/benchmark_row.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using Catch::Matchers::WithinAbs;
using namespace soundings::made;

TEST_CASE("a share of nobody has no value and says so", "[core][summary]")
{
    const BenchmarkRow none = shareRow("s", 0, 0, "pairs");
    CHECK_FALSE(none.value);
    CHECK_FALSE(none.interval);
    CHECK(none.n == 0);
    CHECK(none.note == "nobody to count: 0 pairs");
    const BenchmarkRow some = shareRow("s", 0, 4, "pairs");
    CHECK(some.value == 0.0);
    REQUIRE(some.interval);
    CHECK(some.interval->low == 0.0);
    // R: prop.test(0, 4, correct = FALSE).
    CHECK_THAT(some.interval->high, WithinAbs(0.4898908, 1e-6));
    CHECK(some.note == "0 of 4 pairs");
}

TEST_CASE("a row without a number is missing there and keeps its note", "[core][summary]")
{
    auto figures = figuresOf([](TableSink& sink) {
        writeBenchmarkHeader(sink);
        writeBenchmarkRow(sink, {"s", {}, {}, {}, "why", {}});
    });
    const Figure& row = figures["s"];
    for (const char* column : {"value", "low", "high", "n", "therapist"}) {
        CHECK(row.at(column).empty());
    }
    CHECK(row.at("note") == "why");
}

TEST_CASE("one is counted in the singular, and none in the plural", "[core][summary]")
{
    CHECK(counted(1, "row is", "rows are") == "1 row is");
    CHECK(counted(0, "row is", "rows are") == "0 rows are");
    CHECK(counted(2, "row is", "rows are") == "2 rows are");
}
