// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/client_csv.h"
#include "core/interchange/csv_reader.h"
#include "tests/core/interchange/given_data.h"

#include <catch2/catch_test_macros.hpp>

#include <map>

using namespace soundings;
using namespace soundings::tests;

namespace {

using Row = std::map<std::string, std::string>;

/// What a reader makes of the file.
std::vector<Row> rowsOf(const std::vector<core::GivenFile>& files, const std::string& name)
{
    std::vector<Row> rows;
    for (const core::GivenFile& file : files) {
        if (file.name == name) {
            core::CsvReader reader(file.content, ',');
            while (reader.next()) {
                Row row;
                for (std::size_t at = 0; at < reader.header().size(); ++at) {
                    row[reader.header()[at]] = std::string(reader.cells()[at]);
                }
                rows.push_back(std::move(row));
            }
        }
    }
    return rows;
}

} // namespace

TEST_CASE("a name with quotes, line breaks and other scripts reads back as it was",
          "[interchange][client]")
{
    const auto files = core::clientCsvFiles(givenData(), knownMeasures());
    const auto rows = rowsOf(files, "client.csv");
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].at("code") == "K-001");
    CHECK(rows[0].at("name") == givenData().client.name);
    CHECK(rows[0].at("year_of_birth") == "1980");
    CHECK(rows[0].at("gender") == "non-binary");
}

TEST_CASE("an answer of 0, a blank one and a score that could not be computed stay apart",
          "[interchange][client]")
{
    const auto rows = rowsOf(core::clientCsvFiles(givenData(), knownMeasures()), "responses.csv");
    REQUIRE(rows.size() == 6);
    CHECK(rows[0].at("name") == "q1");
    CHECK(rows[0].at("value") == "2");
    CHECK(rows[1].at("name") == "q2");
    CHECK(rows[1].at("value").empty());
    CHECK(rows[1].at("reason") == "left blank");
    CHECK(rows[2].at("value") == "0");
    CHECK(rows[3].at("kind") == "score");
    CHECK(rows[3].at("value") == "2");
    CHECK(rows[3].at("band") == "mild");
    CHECK(rows[3].at("measure_name") == codedMeasure().profile.name);
    CHECK(rows[4].at("value").empty());
    CHECK(rows[4].at("reason") == "too-many-missing");
    CHECK(rows[5].at("kind") == "skipped");
    CHECK(rows[5].at("measure_name").empty());
}

TEST_CASE("no text is taken for a formula, and a number below 0 stays a number",
          "[interchange][client]")
{
    auto data = givenData();
    data.client.gender = "@me";
    data.cases[0].sessions[0].responses[0].answers["q1"] = -1.5;
    const auto files = core::clientCsvFiles(data, knownMeasures());
    CHECK(rowsOf(files, "client.csv")[0].at("gender") == "'@me");
    CHECK(rowsOf(files, "sessions.csv")[0].at("changed") == "'=HYPERLINK(\"x\")");
    CHECK(rowsOf(files, "responses.csv")[0].at("value") == "-1.5");
    CHECK(rowsOf(files, "responses.csv")[5].at("reason") == "'-did not come");
}

TEST_CASE("every file has the columns that the first page explains, also without a row",
          "[interchange][client]")
{
    core::GivenData nobody;
    nobody.client.code = "K-002";
    const auto files = core::clientCsvFiles(nobody, knownMeasures());
    REQUIRE(files.size() == core::clientCsvTables().size());
    for (std::size_t at = 0; at < files.size(); ++at) {
        const core::GivenTable& table = core::clientCsvTables()[at];
        CHECK(files[at].name == table.file);
        const core::CsvReader reader(files[at].content, ',');
        REQUIRE(reader.header().size() == table.columns.size());
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            CHECK(reader.header()[column] == table.columns[column].name);
            CHECK_FALSE(table.columns[column].meaning.empty());
        }
    }
    CHECK(rowsOf(files, "cases.csv").empty());
}

TEST_CASE("cases, sessions and flags are told with their days and what the rule said",
          "[interchange][client]")
{
    const auto files = core::clientCsvFiles(givenData(), knownMeasures());
    const auto cases = rowsOf(files, "cases.csv");
    REQUIRE(cases.size() == 1);
    CHECK(cases[0].at("start") == "2026-01-01");
    CHECK(cases[0].at("end").empty());
    const auto sessions = rowsOf(files, "sessions.csv");
    REQUIRE(sessions.size() == 2);
    CHECK(sessions[0].at("feedback_discussed") == "yes");
    CHECK(sessions[1].at("feedback_discussed").empty());
    CHECK(sessions[1].at("attendance") == core::attendanceCode(core::Attendance::DidNotCome));
    const auto flags = rowsOf(files, "flags.csv");
    REQUIRE(flags.size() == 1);
    CHECK(flags[0].at("date") == "2026-01-05");
    CHECK(flags[0].at("verdict") == "yes");
    CHECK(flags[0].at("threshold") == "30");
}
