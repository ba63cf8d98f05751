// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/import_columns.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::MessageMatches;
using namespace soundings::core;

namespace {

const ImportMap AsItIs;

void open(const char* csv, const ImportMap& map)
{
    const CsvReader reader(csv);
    const ImportColumns columns(reader, map);
}

} // namespace

TEST_CASE("columns are found by our names wherever they stand", "[core][interchange]")
{
    CsvReader reader("score,session,extra,measure,date,client\n 7 ,1,x,srs,2026-01-05,A\n");
    const ImportColumns columns(reader, AsItIs);
    REQUIRE(reader.next());
    CHECK(columns.textOf(reader, "score") == "7");
    CHECK(columns.textOf(reader, "client") == "A");
    CHECK(columns.textOf(reader, "rater").empty());
    CHECK_FALSE(columns.has("rater"));
    CHECK(columns.nameOf("score") == "score");
    CHECK(columns.itemFields().empty());
    CHECK(columns.takes(reader));
}

TEST_CASE("a column that is needed and not there is named", "[core][interchange]")
{
    for (const char* missing : {"client", "session", "measure", "date", "score"}) {
        std::string header = "client,session,measure,date,score\n";
        header.replace(header.find(missing), std::string(missing).size(), "other");
        CHECK_THROWS_MATCHES(
            open(header.c_str(), AsItIs), InputError, MessageMatches(ContainsSubstring(missing)));
    }
    ImportMap map;
    map.columns["client"] = "who";
    CHECK_THROWS_MATCHES(open("client,session,measure,date,score\n", map),
                         InputError,
                         MessageMatches(ContainsSubstring("who")));
    ImportMap filter;
    filter.rows["arm"] = {"treated"};
    CHECK_THROWS_MATCHES(open("client,session,measure,date,score\n", filter),
                         InputError,
                         MessageMatches(ContainsSubstring("arm")));
}

TEST_CASE("items stand in the order of their numbers and without a gap", "[core][interchange]")
{
    const CsvReader reader("client,session,measure,date,item_2,item_10,item_1,item_3,item_4,"
                           "item_5,item_6,item_7,item_8,item_9\n");
    const ImportColumns columns(reader, AsItIs);
    REQUIRE(columns.itemFields().size() == 10);
    CHECK(columns.itemFields()[1] == "item_2");
    CHECK(columns.itemFields()[9] == "item_10");
    CHECK_THROWS_MATCHES(open("client,session,measure,date,item_1,item_3\n", AsItIs),
                         InputError,
                         MessageMatches(ContainsSubstring("item_2")));
}

TEST_CASE("a constant stands in for a column, and words are translated after trimming",
          "[core][interchange]")
{
    ImportMap map;
    map.columns = {{"client", "id"}, {"score", "points"}};
    map.constants = {{"measure", "srs"}};
    map.values["rater"] = {{"P", "client"}};
    map.rows["arm"] = {"treated"};
    map.firstSession = Date(2026, 1, 5);
    map.daysBetween = 7;
    CsvReader reader("id,session,points,rater,arm\n"
                     "A,1,7, P , treated \n"
                     "B,1,7,T,control\n");
    const ImportColumns columns(reader, map);
    REQUIRE(reader.next());
    CHECK(columns.textOf(reader, "measure") == "srs");
    CHECK(columns.has("measure"));
    CHECK(columns.textOf(reader, "rater") == "client");
    CHECK(columns.nameOf("score") == "points");
    CHECK(columns.takes(reader));
    REQUIRE(reader.next());
    CHECK(columns.textOf(reader, "rater") == "T");
    CHECK_FALSE(columns.takes(reader));
}

TEST_CASE("a column of dates is passed over where the map says when the sessions were",
          "[core][interchange]")
{
    ImportMap map;
    map.firstSession = Date(2026, 1, 5);
    map.daysBetween = 7;
    CsvReader reader("client,session,measure,date,score\nA,1,srs,nonsense,7\n");
    const ImportColumns columns(reader, map);
    REQUIRE(reader.next());
    CHECK(columns.textOf(reader, "date").empty());
}
