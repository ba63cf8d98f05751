// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/csv_writer.h"
#include "core/record/invalid_value.h"
#include "core/statistics/chart_table.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <algorithm>
#include <sstream>

using Catch::Matchers::WithinAbs;
using namespace soundings::core;

namespace {

using Lines = std::vector<std::vector<std::string>>;

/// The cells of simple CSV, a missing last one included.
Lines chartedLines(const RatingTable& table, const ControlChartParameters& parameters)
{
    std::string out;
    CsvWriter writer([&out](std::string_view piece) { out += piece; });
    analyseChart(table, parameters, writer);
    writer.flush();
    Lines lines;
    std::istringstream text(out);
    for (std::string line; std::getline(text, line);) {
        std::istringstream rest(line + ",");
        lines.emplace_back();
        for (std::string cell; std::getline(rest, cell, ',');) {
            lines.back().push_back(cell);
        }
    }
    return lines;
}

std::string cellOf(const Lines& lines, std::size_t row, const std::string& column)
{
    const auto found = std::ranges::find(lines.front(), column);
    REQUIRE(found != lines.front().end());
    return lines.at(row).at(static_cast<std::size_t>(found - lines.front().begin()));
}

double numberOf(const Lines& lines, std::size_t row, const std::string& column)
{
    return std::stod(cellOf(lines, row, column));
}

/// About 10 with a sigma of 2, so that every limit can be worked out by hand.
ControlChartParameters about10(ControlChartType type)
{
    ControlChartParameters parameters;
    parameters.type = type;
    parameters.centre = 10.0;
    parameters.sigma = 2.0;
    return parameters;
}

RatingTable jumpTable()
{
    return {.cases = {{.id = "a", .series = Series({{1, 10.0}, {2, 17.0}, {4, std::nullopt}})},
                      {.id = "b", .series = Series({{3, 9.0}})}},
            .rows = 4};
}

} // namespace

TEST_CASE("each type of chart has its own columns for what is charted", "[core][statistics]")
{
    const std::vector<std::string> start = {
        "id", "session", "score", "centre", "sigma", "lower", "upper"};
    const std::vector<std::string> end = {"rule_1",
                                          "rule_2",
                                          "rule_3",
                                          "rule_4",
                                          "rule_5",
                                          "rule_6",
                                          "rule_7",
                                          "rule_8",
                                          "out_of_control",
                                          "reason"};
    const std::vector<std::pair<ControlChartType, std::vector<std::string>>> between = {
        {ControlChartType::Individuals, {}},
        {ControlChartType::Ewma, {"statistic"}},
        {ControlChartType::Cusum, {"statistic_high", "statistic_low"}}};
    for (const auto& [type, own] : between) {
        std::vector<std::string> expected = start;
        expected.insert(expected.end(), own.begin(), own.end());
        expected.insert(expected.end(), end.begin(), end.end());
        const Lines lines = chartedLines(jumpTable(), about10(type));
        CHECK(lines.front() == expected);
        REQUIRE(lines.size() == 5);
        for (const auto& line : lines) {
            CHECK(line.size() == expected.size());
        }
        CHECK(chartedLines({}, about10(type)).size() == 1);
    }
}

TEST_CASE("a score beyond three sigmas is out of control by rule 1", "[core][statistics]")
{
    const Lines lines = chartedLines(jumpTable(), about10(ControlChartType::Individuals));
    CHECK(numberOf(lines, 1, "lower") == 4.0);
    CHECK(numberOf(lines, 1, "upper") == 16.0);
    CHECK(cellOf(lines, 1, "rule_1") == "no");
    CHECK(cellOf(lines, 1, "rule_4").empty()); // takes more scores than there are
    CHECK(cellOf(lines, 1, "rule_8").empty()); // Nelson's
    CHECK(cellOf(lines, 2, "rule_1") == "yes");
    CHECK(cellOf(lines, 2, "out_of_control") == "yes");
    CHECK(cellOf(lines, 4, "id") == "b");
    CHECK(cellOf(lines, 4, "session") == "3");
    CHECK(cellOf(lines, 4, "rule_1") == "no");
}

