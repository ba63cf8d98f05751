// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

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
