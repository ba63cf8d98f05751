// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/ratings_import.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::MessageMatches;
using namespace soundings::core;

namespace {

const std::string Header = "client,date,session,measure,score\n";

/// The only refusal of a file with the usual columns and these rows.
InputProblem refusalOf(const std::string& rows, const ImportMap& map = {})
{
    const auto import = importRatings(Header + rows, map);
    REQUIRE(import.refused.size() == 1);
    return import.refused.front();
}

} // namespace

TEST_CASE("the usual columns need no map", "[core][interchange]")
{
    const auto import = importRatings(
        "client,date,session,measure,score,rater,participant\n"
        "A1,2026-03-02,1,srs,36.5,,\nA1,2026-03-02,1,srs,33,therapist,B\nA1,2026-03-09,2,srs,,,\n");
    REQUIRE(import.rows.size() == 3);
    CHECK(import.refused.empty());
    CHECK(import.rows[0] ==
          ImportedRating{2, "A1", Date(2026, 3, 2), 1, "srs", 36.5, {}, std::nullopt, ""});
    CHECK(import.rows[1].rater == Rater::Therapist);
    CHECK(import.rows[1].participant == "B");
    CHECK(!import.rows[2].isFilledIn());
    CHECK(import.rows[0].isFilledIn());
}

TEST_CASE("items come in the order of their numbers, whatever that of the columns",
          "[core][interchange]")
{
    const auto import = importRatings("client,item_2,date,session,measure,item_1,item_3\n"
                                      "A1,2,2026-03-02,1,soundings-alliance-client,1,\n");
    REQUIRE(import.rows.size() == 1);
    CHECK(!import.rows[0].score);
    CHECK(import.rows[0].items == std::vector<std::optional<double>>{1.0, 2.0, std::nullopt});
    CHECK(import.rows[0].isFilledIn());
    CHECK_THROWS_MATCHES(importRatings("client,date,session,measure,item_1,item_3\n"),
                         InputError,
                         MessageMatches(ContainsSubstring("column item_2: no such column")));
}

TEST_CASE("a column that a rating needs is asked for by name", "[core][interchange]")
{
    for (const std::string field : {"client", "date", "session", "measure", "score"}) {
        std::string header = Header;
        header.replace(header.find(field), field.size(), "other");
        CHECK_THROWS_MATCHES(importRatings(header),
                             InputError,
                             MessageMatches(ContainsSubstring("column " + field)));
    }
}

TEST_CASE("a row that cannot be meant is refused with line, column and what would be right",
          "[core][interchange]")
{
    CHECK(refusalOf(",2026-03-02,1,srs,3\n") ==
          InputProblem{2, "client", "an empty cell", "a code for the client"});
    CHECK(refusalOf("A,2026-02-30,1,srs,3\n") ==
          InputProblem{2, "date", "\"2026-02-30\"", "a day as YYYY-MM-DD"});
    CHECK(refusalOf("A,2026-03-02,0,srs,3\n") ==
          InputProblem{2, "session", "\"0\"", "a whole number from 1 to 10000"});
    CHECK(refusalOf("A,2026-03-02,1.5,srs,3\n").column == "session");
    CHECK(refusalOf("A,2026-03-02,1,,3\n").column == "measure");
    CHECK(refusalOf("A,2026-03-02,1,srs,high\n") ==
          InputProblem{2, "score", "\"high\"", "a number with a point, or an empty cell"});
    CHECK(refusalOf("A,2026-03-02,1,srs,1e999\n").column == "score");
    CHECK_THAT(refusalOf("A,2026-03-02,1,srs,NA\n").expected, ContainsSubstring("empty cell"));
}

TEST_CASE("good rows are kept beside refused ones, both in the order of the file",
          "[core][interchange]")
{
    const auto import = importRatings(Header + "A,2026-03-02,1,srs,30\nA,x,2,srs,31\n"
                                               "A,2026-03-16,3,srs,32\nA,2026-03-23,4,srs,y\n");
    CHECK(import.rows.size() == 2);
    REQUIRE(import.refused.size() == 2);
    CHECK(import.refused[0].line == 3);
    CHECK(import.refused[1].line == 5);
}

TEST_CASE("the same rating twice is refused with both lines, of two raters it is not",
          "[core][interchange]")
{
    const auto problem = refusalOf("A,2026-03-02,1,srs,30\nB,2026-03-02,1,srs,30\n"
                                   "A,2026-03-02,1,phq-9,12\nA,2026-03-02,1,srs,31\n");
    CHECK(problem.line == 5);
    CHECK_THAT(problem.what, ContainsSubstring("after line 2"));
    const auto raters =
        importRatings("client,date,session,measure,score,rater\n"
                      "A,2026-03-02,1,srs,30,client\nA,2026-03-02,1,srs,30,therapist\n");
    CHECK(raters.refused.empty());
}