TEST_CASE("a session without a score keeps its row and has no verdict", "[core][statistics]")
{
    for (const auto type :
         {ControlChartType::Individuals, ControlChartType::Ewma, ControlChartType::Cusum}) {
        const Lines lines = chartedLines(jumpTable(), about10(type));
        CHECK(cellOf(lines, 3, "session") == "4");
        CHECK(cellOf(lines, 3, "score").empty());
        CHECK(cellOf(lines, 3, "rule_1").empty());
        CHECK(cellOf(lines, 3, "out_of_control").empty());
        CHECK(cellOf(lines, 3, "reason") == "no-score");
    }
}

TEST_CASE("a moving average starts at the centre within limits that widen", "[core][statistics]")
{
    // 0.2 * 17 + 0.8 * 10; 3 * 2 * sqrt(0.2 / 1.8 * (1 - 0.8 ^ 2t)) about 10
    const Lines lines = chartedLines(jumpTable(), about10(ControlChartType::Ewma));
    CHECK_THAT(numberOf(lines, 1, "statistic"), WithinAbs(10.0, 1e-12));
    CHECK_THAT(numberOf(lines, 1, "upper"), WithinAbs(11.2, 1e-12));
    CHECK_THAT(numberOf(lines, 2, "statistic"), WithinAbs(11.4, 1e-12));
    CHECK_THAT(numberOf(lines, 2, "upper"), WithinAbs(11.536749, 1e-6));
    CHECK_THAT(numberOf(lines, 2, "lower"), WithinAbs(8.463251, 1e-6));
    CHECK(cellOf(lines, 2, "out_of_control") == "no");
    CHECK(cellOf(lines, 2, "rule_1").empty());
    CHECK_THAT(numberOf(lines, 4, "statistic"), WithinAbs(9.8, 1e-12)); // starts anew
}

TEST_CASE("sums run up and down in sigmas and start anew with every person", "[core][statistics]")
{
    const Lines lines = chartedLines(jumpTable(), about10(ControlChartType::Cusum));
    CHECK_THAT(numberOf(lines, 2, "statistic_high"), WithinAbs(3.0, 1e-12)); // 7 / 2 - 0.5
    CHECK(numberOf(lines, 2, "statistic_low") == 0.0);
    CHECK(numberOf(lines, 2, "upper") == 5.0);
    CHECK(cellOf(lines, 2, "lower").empty());
    CHECK(cellOf(lines, 2, "out_of_control") == "no");
    CHECK(numberOf(lines, 4, "statistic_high") == 0.0);
}

TEST_CASE("without limits there is no verdict and the reason says why", "[core][statistics]")
{
    const RatingTable table{.cases = {{.id = "one", .series = Series({{1, 10.0}})},
                                      {.id = "same", .series = Series({{1, 4.0}, {2, 4.0}})}},
                            .rows = 3};
    const Lines lines = chartedLines(table, {});
    CHECK(cellOf(lines, 1, "sigma").empty());
    CHECK(cellOf(lines, 1, "reason") == "too-few-scores-for-limits");
    CHECK(cellOf(lines, 1, "out_of_control").empty());
    CHECK(cellOf(lines, 3, "reason") == "no-variation");
    CHECK(cellOf(lines, 3, "out_of_control").empty());
}

TEST_CASE("settings that make no chart are refused before a cell is written", "[core][statistics]")
{
    std::string out;
    CsvWriter writer([&out](std::string_view piece) { out += piece; });
    ControlChartParameters parameters;
    parameters.lambda = 2.0;
    CHECK_THROWS_AS(analyseChart(jumpTable(), parameters, writer), InvalidValue);
    writer.flush();
    CHECK(out.empty());
}
