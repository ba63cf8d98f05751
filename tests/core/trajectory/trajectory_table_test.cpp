// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/csv_writer.h"
#include "core/record/invalid_value.h"
#include "core/trajectory/trajectory_table.h"
#include "level_model.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace soundings::core;
using soundings::made::levelModel;

namespace {

std::string written(const RatingTable& table, const TrajectoryModel& model)
{
    std::string out;
    CsvWriter writer([&out](std::string_view piece) { out += piece; });
    applyTrajectory(table, model, {}, std::nullopt, writer);
    writer.flush();
    return out;
}

RatingTable tableOf(std::vector<std::pair<std::string, Series>> cases)
{
    RatingTable table;
    for (auto& [id, series] : cases) {
        table.cases.push_back({id, std::move(series)});
    }
    return table;
}

} // namespace

TEST_CASE("a case without a model's figures has empty cells and no status of its own",
          "[trajectory]")
{
    CHECK(written(tableOf({}), levelModel()) ==
          "id,session,score,expected,sd,amber,red,status,extrapolated\n");
    const std::string out =
        written(tableOf({{"a", Series({{1, 24.0}, {2, std::nullopt}})}}), levelModel());
    CHECK(out.find("a,1,24,24,") != std::string::npos);
    CHECK(out.find("a,2,,20,5,") != std::string::npos);
    CHECK(out.find("not-evaluable") != std::string::npos);
}

TEST_CASE("each session of each case is a row, in the order of the table", "[trajectory]")
{
    const RatingTable table = tableOf(
        {{"b", Series({{1, 24.0}, {2, 40.0}})}, {"a", Series({{1, 24.0}, {3, 20.0}, {9, 20.0}})}});
    const std::string out = written(table, levelModel());
    const auto at = [&out](const std::string& row) { return out.find("\n" + row); };
    REQUIRE(at("b,2,40,20,5,") != std::string::npos);
    REQUIRE(at("a,1,24,24,") != std::string::npos);
    CHECK(at("b,2,") < at("a,1,"));
    CHECK(at("a,1,") < at("a,3,"));
    CHECK(out.find(",red,no\n") != std::string::npos);
    // Beyond the sessions that the model was learned from.
    const auto last = at("a,9,20,");
    REQUIRE(last != std::string::npos);
    CHECK(out.substr(last).find(",yes\n") != std::string::npos);
}

TEST_CASE("what a table holds after a case does not change that case", "[trajectory]")
{
    const Series series({{1, 24.0}, {2, 26.0}, {4, 31.0}});
    const std::string alone = written(tableOf({{"a", series}}), levelModel());
    const std::string both =
        written(tableOf({{"a", series}, {"b", Series({{1, 30.0}, {2, 12.0}})}}), levelModel());
    CHECK(both.starts_with(alone));
}
