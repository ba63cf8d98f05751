// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/input_error.h"
#include "core/interchange/rating_table.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::Message;
using Catch::Matchers::MessageMatches;
using namespace soundings::core;

namespace {

std::vector<Rating> ratingsOf(const RatedCase& rated)
{
    return {rated.series.ratings().begin(), rated.series.ratings().end()};
}

} // namespace

TEST_CASE("rows of several cases in any order become series in the order of the sessions",
          "[core][interchange]")
{
    const auto table =
        readRatingTable("client,session,score\nb,2,30\na,3,\nb,1,31.5\na,1,20\n", {});
    REQUIRE(table.cases.size() == 2);
    CHECK(table.rows == 4);
    CHECK(table.cases[0].id == "b");
    CHECK(ratingsOf(table.cases[0]) == std::vector<Rating>{{1, 31.5}, {2, 30.0}});
    CHECK(ratingsOf(table.cases[1]) == std::vector<Rating>{{1, 20.0}, {3, std::nullopt}});
}

TEST_CASE("columns are found under the names that were asked for", "[core][interchange]")
{
    RatingColumns columns;
    columns.id = "id";
    columns.session = "week";
    columns.score = "srs";
    const auto table = readRatingTable("srs;id;note;week\n36;x;\"a;b\";1\n", columns);
    CHECK(ratingsOf(table.cases.at(0)) == std::vector<Rating>{{1, 36.0}});
    CHECK_THROWS_MATCHES(readRatingTable("id,week\n1,2\n", columns),
                         InputError,
                         MessageMatches(ContainsSubstring("column srs: no such column")));
}

TEST_CASE("a table without rows has no cases", "[core][interchange]")
{
    CHECK(readRatingTable("client,session,score\n", {}).cases.empty());
}

TEST_CASE("a repeated session is refused with both its lines", "[core][interchange]")
{
    CHECK_THROWS_MATCHES(
        readRatingTable("client,session,score\na,1,2\nb,1,2\na,2,3\na,1,4\n", {}),
        InputError,
        Message("line 5, column session: session 1 of \"a\" again, after line 2, expected each "
                "session of a client once"));
}

TEST_CASE("a score that is no number is refused with what would be right", "[core][interchange]")
{
    for (const std::string bad : {"NA", "n/a", "nan", "inf", "3,5x", "."}) {
        CHECK_THROWS_MATCHES(readRatingTable("client;session;score\na;1;2\na;2;" + bad + "\n", {}),
                             InputError,
                             Message("line 3, column score: \"" + bad +
                                     "\", expected a number with a point, or an empty cell for no "
                                     "score"));
    }
}

TEST_CASE("a session that is no whole number and an empty id are refused", "[core][interchange]")
{
    for (const std::string bad : {"", "1.5", "s1", "99999999999"}) {
        CHECK_THROWS_MATCHES(
            readRatingTable("client,session,score\na," + bad + ",1\n", {}),
            InputError,
            Message("line 2, column session: \"" + bad + "\", expected a whole number"));
    }
    CHECK_THROWS_MATCHES(readRatingTable("client,session,score\n ,1,1\n", {}),
                         InputError,
                         Message("line 2, column client: an empty cell, expected who was rated"));
}

TEST_CASE("ratings of two measures or raters are never mixed", "[core][interchange]")
{
    const char* text = "client,session,score,measure,rater\n"
                       "a,1,30,srs,client\na,1,31,srs,therapist\na,1,12,phq-9,client\n";
    CHECK_THROWS_MATCHES(readRatingTable(text, {}),
                         InputError,
                         MessageMatches(ContainsSubstring("line 3, column rater: \"therapist\" "
                                                          "after \"client\" in line 2")));
    RatingColumns columns;
    columns.measure = "srs";
    columns.rater = "therapist";
    const auto table = readRatingTable(text, columns);
    CHECK(table.rows == 1);
    CHECK(ratingsOf(table.cases.at(0)) == std::vector<Rating>{{1, 31.0}});
    CHECK_THROWS_AS(readRatingTable("client,session,score\na,1,2\n", columns), InputError);
}

