// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/csv_reader.h"
#include "core/interchange/csv_writer.h"
#include "core/interchange/numbers.h"
#include "core/summary/benchmark_table.h"
#include "made_therapists.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <algorithm>
#include <map>

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::WithinAbs;
using namespace soundings::core;
namespace made = soundings::made;

namespace {

using Figure = std::map<std::string, std::string>;

/// The rows, by statistic and therapist with a blank between them.
std::map<std::string, Figure> figuresOf(const Benchmark& benchmark)
{
    std::string out;
    CsvWriter writer([&out](std::string_view piece) { out += piece; });
    analyseBenchmark(benchmark, writer);
    writer.flush();
    CsvReader reader(out);
    std::map<std::string, Figure> figures;
    while (reader.next()) {
        Figure figure;
        for (std::size_t at = 0; at < reader.header().size(); ++at) {
            figure[reader.header()[at]] = reader.cells()[at];
        }
        const std::string whose =
            figure["therapist"].empty() ? std::string() : " " + figure["therapist"];
        const bool isNew = figures.emplace(figure["statistic"] + whose, figure).second;
        CHECK(isNew);
        CHECK((!figure["value"].empty() || !figure["note"].empty()));
    }
    return figures;
}

double valueOf(const Figure& figure, const std::string& column = "value")
{
    const auto number = numberFromText(figure.at(column));
    REQUIRE(number);
    return *number;
}

Benchmark benchmarkOf(const std::string& csv, const BenchmarkColumns& columns = {})
{
    Benchmark benchmark;
    benchmark.columns = columns;
    benchmark.cases = readBenchmarkCases(csv, columns);
    ChangeParameters parameters;
    parameters.published = publishedCriterion(6.0, Comparison::AtLeast, "setting");
    parameters.cutoff = ClinicalCutoff{10.0, CutoffKind::Given, true, "setting"};
    benchmark.setup = prepareChange(pairsOf(benchmark.cases), parameters);
    return benchmark;
}

const std::string Eight = "client,pre,post,ending,attended\n"
                          "a,18,5,agreed,12\n"     // recovered
                          "b,25,15,agreed,10\n"    // improved
                          "c,12,9,referred,4\n"    // unchanged
                          "d,5,14,drop-out,3\n"    // worse, functional at intake
                          "e,12,,drop-out,1\n"     // no post score
                          "f,20,9,agreed,8\n"      // recovered
                          "g,,4,,2\n"              // no pre score, open
                          "h,13,19.5,drop-out,\n"; // worse

} // namespace

TEST_CASE("rates state their denominators and leave missing pairs out", "[core][summary]")
{
    auto figures = figuresOf(benchmarkOf(Eight, {{}, "", "ending", "attended"}));
    CHECK(valueOf(figures["paired_scores"]) == 0.75);
    CHECK(figures["paired_scores"]["n"] == "8");
    CHECK(valueOf(figures["reliable_change"]) == 6.0);
    CHECK(figures["reliable_change"]["note"] ==
          "published-points; points; a change counts when >= this; setting");
    CHECK(valueOf(figures["cutoff"]) == 10.0);
    CHECK(figures["cutoff"]["note"] == "a score on it is clinical; setting");
    CHECK(valueOf(figures["reliable_improvement"]) == 0.5);
    CHECK(figures["reliable_improvement"]["n"] == "6");
    CHECK_THAT(figures["reliable_improvement"]["note"],
               ContainsSubstring("3 of 6 judged pairs; completers only; 2 rows are not counted"));
    // R: prop.test(3, 6, correct = FALSE).
    CHECK_THAT(valueOf(figures["reliable_improvement"], "low"), WithinAbs(0.1876163, 1e-6));
    CHECK_THAT(valueOf(figures["reliable_improvement"], "high"), WithinAbs(0.8123837, 1e-6));
    CHECK_THAT(valueOf(figures["reliable_deterioration"]), WithinAbs(2.0 / 6.0, 1e-12));
    CHECK(figures["recovery"]["n"] == "5"); // d was not clinical at intake
    CHECK_THAT(valueOf(figures["recovery"]), WithinAbs(0.4, 1e-12));
    CHECK(figures["recovery_of_all"]["n"] == "6");
    CHECK_THAT(valueOf(figures["recovery_of_all"]), WithinAbs(2.0 / 6.0, 1e-12));
}