TEST_CASE("a session cannot have been on two days", "[core][interchange]")
{
    const auto problem = refusalOf("A,2026-03-02,1,srs,30\nA,2026-03-03,1,phq-9,12\n");
    CHECK(problem.line == 3);
    CHECK(problem.expected == "2026-03-02 as in line 2");
}

TEST_CASE("an unknown rater is refused by name", "[core][interchange]")
{
    const auto import = importRatings("client,date,session,measure,score,rater\n"
                                      "A,2026-03-02,1,srs,30,nurse\n");
    REQUIRE(import.refused.size() == 1);
    CHECK(import.refused[0] ==
          InputProblem{2, "rater", "\"nurse\"", "client, therapist, parent or observer"});
}

TEST_CASE("a file without dates, with other names and gaps is read through a map",
          "[core][interchange]")
{
    const ImportMap map = readImportMap(R"({
        "columns": {"client": "id"},
        "values": {"measure": {"bdi": "bdi-ii"}},
        "rows": {"phase": ["treatment"], "measure": "bdi"},
        "missing": ["NA", "-9"],
        "firstSession": "2024-01-08",
        "daysBetween": 7
    })");
    const auto import =
        importRatings("\"id\",\"measure\",\"phase\",\"occasion\",\"session\",\"score\"\n"
                      "1,\"bdi\",\"baseline\",\"s0\",0,33\n"
                      "1,\"bdi\",\"treatment\",\"s1\",1,35\n"
                      "1,\"bdi\",\"treatment\",\"s3\",3,NA\n"
                      "1,\"bdi\",\"treatment\",\"s4\",4,\n"
                      "1,\"rq\",\"treatment\",\"s1\",1,20\n"
                      "1,\"bdi\",\"followup\",\"fu1\",,10\n",
                      map);
    CHECK(import.refused.empty());
    CHECK(import.leftOut == 3);
    REQUIRE(import.rows.size() == 3);
    CHECK(import.rows[0] ==
          ImportedRating{3, "1", Date(2024, 1, 8), 1, "bdi-ii", 35.0, {}, std::nullopt, ""});
    CHECK(import.rows[1].date == Date(2024, 1, 22));
    CHECK(!import.rows[1].score);
    CHECK(!import.rows[2].score);
}

TEST_CASE("constants stand in for columns, sessions may count from 0, commas may be decimal",
          "[core][interchange]")
{
    const ImportMap map = readImportMap(
        R"({"constants": {"measure": "srs", "rater": "therapist"}, "addToSession": 1,
            "decimal": ",", "columns": {"score": "Summe", "client": "Fall"},
            "firstSession": "2024-02-28", "daysBetween": 2})");
    const auto import = importRatings("Fall;session;Summe\nM7;0;35,5\nM7;1;36\n", map);
    REQUIRE(import.rows.size() == 2);
    CHECK(import.rows[0].session == 1);
    CHECK(import.rows[0].score == 35.5);
    CHECK(import.rows[0].rater == Rater::Therapist);
    CHECK(import.rows[1].date == Date(2024, 3, 1));
    const auto refused = importRatings("Fall;session;Summe\nM7;-1;35\n", map).refused;
    REQUIRE(refused.size() == 1);
    CHECK(refused[0].expected == "a whole number from 0 to 9999");
}

TEST_CASE("with a decimal comma a point is refused and never read as one or the other",
          "[core][interchange]")
{
    const ImportMap map = readImportMap(
        R"({"constants": {"measure": "srs"}, "decimal": ",", "firstSession": "2024-02-28",
            "daysBetween": 7})");
    const auto import =
        importRatings("client;session;score\nA;1;1.234\nA;2;1.234,5\nA;3;35.5\nA;4;35,5\n", map);
    REQUIRE(import.rows.size() == 1);
    CHECK(import.rows[0].score == 35.5);
    REQUIRE(import.refused.size() == 3);
    CHECK(import.refused[0].line == 2);
    CHECK(import.refused[0].what == R"("1.234")");
    CHECK(import.refused[0].expected == "a number with a comma and no point, or an empty cell");
}

TEST_CASE("dates far beyond any course are refused and not overflowed", "[core][interchange]")
{
    const ImportMap map = readImportMap(R"({"firstSession": "2024-01-01", "daysBetween": 366,
                                            "constants": {"measure": "srs"}})");
    const auto import = importRatings("client,session,score\nA,10000,1\nA,900,1\n", map);
    CHECK(import.refused.size() == 1);
    CHECK(import.rows.size() == 1);
}
