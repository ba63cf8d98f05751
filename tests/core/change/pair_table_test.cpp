// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/pair_table.h"
#include "core/interchange/input_error.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::MessageMatches;
using Catch::Matchers::StartsWith;
using namespace soundings::core;

TEST_CASE("pairs keep the order of the file and other columns are passed over", "[core][change]")
{
    const auto pairs =
        readPairs("post,site,client,pre\n4,x,zoe,9\n,x,abe,\n0,y, mia ,-1.5\n", PairColumns());
    REQUIRE(pairs.size() == 3);
    CHECK(pairs[0].id == "zoe");
    CHECK(pairs[0].pre == 9.0);
    CHECK(pairs[0].post == 4.0);
    CHECK_FALSE(pairs[1].pre);
    CHECK_FALSE(pairs[1].post);
    CHECK(pairs[2].id == "mia");
    CHECK(pairs[2].post == 0.0);
}

TEST_CASE("a table without rows has no pairs", "[core][change]")
{
    CHECK(readPairs("client,pre,post\n", PairColumns()).empty());
}

TEST_CASE("a cell that is no number is named with line and column", "[core][change]")
{
    for (const char* cell : {"NA", "\"3,5\"", "nan", "inf", "-"}) {
        const std::string csv = "client,pre,post\na,1,2\nb,3," + std::string(cell) + "\n";
        CHECK_THROWS_MATCHES(readPairs(csv, PairColumns()),
                             InputError,
                             MessageMatches(StartsWith("line 3, column post")));
    }
}

TEST_CASE("the first id that stands there again is named with both its lines", "[core][change]")
{
    const char* csv = "client,pre,post\nb,1,2\na,1,2\nc,1,2\na,1,2\nb,1,2\na,1,2\n";
    CHECK_THROWS_MATCHES(
        readPairs(csv, PairColumns()),
        InputError,
        MessageMatches(StartsWith("line 5, column client: \"a\" again, after line 3")));
}

TEST_CASE("a column that is not there is named among those that are", "[core][change]")
{
    PairColumns columns;
    columns.post = "after";
    CHECK_THROWS_MATCHES(readPairs("client,pre,post\n", columns),
                         InputError,
                         MessageMatches(ContainsSubstring("after")));
    CHECK_THROWS_AS(readPairs("", PairColumns()), InputError);
}
