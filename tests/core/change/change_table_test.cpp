// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/change_table.h"
#include "core/interchange/csv_writer.h"
#include "core/interchange/input_error.h"
#include "core/record/invalid_value.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <functional>

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::MessageMatches;
using Catch::Matchers::StartsWith;
using Catch::Matchers::WithinRel;
using namespace soundings::core;

namespace {

std::string written(const std::function<void(TableSink&)>& write)
{
    std::string out;
    CsvWriter writer([&out](std::string_view piece) { out += piece; });
    write(writer);
    writer.flush();
    return out;
}

ChangeParameters phq()
{
    ChangeParameters parameters;
    parameters.published = publishedCriterion(6.0, Comparison::AtLeast, "NCT05134103");
    parameters.cutoff = ClinicalCutoff{10.0, CutoffKind::Given, true, "NCT05134103"};
    return parameters;
}

const std::vector<ScorePair> People = {{"a", 18.0, 5.0},
                                       {"b", 25.0, 15.0},
                                       {"c", 12.0, 9.0},
                                       {"d", 5.0, 14.0},
                                       {"e", 12.0, std::nullopt}};

} // namespace

TEST_CASE("pairs are read with their gaps, repeated and empty ids refused", "[core][change]")
{
    PairColumns columns;
    columns.id = "id";
    const auto pairs = readPairs("id,pre,post\n1,20, 10 \n2,,4\n", columns);
    REQUIRE(pairs.size() == 2);
    CHECK(pairs[0].post == 10.0);
    CHECK(!pairs[1].pre);
    CHECK_THROWS_MATCHES(
        readPairs("id,pre,post\n1,2,3\n2,2,3\n1,4,5\n", columns),
        InputError,
        MessageMatches(StartsWith("line 4, column id: \"1\" again, after line 2")));
    CHECK_THROWS_AS(readPairs("id,pre,post\n,2,3\n", columns), InputError);
    CHECK_THROWS_MATCHES(readPairs("id,pre,post\n1,NA,3\n", columns),
                         InputError,
                         MessageMatches(StartsWith("line 2, column pre: \"NA\", expected")));
}

TEST_CASE("every pair is one row with what is not evaluable left empty", "[core][change]")
{
    const auto setup = prepareChange(People, phq());
    CHECK(written([&](TableSink& sink) { analyseChange(People, setup, sink); }) ==
          "id,pre,post,change,index,reliable,crossed,clinical_at_start,category,reason,"
          "crossed_without_reliable_change\n"
          "a,18,5,-13,,improved,yes,yes,recovered,,no\n"
          "b,25,15,-10,,improved,no,yes,improved,,no\n"
          "c,12,9,-3,,unchanged,yes,yes,unchanged,,yes\n"
          "d,5,14,9,,deteriorated,no,no,harmed,,no\n"
          "e,12,,,,,,yes,,no-post-score,\n");
}

TEST_CASE("the summary states both denominators", "[core][change]")
{
    const auto setup = prepareChange(People, phq());
    CHECK(written([&](TableSink& sink) { summariseChange(People, setup, sink); }) ==
          "category,count,percent,denominator,clinical_count,clinical_percent,clinical_"
          "denominator\n"
          "recovered,1,25,4,1,33.333333333333336,3\n"
          "improved,1,25,4,1,33.333333333333336,3\n"
          "unchanged,1,25,4,1,33.333333333333336,3\n"
          "deteriorated,0,0,4,0,0,3\n"
          "harmed,1,25,4,0,0,3\n"
          "crossed-without-reliable-change,1,25,4,1,33.333333333333336,3\n"
          "not-clinical-at-start,1,20,5,,,\n"
          "not-evaluable,1,20,5,,,\n");
}

TEST_CASE("nobody at all is a summary without percentages", "[core][change]")
{
    const auto setup = prepareChange({}, phq());
    CHECK_THAT(written([&](TableSink& sink) { summariseChange({}, setup, sink); }),
               ContainsSubstring("recovered,0,,0,0,,0\n"));
}

TEST_CASE("mean and SD come from the pairs that have both scores", "[core][change]")
{
    ChangeParameters parameters;
    parameters.reliability = 0.8;
    const std::vector<ScorePair> pairs = {
        {"1", 10.0, 8.0}, {"2", 20.0, 9.0}, {"3", 30.0, 7.0}, {"4", 90.0, std::nullopt}};
    const auto setup = prepareChange(pairs, parameters);
    CHECK(setup.completePairs == 3);
    CHECK(setup.preMean == 20.0);
    CHECK(setup.preSd == 10.0);
    CHECK(setup.postMean == 8.0);
    REQUIRE(setup.rule.criterion);
    CHECK_THAT(*setup.rule.criterion->standardErrorOfDifference,
               WithinRel(6.324555320336759, 1e-12));
    // Without functional norms the line is a: two SDs from the clinical mean.
    REQUIRE(setup.rule.cutoff);
    CHECK(setup.rule.cutoff->kind == CutoffKind::A);
    CHECK(setup.rule.cutoff->value == 0.0);
    CHECK(setup.warnings == std::vector<std::string>{"sd-of-fewer-than-30"});
}

