// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/clinic/summary_table_model.h"
#include "tests/models/list_contract.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace soundings::app;
using namespace soundings::app::test;

namespace {

SummaryCell cellOf(SummaryTable table, const std::string& category, std::optional<int> clients = {})
{
    return {.table = table,
            .period = "2025-Q1",
            .category = category,
            .clients = clients,
            .percent = std::nullopt};
}

} // namespace

TEST_CASE("the table of a summary keeps the model contract", "[models][clinic]")
{
    SummaryTableModel table;
    table.setCells({cellOf(SummaryTable::Began, "all")});
    checkListContract(table,
                      {"table", "tableTitle", "words", "clients", "percent", "hidden", "share"},
                      [&] { table.setCells({}); });
}

TEST_CASE("only the first row of each table has its title, and every table has one",
          "[models][clinic]")
{
    SummaryTableModel table;
    std::vector<SummaryCell> cells;
    for (const SummaryTable one : {SummaryTable::Began,
                                   SummaryTable::Ended,
                                   SummaryTable::Ending,
                                   SummaryTable::Change,
                                   SummaryTable::Ratings,
                                   SummaryTable::Ruptures}) {
        cells.push_back(cellOf(one, "all", 10));
        cells.push_back(cellOf(one, "all", 20));
    }
    table.setCells(cells);
    std::set<std::string> titles;
    for (int row = 0; row < table.rowCount(); row += 2) {
        titles.insert(textAt(table, row, "tableTitle"));
        CHECK(textAt(table, row + 1, "tableTitle").empty());
    }
    CHECK(titles.size() == 6);
    CHECK_FALSE(titles.contains(""));
}

TEST_CASE("a row of quarters is called by its quarter, any other by words for its code",
          "[models][clinic]")
{
    SummaryTableModel table;
    table.setCells({cellOf(SummaryTable::Ended, "all", 10)});
    CHECK(textAt(table, 0, "words") == "2025-Q1");

    const std::map<SummaryTable, std::vector<std::string>> codes{
        {SummaryTable::Ending, {"agreed", "drop-out", "referred", "other"}},
        {SummaryTable::Change, {"recovered", "improved", "unchanged", "deteriorated", "harmed"}},
        {SummaryTable::Ratings, {"judged", "not-judged"}},
        {SummaryTable::Ruptures, {"open", "repaired", "unrepaired", "dismissed"}}};
    for (const auto& [one, categories] : codes) {
        std::set<std::string> words;
        for (const std::string& category : categories) {
            INFO(category);
            table.setCells({cellOf(one, category, 10)});
            const std::string word = textAt(table, 0, "words");
            CHECK_FALSE(word.empty());
            CHECK(word != category);
            words.insert(word);
        }
        CHECK(words.size() == categories.size());
    }
    table.setCells({cellOf(SummaryTable::Ending, "a code of tomorrow", 10)});
    CHECK(textAt(table, 0, "words") == "a code of tomorrow");
}

TEST_CASE("hidden counts stand together at the end of their table and are never a nought",
          "[models][clinic]")
{
    SummaryTableModel table;
    table.setCells({cellOf(SummaryTable::Ending, "agreed"),
                    cellOf(SummaryTable::Ending, "referred", 0),
                    cellOf(SummaryTable::Ending, "other", 15),
                    cellOf(SummaryTable::Ending, "drop-out"),
                    cellOf(SummaryTable::Ratings, "not-judged", 10)});
    REQUIRE(table.rowCount() == 4);
    CHECK(textAt(table, 0, "clients") == "0");
    CHECK_FALSE(valueAt(table, 0, "hidden").toBool());
    CHECK(textAt(table, 1, "clients") == "15");
    CHECK(textAt(table, 1, "percent").empty());
    CHECK(textAt(table, 2, "words") == "Hidden: By agreement; By the client alone");
    CHECK(textAt(table, 2, "clients").empty());
    CHECK(textAt(table, 2, "percent").empty());
    CHECK(valueAt(table, 2, "hidden").toBool());
    CHECK(valueAt(table, 2, "share").toDouble() == 0.0);
    CHECK(textAt(table, 2, "tableTitle").empty());
    // What is hidden of one table is never said of the next.
    CHECK_FALSE(valueAt(table, 3, "hidden").toBool());
    CHECK_FALSE(textAt(table, 3, "tableTitle").empty());
}

TEST_CASE("a table of years says so", "[models][clinic]")
{
    SummaryTableModel table;
    table.setCells({cellOf(SummaryTable::Began, "all", 10)}, SummaryStep::Year);
    CHECK(textAt(table, 0, "tableTitle") == "Clients who began, by year");
    table.setCells({cellOf(SummaryTable::Began, "all", 10)});
    CHECK(textAt(table, 0, "tableTitle") == "Clients who began, by quarter");
}

TEST_CASE("a bar is measured against the largest count of its own table", "[models][clinic]")
{
    SummaryTableModel table;
    SummaryCell counted = cellOf(SummaryTable::Ending, "agreed", 10);
    counted.percent = 25;
    table.setCells({cellOf(SummaryTable::Began, "all", 100),
                    counted,
                    cellOf(SummaryTable::Ending, "other", 40),
                    cellOf(SummaryTable::Change, "recovered")});
    CHECK(valueAt(table, 0, "share").toDouble() == 1.0);
    CHECK(valueAt(table, 1, "share").toDouble() == 0.25);
    CHECK(valueAt(table, 2, "share").toDouble() == 1.0);
    CHECK(valueAt(table, 3, "share").toDouble() == 0.0);
    CHECK(textAt(table, 1, "percent") == "25 %");
}
