// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <cmath>

using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

constexpr auto Ratings = "client,session,score\n"
                         "K-001,1,37\nK-001,2,36.5\nK-001,3,37.2\nK-001,4,24\n"
                         "K-002,1,36\nK-002,2,\n";

} // namespace

TEST_CASE("analyse rupture prints the columns of the contract, one row a rating", "[cli][analyse]")
{
    const Finished result =
        run({"analyse", "rupture", "--measure", "srs", "--input", "-"}, Ratings);
    REQUIRE(result.exit == 0);
    CHECK(result.header() == "id,session,score,earlier,baseline,drop,threshold,signal,methods,"
                             "repair,shape,reason");
    REQUIRE(result.rows().size() == 6);
    CHECK(result.rows()[3].at("signal") == "probable");
    CHECK(result.rows()[5].at("score").empty());
    CHECK(result.rows()[5].at("signal").empty());
    CHECK(result.rows()[5].at("reason") == "no-score");
}

TEST_CASE("explicit options win over the measure", "[cli][analyse]")
{
    const Finished strict = run(
        {"analyse", "rupture", "--measure", "srs", "--minimum-drop", "20", "--watch-below", "1"},
        Ratings);
    REQUIRE(strict.exit == 0);
    CHECK(strict.rows()[3].at("signal") != "probable");
    CHECK(strict.rows()[3].at("threshold") == "20");
}

TEST_CASE("the option --explain tells one row a session and method", "[cli][analyse]")
{
    const Finished result =
        run({"analyse", "rupture", "--measure", "srs", "--explain", "--format", "json"}, Ratings);
    REQUIRE(result.exit == 0);
    for (const char* column : {"id", "session", "method", "statistic", "threshold", "verdict"}) {
        CHECK(result.json().at(0).contains(column));
    }
}

TEST_CASE("a broken line is named with file, line and column, and ends with 2", "[cli][analyse]")
{
    const Scratch scratch;
    const std::string file =
        scratch.write("ratings.csv", "client,session,score\nA,1,37\nA,2,much\n");
    const Finished broken = run({"analyse", "rupture", file, "--measure", "srs"});
    CHECK(broken.exit == 2);
    CHECK(broken.out.empty());
    CHECK(broken.hasOneErrorLine());
    CHECK_THAT(broken.error, ContainsSubstring("ratings.csv"));
    CHECK_THAT(broken.error, ContainsSubstring("line 3"));
    CHECK_THAT(broken.error, ContainsSubstring("score"));
    const Finished twice =
        run({"analyse", "rupture", "--measure", "srs"}, "client,session,score\nA,1,37\nA,1,36\n");
    CHECK(twice.exit == 2);
    CHECK_THAT(twice.error, ContainsSubstring("2"));
    CHECK(run({"analyse", "rupture", "--measure", "phq-9"}, Ratings).exit == 2);
    CHECK(run({"analyse", "rupture", "--multiplier", "-1"}, Ratings).exit == 2);
}

TEST_CASE("analyse change prints the columns of the contract and the published example",
          "[cli][analyse]")
{
    // Jacobson and Truax 1991: SD 7.5, reliability .80, 32.5 to 47.5; RC 3.16, c = 50.
    const Finished result = run({"analyse",
                                 "change",
                                 "--better",
                                 "higher",
                                 "--reliability",
                                 "0.8",
                                 "--sd",
                                 "7.5",
                                 "--cutoff",
                                 "50"},
                                "client,pre,post\nA,32.5,47.5\nB,32.5,\n");
    REQUIRE(result.exit == 0);
    CHECK(result.header().starts_with(
        "id,pre,post,change,index,reliable,crossed,clinical_at_start,category,reason"));
    const auto rows = result.rows();
    CHECK(rows.at(0).at("index").starts_with("3.16"));
    CHECK(rows.at(0).at("category") == "improved");
    CHECK(rows.at(1).at("category").empty());
    CHECK_FALSE(rows.at(1).at("reason").empty());
}

TEST_CASE("analyse change tells its summary and its parameters", "[cli][analyse]")
{
    const std::string pairs = "client,pre,post\nA,20,3\nB,18,17\nC,15,\n";
    const Finished summary = run({"analyse", "change", "--measure", "phq-9", "--summary"}, pairs);
    REQUIRE(summary.exit == 0);
    CHECK(summary.header().starts_with("category,count,percent"));
    const Finished numbers =
        run({"analyse", "change", "--measure", "phq-9", "--parameters"}, pairs);
    REQUIRE(numbers.exit == 0);
    CHECK(numbers.header().starts_with("name,value"));
    CHECK(run({"analyse", "change", "--functional-mean", "5"}, pairs).exit == 2);
}

TEST_CASE("a confidence, a method, an SD or a reliability that is asked for wins over published "
          "points",
          "[cli][analyse]")
{
    const std::string pairs = "client,pre,post\nA,20,3\nB,18,17\nC,15,\n";
    const auto parameters = [&pairs](std::vector<std::string> more) {
        more.insert(
            more.begin(),
            {"analyse", "change", "--measure", "phq-9", "--parameters", "--format", "json"});
        const Finished finished = run(more, pairs);
        INFO(finished.error);
        REQUIRE(finished.exit == 0);
        std::map<std::string, nlohmann::json> byName;
        for (const auto& row : finished.json()) {
            byName[row.at("name")] = row;
        }
        return byName;
    };
    auto published = parameters({});
    CHECK(published["method"].at("value") == "published-points");
    CHECK(published["reliable_change"].at("value") == 6);

    auto confident = parameters({"--confidence", "0.9"});
    CHECK(confident["method"].at("value") == "jacobson-truax");
    CHECK(confident["confidence"].at("value") == 0.9);
    CHECK(std::abs(confident["critical"].at("value").get<double>() - 1.644854) < 1e-6);
    auto computed = parameters({"--method", "jacobson-truax"});
    CHECK(computed["method"].at("value") == "jacobson-truax");
    CHECK(computed["confidence"].at("value") == 0.95);
    CHECK(parameters({"--sd", "6"})["method"].at("value") == "jacobson-truax");
    CHECK(parameters({"--reliability", "0.8"})["method"].at("value") == "jacobson-truax");

    // The cut-off is another question: nobody asked for another one.
    CHECK(confident["cutoff"] == published["cutoff"]);
}

TEST_CASE("a reliability from a measure names its source, one that was typed is a setting",
          "[cli][analyse]")
{
    const std::string pairs = "client,pre,post\nA,20,3\nB,18,17\n";
    const auto source = [&pairs](std::vector<std::string> more) -> std::string {
        more.insert(
            more.begin(),
            {"analyse", "change", "--measure", "phq-9", "--parameters", "--format", "json"});
        for (const auto& row : run(more, pairs).json()) {
            if (row.at("name") == "reliable_change") {
                return row.at("source");
            }
        }
        return "no such row";
    };
    CHECK_THAT(source({"--method", "jacobson-truax"}),
               ContainsSubstring("SD: pre scores of this table; reliability: https://"));
    CHECK_THAT(source({"--sd", "6"}), ContainsSubstring("SD: setting; reliability: https://"));
    CHECK(source({"--sd", "6", "--reliability", "0.8"}) == "SD: setting; reliability: setting");
}
