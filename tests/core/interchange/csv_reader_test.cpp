// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/csv_reader.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <random>
#include <string>
#include <vector>

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::Message;
using Catch::Matchers::MessageMatches;
using namespace std::string_literals;
using soundings::core::CsvReader;
using soundings::core::InputError;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rowsOf(std::string_view text)
{
    CsvReader reader(text);
    Rows rows;
    while (reader.next()) {
        rows.emplace_back(reader.cells().begin(), reader.cells().end());
    }
    return rows;
}

void readAll(std::string_view text)
{
    CsvReader reader(text);
    while (reader.next()) {
    }
}

} // namespace

TEST_CASE("cells keep separators, line breaks and quotation marks that are quoted",
          "[core][interchange]")
{
    const Rows rows =
        rowsOf("id,note\n1,\"a, b\"\n2,\"first\r\nsecond\"\n3,\"she said \"\"no\"\"\"\n"
               "4,\"\"\n5,\"\"\"\"\n6,");
    CHECK(rows == Rows{{"1", "a, b"},
                       {"2", "first\r\nsecond"},
                       {"3", "she said \"no\""},
                       {"4", ""},
                       {"5", "\""},
                       {"6", ""}});
}

TEST_CASE("lines may end in LF, CRLF or CR and the last one in nothing", "[core][interchange]")
{
    const Rows expected{{"1", "2"}, {"3", "4"}};
    CHECK(rowsOf("a,b\n1,2\n3,4\n") == expected);
    CHECK(rowsOf("a,b\r\n1,2\r\n3,4") == expected);
    CHECK(rowsOf("a,b\r1,2\r3,4\r") == expected);
    CHECK(rowsOf("a,b\n\n1,2\n\r\n3,4\n\n\n") == expected);
}

TEST_CASE("a byte order mark is not part of the first name", "[core][interchange]")
{
    const CsvReader reader("\xef\xbb\xbfid,score\n1,2\n");
    CHECK(reader.find("id") == 0);
}

TEST_CASE("the separator is found from the first line, also beside quoted ones",
          "[core][interchange]")
{
    CHECK(CsvReader("id;score\n1;2,5\n").separator() == ';');
    CHECK(CsvReader("id\tscore\n1\t2\n").separator() == '\t');
    CHECK(CsvReader("id,score\n1,2;3;4\n").separator() == ',');
    CHECK(CsvReader("\"a,b,c\";d\n1;2\n").separator() == ';');
    CHECK(CsvReader("id\n1\n").separator() == ',');
    CHECK(CsvReader("a,b;c\n1;2\n", ';').header() == std::vector<std::string>{"a,b", "c"});
}

TEST_CASE("lines are counted through quoted line breaks and empty lines", "[core][interchange]")
{
    CsvReader reader("a,b\n1,\"x\ny\nz\"\n\n2,y\n");
    REQUIRE(reader.next());
    CHECK(reader.line() == 2);
    REQUIRE(reader.next());
    CHECK(reader.line() == 6);
    CHECK(!reader.next());
    CHECK(!reader.next());
}

TEST_CASE("an empty file and one of blank lines have no header", "[core][interchange]")
{
    for (const std::string_view text : {"", "\n\r\n", "\xef\xbb\xbf"}) {
        CHECK_THROWS_MATCHES(
            CsvReader(text), InputError, MessageMatches(ContainsSubstring("an empty file")));
    }
}

TEST_CASE("a row with too few or too many cells is refused by its line", "[core][interchange]")
{
    CHECK_THROWS_MATCHES(readAll("a,b\n1,2\n3\n"),
                         InputError,
                         Message("line 3: 1 cell, expected 2 as in the first row"));
    CHECK_THROWS_MATCHES(readAll("a,b\n1,2,3\n"),
                         InputError,
                         Message("line 2: 3 cells, expected 2 as in the first row"));
}

TEST_CASE("broken quotation marks are refused by the line they stand on", "[core][interchange]")
{
    CHECK_THROWS_MATCHES(readAll("a,b\n1,\"open\n2,3\n"),
                         InputError,
                         MessageMatches(ContainsSubstring("line 2: ") &&
                                        ContainsSubstring("never closed in cell 2")));
    CHECK_THROWS_MATCHES(
        readAll("a,b\n1,2\n1,x\"y\n"),
        InputError,
        MessageMatches(ContainsSubstring("line 3: ") && ContainsSubstring("inside cell 2")));
    CHECK_THROWS_MATCHES(readAll("a,b\n\"1\"x,2\n"),
                         InputError,
                         MessageMatches(ContainsSubstring("after the closing quotation mark")));
}

TEST_CASE("bytes that are no text are refused by the line they stand on", "[core][interchange]")
{
    CHECK_THROWS_MATCHES(readAll("a,b\n1,2\n3,\0\n"s),
                         InputError,
                         Message("line 3: a NUL byte, expected text in UTF-8"));
    CHECK_THROWS_MATCHES(readAll("a,b\nJos\xe9,2\n"),
                         InputError,
                         Message("line 2: a byte that is not UTF-8, expected text in UTF-8"));
    CHECK_THROWS_MATCHES(readAll("\xff\xfe"s + "a\0,\0"s),
                         InputError,
                         Message("line 1: text in UTF-16, expected text in UTF-8"));
    for (const std::string bad : {"\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82"}) {
        CHECK_THROWS_AS(readAll("a\n" + bad), InputError);
    }
    CHECK(rowsOf("a\nJos\xc3\xa9 \xe2\x82\xac \xf0\x9f\x99\x82\n").size() == 1);
}

TEST_CASE("a column is found by its name, and one that is there twice is refused",
          "[core][interchange]")
{
    const CsvReader reader("id,score,score\n1,2,3\n");
    CHECK(reader.find("id") == 0);
    CHECK(!reader.find("date"));
    CHECK_THROWS_MATCHES(
        reader.find("score"), InputError, MessageMatches(ContainsSubstring("two columns")));
    CHECK_THROWS_MATCHES(
        reader.require("date"),
        InputError,
        Message("line 1, column date: no such column, expected a column of that name; there are: "
                "id, score, score"));
}

TEST_CASE("no text of quotation marks, separators and line ends is read out of bounds",
          "[core][interchange]")
{
    std::mt19937 random(11);
    const std::string alphabet = "\"\",,;\n\r1a\xc3\xa9\t \0"s;
    int taken = 0;
    for (int text = 0; text < 20'000; ++text) {
        std::string csv;
        const auto length = random() % 24;
        for (unsigned index = 0; index < length; ++index) {
            csv += alphabet[random() % alphabet.size()];
        }
        try {
            readAll(csv);
            ++taken;
        } catch (const InputError& refusal) {
            REQUIRE(!refusal.problem().what.empty());
        }
    }
    CHECK(taken > 100);
}
