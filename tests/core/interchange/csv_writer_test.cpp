// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/csv_reader.h"
#include "core/interchange/csv_writer.h"
#include "core/interchange/numbers.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <cstring>
#include <limits>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

using namespace soundings::core;

TEST_CASE("cells are quoted only where they must be", "[core][interchange]")
{
    std::string out;
    CsvWriter writer([&out](std::string_view piece) { out += piece; });
    writer.text("plain");
    writer.text("a,b");
    writer.text("she said \"no\"");
    writer.text("two\nlines");
    writer.text(" edge");
    writer.missing();
    writer.number(std::optional<double>());
    writer.number(0.1);
    writer.number(-0.0);
    writer.number(36.0);
    writer.wholeNumber(-12);
    writer.endRow();
    writer.flush();
    CHECK(out == "plain,\"a,b\",\"she said \"\"no\"\"\",\"two\nlines\",\" edge\",,,0.1,0,36,-12\n");
}

TEST_CASE("the last rows go out with the writer", "[core][interchange]")
{
    std::string out;
    {
        CsvWriter writer([&out](std::string_view piece) { out += piece; });
        writer.text("a");
        writer.endRow();
        CHECK(out.empty());
    }
    CHECK(out == "a\n");
}

TEST_CASE("a full disk is told by flush and swallowed by the destructor", "[core][interchange]")
{
    CsvWriter writer([](std::string_view) { throw std::runtime_error("full"); });
    writer.text("a");
    writer.endRow();
    CHECK_THROWS_AS(writer.flush(), std::runtime_error);
}

TEST_CASE("every number is written so that it reads back the same", "[core][interchange]")
{
    std::mt19937_64 random(5);
    for (int count = 0; count < 20'000; ++count) {
        const std::uint64_t bits = random();
        double value = 0.0;
        std::memcpy(&value, &bits, sizeof value);
        if (!std::isfinite(value)) {
            continue;
        }
        std::string text;
        appendNumber(text, value);
        REQUIRE(numberFromText(text) == value);
    }
}

TEST_CASE("what was written is read back cell by cell", "[core][interchange]")
{
    std::mt19937 random(6);
    const std::string alphabet = "\",\n\r;a \t";
    for (int table = 0; table < 2'000; ++table) {
        std::vector<std::vector<std::string>> rows;
        std::string out = "x,y\n";
        CsvWriter writer([&out](std::string_view piece) { out += piece; });
        for (unsigned row = 0; row < random() % 4; ++row) {
            rows.emplace_back();
            for (int cell = 0; cell < 2; ++cell) {
                std::string text = "c";
                for (unsigned index = 0; index < random() % 6; ++index) {
                    text += alphabet[random() % alphabet.size()];
                }
                writer.text(text);
                rows.back().push_back(text);
            }
            writer.endRow();
        }
        writer.flush();
        CsvReader reader(out);
        std::vector<std::vector<std::string>> back;
        while (reader.next()) {
            back.emplace_back(reader.cells().begin(), reader.cells().end());
        }
        REQUIRE(back == rows);
    }
}

TEST_CASE("numbers are read whole, with a point and finite, or not at all", "[core][interchange]")
{
    CHECK(numberFromText(" 3.5 ") == 3.5);
    CHECK(numberFromText("-2") == -2.0);
    CHECK(numberFromText("1e2") == 100.0);
    for (const char* text :
         {"", " ", "3,5", "3.5x", "x", "nan", "inf", "-infinity", "1e999", "+3", "0x10", "1 2"}) {
        INFO(text);
        CHECK(!numberFromText(text));
    }
    CHECK(wholeNumberFromText("12") == 12);
    CHECK(wholeNumberFromText("-1") == -1);
    for (const char* text : {"", "1.0", "1e3", "99999999999", "one"}) {
        CHECK(!wholeNumberFromText(text));
    }
}