TEST_CASE("drop-out is of closed cases, completeness of finished courses", "[core][summary]")
{
    auto figures = figuresOf(benchmarkOf(Eight, {{}, "", "ending", "attended"}));
    CHECK(figures["drop_out"]["n"] == "7");
    CHECK_THAT(valueOf(figures["drop_out"]), WithinAbs(3.0 / 7.0, 1e-12));
    CHECK_THAT(valueOf(figures["ended_without_agreement"]), WithinAbs(4.0 / 7.0, 1e-12));
    // Closed with two sessions or more: a, b, c, d, f; h does not say how many.
    CHECK(figures["completeness"]["n"] == "5");
    CHECK(valueOf(figures["completeness"]) == 1.0);
    CHECK_THAT(figures["completeness"]["note"], ContainsSubstring("1 row does not say how many"));
    auto without = figuresOf(benchmarkOf(Eight, {{}, "", "", "attended"}));
    CHECK(without["completeness"]["n"] == "6"); // and g
    CHECK_THAT(valueOf(without["completeness"]), WithinAbs(5.0 / 6.0, 1e-12));
    CHECK(!without.contains("drop_out"));
}

TEST_CASE("a benchmark of nobody, one, or two pairs says what it cannot tell", "[core][summary]")
{
    auto none = figuresOf(benchmarkOf("client,pre,post\n"));
    for (const char* statistic :
         {"paired_scores", "pre_post_d", "pre_post_g", "reliable_improvement", "recovery"}) {
        CHECK(none[statistic]["value"].empty());
        CHECK(none[statistic]["n"] == "0");
    }
    auto one = figuresOf(benchmarkOf("client,pre,post\na,18,5\n"));
    CHECK(one["pre_post_d"]["value"].empty());
    CHECK(valueOf(one["recovery"]) == 1.0);
    CHECK(valueOf(one["recovery"], "high") == 1.0);
    auto two = figuresOf(benchmarkOf("client,pre,post\na,18,5\nb,14,8\n"));
    CHECK(!two["pre_post_d"]["value"].empty());
    CHECK(two["pre_post_g"]["value"].empty());
    CHECK(two["severity_adjusted_effect_size"]["value"].empty());
    auto flat = figuresOf(benchmarkOf("client,pre,post\na,18,5\nb,18,8\nc,18,2\n"));
    CHECK(flat["pre_post_d"]["note"] == "the pre scores have no spread");
    CHECK(flat["severity_adjusted_effect_size"]["value"].empty());
    CHECK(valueOf(flat["reliable_improvement"]) == 1.0);
}

TEST_CASE("without criterion or cut-off the rates stay open and say why", "[core][summary]")
{
    Benchmark benchmark = benchmarkOf(Eight);
    benchmark.setup.rule.cutoff.reset();
    auto noCutoff = figuresOf(benchmark);
    CHECK(valueOf(noCutoff["reliable_improvement"]) == 0.5);
    CHECK(noCutoff["recovery"]["value"].empty());
    CHECK_FALSE(noCutoff.contains("cutoff"));
    CHECK(noCutoff["severity_adjusted_effect_size"]["value"].empty());
    benchmark.setup.rule.criterion.reset();
    CHECK(figuresOf(benchmark)["reliable_improvement"]["value"].empty());
}

TEST_CASE("held against another sample the severity-adjusted effect names it", "[core][summary]")
{
    Benchmark benchmark = benchmarkOf(Eight);
    auto own = figuresOf(benchmark);
    CHECK_THAT(valueOf(own["severity_adjusted_effect_size"]),
               WithinAbs(valueOf(own["reference_effect_size"]), 1e-12));
    benchmark.reference = std::vector<ScorePair>{
        {"x", 12.0, 10.0}, {"y", 20.0, 12.0}, {"z", 28.0, 14.0}}; // improvement 0.75 intake - 7
    auto other = figuresOf(benchmark);
    CHECK_THAT(valueOf(other["reference_effect_size"]), WithinAbs(1.0, 1e-12));
    // Residuals of a, b, c, f, h: 6.5, -1.75, 1, 3, -9.25; mean -0.1; (-0.1 + 8) / 8.
    CHECK_THAT(valueOf(other["severity_adjusted_effect_size"]), WithinAbs(0.9875, 1e-12));
    CHECK(other["severity_adjusted_effect_size"]["n"] == "5");
    CHECK_THAT(other["severity_adjusted_effect_size"]["note"],
               ContainsSubstring("the reference given"));
}

