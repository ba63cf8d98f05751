// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/csv_writer.h"
#include "core/statistics/change_point_table.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <sstream>

using Catch::Matchers::WithinAbs;
using namespace soundings::core;

namespace {

using Lines = std::vector<std::vector<std::string>>;

enum ChangePointColumn : std::size_t
{
    IdColumn,
    CountColumn,
    MethodColumn,
    SessionColumn,
    BeforeColumn,
    AfterColumn,
    StatisticColumn,
    PColumn,
    ExactColumn,
    ReasonColumn
};

/// The rows of the table of these people, the header left out after a look at it.
Lines shiftLines(std::vector<RatedCase> cases)
{
    std::string out;
    CsvWriter writer([&out](std::string_view piece) { out += piece; });
    analyseChangePoints({.cases = std::move(cases), .rows = 0}, writer);
    writer.flush();
    std::istringstream text(out);
    std::string line;
    REQUIRE(std::getline(text, line));
    CHECK(line == "id,n,method,session,mean_before,mean_after,statistic,p,exact,reason");
    Lines lines;
    while (std::getline(text, line)) {
        std::istringstream rest(line + ",");
        lines.emplace_back();
        for (std::string cell; std::getline(rest, cell, ',');) {
            lines.back().push_back(cell);
        }
        CHECK(lines.back().size() == ReasonColumn + 1);
    }
    return lines;
}

Series seriesFrom(const std::vector<double>& scores)
{
    std::vector<Rating> ratings;
    for (const double score : scores) {
        ratings.push_back({static_cast<int>(ratings.size()) + 1, score});
    }
    return Series(std::move(ratings));
}

} // namespace

TEST_CASE("a shift is told by the first session of the new level, also behind a gap",
          "[core][statistics]")
{
    // SD 2 by the differences; the squares fall from 100 to 2. Of the 70 ways to part the scores
    // into two fours, two explain as much.
    const Series series({{1, 1.0},
                         {2, 2.0},
                         {3, 1.0},
                         {5, 2.0},
                         {7, std::nullopt},
                         {8, 9.0},
                         {9, 8.0},
                         {10, 9.0},
                         {11, 8.0}});
    const Lines lines = shiftLines({{.id = "a", .series = series}});
    REQUIRE(lines.size() == 2);
    for (const auto& line : lines) {
        CHECK(line[IdColumn] == "a");
        CHECK(line[CountColumn] == "8");
        CHECK(line[SessionColumn] == "8");
        CHECK_THAT(std::stod(line[BeforeColumn]), WithinAbs(1.5, 1e-12));
        CHECK_THAT(std::stod(line[AfterColumn]), WithinAbs(8.5, 1e-12));
        CHECK(line[ReasonColumn].empty());
    }
    CHECK(lines[0][MethodColumn] == "amoc");
    CHECK_THAT(std::stod(lines[0][StatisticColumn]), WithinAbs(24.5, 1e-9));
    CHECK_THAT(std::stod(lines[0][PColumn]), WithinAbs(2.0 / 70.0, 0.017)); // 3 SDs of 999 drawn
    CHECK(lines[0][ExactColumn] == "no");
    CHECK(lines[1][MethodColumn] == "pelt");
    CHECK(lines[1][StatisticColumn].empty());
    CHECK(lines[1][PColumn].empty());
}

TEST_CASE("of six scores every order is counted", "[core][statistics]")
{
    const Lines lines = shiftLines({{.id = "a", .series = seriesFrom({1, 2, 1, 9, 8, 9})}});
    CHECK(lines.at(0)[SessionColumn] == "4");
    CHECK_THAT(std::stod(lines[0][PColumn]), WithinAbs(0.1, 1e-12)); // 2 of 20 ways
    CHECK(lines[0][ExactColumn] == "yes");
}

TEST_CASE("two shifts have a row each, with the levels on both sides", "[core][statistics]")
{
    const Lines lines = shiftLines(
        {{.id = "a", .series = seriesFrom({1, 2, 1, 2, 30, 31, 30, 31, 12, 11, 12, 11})}});
    REQUIRE(lines.size() == 3);
    CHECK(lines[0][MethodColumn] == "amoc");
    CHECK(lines[1][SessionColumn] == "5");
    CHECK_THAT(std::stod(lines[1][BeforeColumn]), WithinAbs(1.5, 1e-12));
    CHECK_THAT(std::stod(lines[1][AfterColumn]), WithinAbs(30.5, 1e-12));
    CHECK(lines[2][SessionColumn] == "9");
    CHECK_THAT(std::stod(lines[2][BeforeColumn]), WithinAbs(30.5, 1e-12));
    CHECK_THAT(std::stod(lines[2][AfterColumn]), WithinAbs(11.5, 1e-12));
}

TEST_CASE("a level that stays is no shift of pelt, and amoc's p says that it means little",
          "[core][statistics]")
{
    const Lines lines = shiftLines({{.id = "a", .series = seriesFrom({5, 7, 4, 6, 5, 7, 4, 6})}});
    REQUIRE(lines.size() == 2);
    CHECK(std::stod(lines[0][PColumn]) > 0.2);
    CHECK(lines[1][MethodColumn] == "pelt");
    CHECK(lines[1][SessionColumn].empty());
    CHECK(lines[1][ReasonColumn].empty()); // it was looked for, and there is none
}

TEST_CASE("what cannot be looked at has a row for both methods and its reason",
          "[core][statistics]")
{
    const Lines lines = shiftLines({{.id = "none", .series = Series()},
                                    {.id = "two", .series = seriesFrom({1, 9})},
                                    {.id = "three", .series = seriesFrom({1, 9, 2})},
                                    {.id = "same", .series = seriesFrom({4, 4, 4, 4, 4})}});
    REQUIRE(lines.size() == 8);
    for (std::size_t row = 0; row < lines.size(); ++row) {
        CHECK(lines[row][MethodColumn] == (row % 2 == 0 ? "amoc" : "pelt"));
        CHECK(lines[row][ReasonColumn] == (row < 6 ? "too-few-scores" : "no-variation"));
        for (std::size_t column = SessionColumn; column < ReasonColumn; ++column) {
            CHECK(lines[row][column].empty());
        }
    }
}

TEST_CASE("shifts are found in any unit", "[core][statistics]")
{
    const std::vector<double> scores{1, 2, 1, 2, 30, 31, 30, 31, 12, 11, 12, 11};
    std::vector<double> stretched;
    for (const double score : scores) {
        stretched.push_back(1000.0 - 0.01 * score);
    }
    const Lines plain = shiftLines({{.id = "a", .series = seriesFrom(scores)}});
    const Lines other = shiftLines({{.id = "a", .series = seriesFrom(stretched)}});
    REQUIRE(plain.size() == other.size());
    for (std::size_t row = 0; row < plain.size(); ++row) {
        CHECK(plain[row][SessionColumn] == other[row][SessionColumn]);
    }
    CHECK_THAT(std::stod(other[0][StatisticColumn]),
               WithinAbs(std::stod(plain[0][StatisticColumn]), 1e-6));
}
