// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/slope_change_table.h"
#include "core/interchange/csv_writer.h"
#include "made_slopes.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <functional>

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::EndsWith;
using Catch::Matchers::StartsWith;
using namespace soundings::core;

namespace {

std::string csvOf(const std::function<void(TableSink&)>& write)
{
    std::string out;
    CsvWriter writer([&out](std::string_view piece) { out += piece; });
    write(writer);
    writer.flush();
    return out;
}

std::vector<RatedCase> fourAndOne()
{
    auto cases = slopes::casesOf(slopes::Few);
    cases.push_back({.id = "late", .series = Series({{1, 30.0}, {2, std::nullopt}, {3, 12.0}})});
    return cases;
}

ChangeParameters cutAtTwenty()
{
    ChangeParameters parameters;
    parameters.cutoff = ClinicalCutoff{.value = 20.0};
    return parameters;
}

} // namespace

TEST_CASE("every case is one row with the columns of any method and its slope behind them",
          "[core][change]")
{
    const auto cases = fourAndOne();
    const SlopeSetup setup = prepareSlopeChange(cases, cutAtTwenty());
    const std::string out = csvOf([&](TableSink& sink) { analyseSlopeChange(cases, setup, sink); });
    CHECK_THAT(out,
               StartsWith("id,pre,post,change,index,reliable,crossed,clinical_at_start,category,"
                          "reason,crossed_without_reliable_change,scores,slope,slope_se,deviation,"
                          "deviation_se,deviation_index\n1,29,29,0,-1.738"));
    CHECK_THAT(out, ContainsSubstring("\n2,30,15,-15,-13.058"));
    CHECK_THAT(out, ContainsSubstring(",improved,yes,yes,recovered,,no,3,-2.1013"));
    CHECK_THAT(out, EndsWith("late,30,12,-18,,,yes,yes,,too-few-scores,,2,,,,,\n"));
}

TEST_CASE("the summary counts who could not be judged", "[core][change]")
{
    const auto cases = fourAndOne();
    const SlopeSetup setup = prepareSlopeChange(cases, cutAtTwenty());
    CHECK(csvOf([&](TableSink& sink) { summariseSlopeChange(cases, setup, sink); }) ==
          "category,count,percent,denominator,clinical_count,clinical_percent,clinical_"
          "denominator\n"
          "recovered,2,50,4,2,50,4\n"
          "improved,0,0,4,0,0,4\n"
          "unchanged,2,50,4,2,50,4\n"
          "deteriorated,0,0,4,0,0,4\n"
          "harmed,0,0,4,0,0,4\n"
          "crossed-without-reliable-change,0,0,4,0,0,4\n"
          "not-clinical-at-start,0,0,5,,,\n"
          "not-evaluable,1,20,5,,,\n");
}

TEST_CASE("the parameters are the rows of any method, then those of the model", "[core][change]")
{
    const auto cases = fourAndOne();
    const ChangeParameters parameters = cutAtTwenty();
    const SlopeSetup setup = prepareSlopeChange(cases, parameters);
    const std::string out =
        csvOf([&](TableSink& sink) { describeSlopeChange(setup, parameters, sink); });
    CHECK_THAT(out, StartsWith("name,value,source\nbetter,lower,\nn,5,\nn_used,5,\n"));
    CHECK_THAT(out, ContainsSubstring("\nmethod,hlm,\nsd,,\nreliability,,\n"));
    CHECK_THAT(out, ContainsSubstring("\ncritical,1.95996"));
    CHECK_THAT(out, ContainsSubstring("\nreliable_change,,\ncomparison,>,\n"));
    CHECK_THAT(out, ContainsSubstring("\ncutoff,20,setting\n"));
    CHECK_THAT(out, ContainsSubstring("\npeople,4,\nscores,18,\nintercept,30.5147"));
    CHECK_THAT(out, ContainsSubstring("\nslope,-0.854"));
    CHECK_THAT(out, EndsWith("\nsingular,no,\nmodel_reason,,\n"));
}

TEST_CASE("without a model its rows are there and empty, with the reason", "[core][change]")
{
    const std::vector<RatedCase> nobody;
    const SlopeSetup setup = prepareSlopeChange(nobody, cutAtTwenty());
    const std::string out =
        csvOf([&](TableSink& sink) { describeSlopeChange(setup, cutAtTwenty(), sink); });
    CHECK_THAT(out, ContainsSubstring("\npeople,0,\nscores,0,\nintercept,,\nslope,,\n"));
    CHECK_THAT(out, EndsWith("\nsingular,,\nmodel_reason,too-few-people,\n"));
    CHECK_THAT(csvOf([&](TableSink& sink) { analyseSlopeChange(nobody, setup, sink); }),
               EndsWith("deviation_index\n"));
}