namespace {

std::string madeTable(bool isReversed = false)
{
    std::vector<std::string> rows;
    for (const made::Therapist& therapist : made::therapists()) {
        for (const auto& [intake, better] : therapist.cases) {
            rows.push_back("c" + std::to_string(rows.size()) + "," + std::to_string(intake) + "," +
                           std::to_string(intake - better) + "," + therapist.name + "\n");
        }
    }
    rows.push_back("unnamed,20,3,\n");
    if (isReversed) {
        std::ranges::reverse(rows);
    }
    std::string csv = "client,pre,post,therapist\n";
    for (const std::string& row : rows) {
        csv += row;
    }
    return csv;
}

} // namespace

TEST_CASE("therapists have a funnel and shrunken effects, few cases neither", "[core][summary]")
{
    auto figures = figuresOf(benchmarkOf(madeTable(), {{}, "therapist", "", ""}));
    CHECK(figures["rows_with_therapist"]["n"] == "102");
    CHECK_THAT(valueOf(figures["therapist_effect T01"]), WithinAbs(6.117438478, 1e-4));
    CHECK_THAT(valueOf(figures["therapist_icc"]), WithinAbs(0.4553732, 1e-5));
    CHECK(valueOf(figures["therapist_rank T01"]) == 1.0);
    CHECK(figures["therapist_rank T08"]["value"].empty());
    CHECK_FALSE(figures.contains("therapist_effect T12"));
    CHECK(figures["funnel_reliable_improvement_95 T12"]["value"].empty());
    CHECK(figures["funnel_reliable_improvement_95 T12"]["n"] == "3");
    CHECK(figures["funnel_reliable_improvement_target"]["n"] == "101");
    CHECK(figures["funnel_reliable_improvement_phi"]["n"] == "12");
    const double share = valueOf(figures["funnel_reliable_improvement_95 T10"]);
    CHECK_THAT(share, WithinAbs(13.0 / 15.0, 1e-12));
    CHECK_THAT(figures["funnel_reliable_improvement_95 T10"]["note"], ContainsSubstring("above"));
}

TEST_CASE("the order of the rows changes no figure of a benchmark", "[core][summary]")
{
    auto plain = figuresOf(benchmarkOf(madeTable(), {{}, "therapist", "", ""}));
    auto reversed = figuresOf(benchmarkOf(madeTable(true), {{}, "therapist", "", ""}));
    REQUIRE(plain.size() == reversed.size());
    for (auto& [name, figure] : plain) {
        INFO(name);
        CHECK(reversed[name]["note"] == figure["note"]);
        CHECK(reversed[name]["n"] == figure["n"]);
        if (!figure["value"].empty()) {
            CHECK_THAT(valueOf(reversed[name]), WithinAbs(valueOf(figure), 1e-5));
        }
    }
}

TEST_CASE("few therapists have exact limits only, and no effects", "[core][summary]")
{
    auto figures = figuresOf(benchmarkOf("client,pre,post,therapist\n"
                                         "a,20,2,A\nb,20,3,A\nc,20,4,A\nx,20,19,A\ne,20,18,A\n"
                                         "f,20,20,B\n",
                                         {{}, "therapist", "", ""}));
    CHECK(figures["therapist_icc"]["value"].empty());
    CHECK_THAT(figures["therapist_icc"]["note"], ContainsSubstring("fewer than 10 therapists"));
    CHECK(figures["funnel_reliable_improvement_phi"]["value"].empty());
    // 3 of 5 against 3 of 6; R as in the tests of the limits.
    CHECK_THAT(valueOf(figures["funnel_reliable_improvement_95 A"], "high"), WithinAbs(0.84, 1e-9));
    CHECK(figures["funnel_reliable_improvement_95 B"]["value"].empty());
    auto nobody =
        figuresOf(benchmarkOf("client,pre,post,therapist\na,20,2,\n", {{}, "therapist", "", ""}));
    CHECK(nobody["funnel_recovery_target"]["value"].empty());
    auto cured = figuresOf(benchmarkOf("client,pre,post,therapist\n"
                                       "a,20,2,A\nb,20,3,A\nc,20,4,A\nx,20,1,A\ne,20,0,A\n",
                                       {{}, "therapist", "", ""}));
    CHECK(valueOf(cured["funnel_recovery_95 A"]) == 1.0);
    CHECK(cured["funnel_recovery_95 A"]["low"].empty());
    CHECK_THAT(cured["funnel_recovery_95 A"]["note"], ContainsSubstring("no limits"));
}