TEST_CASE("functional norms make c the default and b possible", "[core][change]")
{
    ChangeParameters parameters;
    parameters.better = Direction::HigherIsBetter;
    parameters.reliability = 0.8;
    parameters.sd = 7.5;
    parameters.functional = GroupNorm{60.0, 7.5};
    const std::vector<ScorePair> pairs = {{"1", 32.5, 47.5}, {"2", 47.5, 47.5}};
    const auto setup = prepareChange(pairs, parameters);
    CHECK(setup.rule.cutoff->kind == CutoffKind::C);
    CHECK(setup.rule.cutoff->value == 50.0);
    CHECK(setup.warnings.empty());
    parameters.cutoffKind = CutoffKind::B;
    CHECK(prepareChange(pairs, parameters).rule.cutoff->value == 45.0);
    parameters.cutoffKind = CutoffKind::A;
    CHECK(prepareChange(pairs, parameters).rule.cutoff->value == 55.0);
    parameters.functional.reset();
    parameters.cutoffKind = CutoffKind::B;
    CHECK_THROWS_AS(prepareChange(pairs, parameters), InvalidValue);
    parameters.cutoffKind = CutoffKind::C;
    CHECK_THROWS_AS(prepareChange(pairs, parameters), InvalidValue);
}

TEST_CASE("what the data cannot give is warned of, an SD of nothing refused", "[core][change]")
{
    const auto setup = prepareChange(People, {});
    // Cut-off a rests on the SD of a few people, whatever judges the change.
    CHECK(setup.warnings ==
          std::vector<std::string>{"no-reliable-change-criterion", "sd-of-fewer-than-30"});
    const auto nobody = prepareChange({}, {});
    CHECK(nobody.warnings == std::vector<std::string>{"no-reliable-change-criterion", "no-cutoff"});

    ChangeParameters parameters;
    parameters.reliability = 0.8;
    const std::vector<ScorePair> equal = {{"1", 10.0, 8.0}, {"2", 10.0, 9.0}};
    CHECK_THROWS_AS(prepareChange(equal, parameters), InvalidValue);
    parameters.reliability = 1.0;
    parameters.sd = 5.0;
    CHECK_THROWS_AS(prepareChange(equal, parameters), InvalidValue);
    for (const double none : {0.0, -2.0}) {
        ChangeParameters slopes;
        slopes.method = ChangeMethod::HierarchicalLinear;
        slopes.sd = none;
        CHECK_THROWS_AS(prepareChange(equal, slopes), InvalidValue);
    }
}

TEST_CASE("an SD that is given is not warned of", "[core][change]")
{
    ChangeParameters parameters;
    parameters.reliability = 0.8;
    CHECK(prepareChange(People, parameters).warnings ==
          std::vector<std::string>{"sd-of-fewer-than-30"}); // said once, for both uses
    parameters.sd = 5.0;
    CHECK(prepareChange(People, parameters).warnings.empty());
}

TEST_CASE("the parameters tell every number behind the rule", "[core][change]")
{
    ChangeParameters parameters;
    parameters.better = Direction::HigherIsBetter;
    parameters.reliability = 0.8;
    parameters.sd = 7.5;
    parameters.functional = GroupNorm{60.0, 7.5};
    const std::vector<ScorePair> pairs = {{"1", 32.5, 47.5}, {"2", 47.5, std::nullopt}};
    const auto setup = prepareChange(pairs, parameters);
    const auto text = written([&](TableSink& sink) { describeChange(setup, parameters, sink); });
    CHECK_THAT(text,
               StartsWith("name,value,source\nbetter,higher,\nn,2,\nn_used,1,\nn_missing,1,"));
    CHECK_THAT(text, ContainsSubstring("\nmethod,jacobson-truax,\n"));
    CHECK_THAT(text, ContainsSubstring("\nsem,3.354101966249684"));
    CHECK_THAT(text, ContainsSubstring("\nsdiff,4.74341649025256"));
    CHECK_THAT(text, ContainsSubstring("\ncritical,1.95996398454"));
    CHECK_THAT(text, ContainsSubstring("\ncomparison,>,\n"));
    CHECK_THAT(text, ContainsSubstring("\ncutoff_kind,c,\n"));
    CHECK_THAT(text, ContainsSubstring("\nfunctional_mean,60,\n"));
}