TEST_CASE("the order of the rows does not matter", "[core][interchange]")
{
    std::mt19937 random(4);
    std::vector<std::string> rows;
    for (int id = 0; id < 20; ++id) {
        for (int session = 1; session <= 15; ++session) {
            rows.push_back(std::to_string(id) + "," + std::to_string(session) + "," +
                           std::to_string(random() % 40) + "\n");
        }
    }
    const auto read = [](const std::vector<std::string>& lines) {
        std::string text = "client,session,score\n";
        for (const std::string& line : lines) {
            text += line;
        }
        auto cases = readRatingTable(text, {}).cases;
        std::ranges::sort(cases, {}, &RatedCase::id);
        return cases;
    };
    const auto ordered = read(rows);
    std::ranges::shuffle(rows, random);
    const auto shuffled = read(rows);
    REQUIRE(ordered.size() == shuffled.size());
    for (std::size_t index = 0; index < ordered.size(); ++index) {
        CHECK(ordered[index].id == shuffled[index].id);
        CHECK(ratingsOf(ordered[index]) == ratingsOf(shuffled[index]));
    }
}

TEST_CASE("blanks around a measure and a rater count for nothing, and a blank score is none",
          "[core][interchange]")
{
    const std::string csv = "client,session,measure,rater,score\n"
                            "a,1,srs,client,36\na,2, srs ,client ,  \na,3,srs, client,35\n";
    const auto table = readRatingTable(csv, {});
    CHECK(ratingsOf(table.cases.at(0)) ==
          std::vector<Rating>{{1, 36.0}, {2, std::nullopt}, {3, 35.0}});
    RatingColumns chosen;
    chosen.measure = "srs";
    chosen.rater = "client";
    CHECK(readRatingTable(csv, chosen).rows == 3);
}

TEST_CASE("read by participant, each of several people in the room has a series",
          "[core][interchange]")
{
    RatingColumns columns;
    columns.participant = "who";
    const auto table = readRatingTable(
        "client,session,who,score\nF,2,ann,30\nF,1,bo,31\nF,1,ann,\nG,1,ann,20\n", columns);
    REQUIRE(table.cases.size() == 3);
    CHECK(table.cases[0].id == "F");
    CHECK(table.cases[0].participant == "ann");
    CHECK(ratingsOf(table.cases[0]) == std::vector<Rating>{{1, std::nullopt}, {2, 30.0}});
    CHECK(table.cases[1].participant == "bo");
    CHECK(table.cases[2].id == "G");
    CHECK(readRatingTable("client,session,score\nF,1,3\n", {}).cases[0].participant.empty());

    CHECK_THROWS_MATCHES(
        readRatingTable("client,session,who,score\nF,1,ann,3\nF,1,bo,3\nF,1,ann,4\n", columns),
        InputError,
        MessageMatches(ContainsSubstring("line 4, column session: session 1 of \"F\", \"ann\" "
                                         "again, after line 2, expected each session of a client "
                                         "and who once")));
    CHECK_THROWS_MATCHES(readRatingTable("client,session,who,score\nF,1, ,3\n", columns),
                         InputError,
                         MessageMatches(ContainsSubstring("line 2, column who: an empty cell")));
    CHECK_THROWS_AS(readRatingTable("client,session,score\nF,1,3\n", columns), InputError);
}

TEST_CASE("each rater may have a measure of their own", "[core][interchange]")
{
    const std::string text = "client,session,rater,measure,score\n"
                             "a,1,client,own-client,3\na,1,therapist,own-therapist,4\n";
    RatingColumns columns;
    columns.rater = "therapist";
    CHECK(ratingsOf(readRatingTable(text, columns).cases.at(0)) == std::vector<Rating>{{1, 4.0}});
    CHECK_THROWS_AS(readRatingTable(text, {}), InputError);
    RatingColumns byMeasure;
    byMeasure.measure = "own-client";
    CHECK(readRatingTable(text, byMeasure).rows == 1);
}
