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

TEST_CASE("analyse gains prints the columns of the contract and takes its numbers from a measure",
          "[cli][analyse]")
{
    constexpr auto Weeks = "client,session,score\nA,1,20\nA,2,20\nA,3,20\nA,4,10\nA,5,10\n"
                           "A,6,10\n";
    const Finished phq = run({"analyse", "gains", "--measure", "phq-9"}, Weeks);
    REQUIRE(phq.exit == 0);
    CHECK(phq.header() == "id,from,to,criterion_1,criterion_2,criterion_3,sudden,magnitude,"
                          "reversed,reason,start,end,share_of_change,share_reason,selected");
    REQUIRE(phq.rows().size() == 3);
    CHECK(phq.rows()[1].at("from") == "3");
    CHECK(phq.rows()[1].at("sudden") == "yes");
    CHECK(phq.rows()[1].at("magnitude") == "10");
    CHECK_THAT(phq.error, ContainsSubstring("Vittengl"));

    CHECK(run({"analyse", "gains", "--measure", "phq-9", "--magnitude", "11"}, Weeks)
              .rows()[1]
              .at("sudden") == "no");
    CHECK(run({"analyse", "gains", "--magnitude", "7", "--kind", "losses"}, Weeks)
              .rows()[1]
              .at("sudden") == "no");
    const Finished without = run({"analyse", "gains"}, Weeks);
    CHECK(without.exit == 2);
    CHECK_THAT(without.error, ContainsSubstring("--magnitude"));
    const Finished higher =
        run({"analyse", "gains", "--magnitude", "7", "--better", "higher"}, Weeks);
    CHECK(higher.exit == 2);
    CHECK_THAT(higher.error, ContainsSubstring("--lowest and --highest"));
}

TEST_CASE("analyse gains tells shares of the whole change and selects one gain of several",
          "[cli][analyse]")
{
    constexpr auto TwoGains = "client,session,score\nA,1,40\nA,2,40\nA,3,40\nA,4,28\nA,5,28\n"
                              "A,6,28\nA,7,10\nA,8,10\nA,9,10\n";
    const auto selected = [&](const char* selection) {
        std::string from;
        const Finished found =
            run({"analyse", "gains", "--magnitude", "7", "--select", selection}, TwoGains);
        REQUIRE(found.exit == 0);
        REQUIRE(found.rows().size() == 6);
        for (const auto& row : found.rows()) {
            from += row.at("selected") == "yes" ? row.at("from") : "";
        }
        return from;
    };
    CHECK(selected("all") == "36");
    CHECK(selected("first") == "3");
    CHECK(selected("last") == "6");
    CHECK(selected("smallest") == "3");
    CHECK(selected("largest") == "6");
    const Finished plain = run({"analyse", "gains", "--magnitude", "7"}, TwoGains);
    CHECK(plain.rows()[1].at("share_of_change") == "0.4");
    CHECK(plain.rows()[4].at("share_of_change") == "0.6");
    CHECK(plain.rows()[4].at("selected") == "yes");
    CHECK(plain.rows()[0].at("selected").empty());
    const Finished other = run({"analyse", "gains", "--magnitude", "7", "--select", "biggest"});
    CHECK(other.exit == 2);
    CHECK_THAT(other.error, ContainsSubstring("largest"));
}

TEST_CASE("analyse trend prints the columns of the contract, one row a series", "[cli][analyse]")
{
    const Finished result = run({"analyse", "trend"},
                                "client,session,score\nA,1,3\nA,2,5\nA,3,4\nA,4,8\nB,1,3\nB,2,\n");
    REQUIRE(result.exit == 0);
    CHECK(result.header() == "id,n,slope,slope_low,slope_high,p_slope,theil_sen,mann_kendall_s,"
                             "mann_kendall_p,kendall_exact");
    REQUIRE(result.rows().size() == 2);
    CHECK(result.rows()[0].at("slope") == "1.4");
    CHECK(result.rows()[0].at("mann_kendall_s") == "4");
    CHECK(result.rows()[0].at("kendall_exact") == "yes");
    CHECK(result.rows()[1].at("n") == "1");
    CHECK(result.rows()[1].at("slope").empty());
}

TEST_CASE("analyse lag prints the columns of the contract, one row in all", "[cli][analyse]")
{
    std::string rows = "id,week,srs,ors,rater\n";
    for (int session = 1; session <= 12; ++session) {
        const std::string week = std::to_string(session);
        rows += "A," + week + "," + std::to_string(30 + session * 5 % 7) + "," +
                std::to_string(20 + session * 3 % 5) + ",client\n";
        rows += "A," + week + ",1,1,therapist\n";
    }
    const std::vector<std::string> words{"analyse",
                                         "lag",
                                         "--id",
                                         "id",
                                         "--session",
                                         "week",
                                         "--alliance",
                                         "srs",
                                         "--outcome",
                                         "ors"};
    std::vector<std::string> ofClient = words;
    ofClient.insert(ofClient.end(), {"--rater", "client"});
    const Finished result = run(ofClient, rows);
    REQUIRE(result.exit == 0);
    CHECK(result.header() ==
          "estimate,standard_error,low,high,n,persons,correlation,method,reason");
    REQUIRE(result.rows().size() == 1);
    CHECK(result.rows()[0].at("n") == "11");
    CHECK(result.rows()[0].at("method") == "least-squares");
    CHECK_FALSE(result.rows()[0].at("estimate").empty());
    CHECK_THAT(result.error, ContainsSubstring("Nickell 1981"));

    // Two raters are never mixed, and no number is never taken for one.
    CHECK(run(words, rows).exit == 2);
    const Finished broken = run({"analyse", "lag"}, "client,session,alliance,outcome\nA,1,3,nan\n");
    CHECK(broken.exit == 2);
    CHECK_THAT(broken.error, ContainsSubstring("line 2, column outcome"));
    CHECK(run({"analyse", "lag", "--confidence", "1"}, "client,session,alliance,outcome\n").exit ==
          2);
}

TEST_CASE("analyse shape tells the shape of each course", "[cli][analyse]")
{
    const Finished result =
        run({"analyse", "shape"}, "client,session,score\nA,1,4\nA,2,6\nA,3,8\nA,4,10.5\nB,1,3\n");
    REQUIRE(result.exit == 0);
    CHECK(result.header() ==
          "id,n,shape,direction,slope,slope_low,slope_high,curvature,p_curvature,reason");
    CHECK(result.rows().at(0).at("shape") == "linear");
    CHECK(result.rows().at(1).at("shape").empty());
    CHECK(result.rows().at(1).at("reason") == "too-few-scores");
}

TEST_CASE("analyse split tells who is apart, by the error it was given", "[cli][analyse]")
{
    const std::string family = "client,session,participant,score\nF,1,ann,38\nF,1,bo,20\n"
                               "F,1,cy,37\nF,1,di,38\nF,2,ann,30\nF,2,bo,\n";
    const Finished result = run({"analyse", "split", "--sem", "2"}, family);
    REQUIRE(result.exit == 0);
    CHECK(result.header() == "id,session,n,mean,split,threshold,verdict,outliers,reason,relative,"
                             "error,source");
    CHECK(result.rows().at(0).at("verdict") == "yes");
    CHECK(result.rows().at(0).at("outliers").starts_with("ann;bo"));
    CHECK(result.rows().at(0).at("source") == "standard error of measurement: setting");
    CHECK(result.rows().at(1).at("verdict").empty());
    CHECK(result.rows().at(1).at("reason") == "too-few-scores");

    CHECK(run({"analyse", "split"}, family).rows().at(0).at("reason") == "no-error-known");
    const Finished pooled = run({"analyse", "split", "--within-sd", "pooled"}, family);
    CHECK(pooled.rows().at(0).at("reason") == "no-error-known"); // no line through one score
    const Finished both = run({"analyse", "split", "--sem", "2", "--within-sd", "2"}, family);
    CHECK(both.exit == 2);
    CHECK_THAT(both.error, ContainsSubstring("one of the two"));
    CHECK(run({"analyse", "split", "--sem", "0"}, family).exit == 2);
    CHECK(run({"analyse", "split", "--sem", "2"}, Ratings).exit == 2); // no column participant
    const Finished explained = run({"analyse", "split", "--sem", "2", "--explain"}, family);
    CHECK(explained.rows().size() == 8);
}

TEST_CASE("analyse gap tells where client and therapist differ", "[cli][analyse]")
{
    const std::string both = "client,session,rater,measure,score\n"
                             "A,1,client,own-client,30\nA,1,therapist,own-therapist,36\n"
                             "A,2,client,own-client,31\nA,2,therapist,own-therapist,\n";
    const Finished result = run({"analyse", "gap", "--within-sd", "2"}, both);
    REQUIRE(result.exit == 0);
    CHECK(result.header() == "id,session,client,therapist,gap,threshold,verdict,reason,source");
    CHECK(result.rows().at(0).at("gap") == "-3");
    CHECK(result.rows().at(0).at("verdict") == "yes");
    CHECK(result.rows().at(1).at("verdict").empty());
    CHECK(result.rows().at(1).at("reason") == "no-therapist-score");
    CHECK(run({"analyse", "gap"}, both).rows().at(0).at("reason") == "no-within-person-sd");
    CHECK(run({"analyse", "gap", "--within-sd", "2", "--scales", "own"}, both)
              .rows()
              .at(0)
              .at("reason") == "too-few-earlier-scores");
    CHECK(run({"analyse", "gap", "--within-sd", "2", "--therapist-within-sd", "2"}, both).exit ==
          2);
    CHECK(run({"analyse", "gap", "--within-sd", "2"}, Ratings).exit == 2); // no column rater
}

TEST_CASE("analyse chart prints the columns of its type", "[cli][analyse]")
{
    const std::string start = "id,session,score,centre,sigma,lower,upper,";
    const std::string rules = "rule_1,rule_2,rule_3,rule_4,rule_5,rule_6,rule_7,rule_8,"
                              "out_of_control,reason";
    CHECK(run({"analyse", "chart"}, Ratings).header() == start + rules);
    CHECK(run({"analyse", "chart", "--type", "ewma"}, Ratings).header() ==
          start + "statistic," + rules);
    CHECK(run({"analyse", "chart", "--type", "cusum"}, Ratings).header() ==
          start + "statistic_high,statistic_low," + rules);
    const Finished baseline = run({"analyse", "chart", "--baseline", "3"}, Ratings);
    REQUIRE(baseline.exit == 0);
    CHECK(baseline.rows()[3].at("out_of_control") == "yes");
    CHECK(baseline.rows()[4].at("reason") == "too-few-scores-for-limits");
    CHECK(run({"analyse", "chart", "--type", "ewma", "--lambda", "2"}, Ratings).exit == 2);
    const Finished misplaced = run({"analyse", "chart", "--lambda", "0.3"}, Ratings);
    CHECK(misplaced.exit == 2);
    CHECK(misplaced.error.find("--type ewma, which alone takes it") != std::string::npos);
    CHECK(run({"analyse", "chart", "--type", "ewma", "--head-start"}, Ratings).exit == 2);
    CHECK(run({"analyse", "chart", "--type", "cusum", "--rules", "nelson"}, Ratings).exit == 2);
}

TEST_CASE("analyse change-points tells the shift of a level", "[cli][analyse]")
{
    const Finished result =
        run({"analyse", "change-points"},
            "client,session,score\nA,1,36\nA,2,37\nA,3,35\nA,4,38\nA,5,36\nA,6,24\nA,7,25\n"
            "A,8,26\nA,9,24\nB,1,3\n");
    REQUIRE(result.exit == 0);
    REQUIRE(result.rows().size() == 4);
    CHECK(result.rows()[0].at("method") == "amoc");
    CHECK(result.rows()[0].at("session") == "6");
    CHECK(result.rows()[1].at("method") == "pelt");
    CHECK(result.rows()[1].at("session") == "6");
    CHECK(result.rows()[2].at("reason") == "too-few-scores");
}

TEST_CASE("analyse recovery takes PHQ-9 and GAD-7 together", "[cli][analyse]")
{
    const Finished result = run({"analyse", "recovery"},
                                "client,phq9_pre,phq9_post,gad7_pre,gad7_post\n"
                                "A,18,4,12,3\nB,18,10,12,3\nC,18,,12,3\n");
    REQUIRE(result.exit == 0);
    CHECK(result.rows()[0].at("reliably_recovered") == "yes");
    CHECK(result.rows()[1].at("recovered") == "no");
    CHECK(result.rows()[2].at("recovered").empty());
    CHECK(result.rows()[2].at("reason") == "missing-score");
}

TEST_CASE("analyse change takes every method, and its options with it only", "[cli][analyse]")
{
    const std::string pairs = "client,pre,post\nA,20,9\nB,25,24\nC,12,10\nD,18,9\n";
    for (const std::string method : {"jacobson-truax",
                                     "gulliksen-lord-novick",
                                     "hsu-linn-lord",
                                     "edwards-nunnally",
                                     "nunnally-kotsch",
                                     "hageman-arrindell"}) {
        INFO(method);
        const Finished result = run(
            {"analyse", "change", "--method", method, "--reliability", "0.85", "--cutoff", "10"},
            pairs);
        REQUIRE(result.exit == 0);
        CHECK_FALSE(result.rows()[0].at("index").empty());
    }
    const Finished percent =
        run({"analyse", "change", "--method", "percentage", "--percent", "50"}, pairs);
    CHECK(percent.rows()[0].at("reliable") == "improved");
    CHECK(percent.rows()[2].at("reliable") == "unchanged");
    const Finished points =
        run({"analyse", "change", "--method", "minimal-difference", "--points", "9"}, pairs);
    CHECK(points.rows()[3].at("reliable") == "improved");
    CHECK(run({"analyse", "change", "--method", "minimal-difference"}, pairs).exit == 2);
    CHECK(run({"analyse", "change", "--percent", "50"}, pairs).exit == 2);
    CHECK(run({"analyse", "change", "--points", "9"}, pairs).exit == 2);
}

TEST_CASE("analyse trajectory fits a model and holds courses against it", "[cli][analyse]")
{
    const Scratch scratch;
    std::string closed = "client,session,score\n";
    for (int index = 0; index < 30; ++index) {
        const std::string id = "C-" + std::to_string(index) + ",";
        const int intake = 14 + index % 11;
        closed += id + "1," + std::to_string(intake) + "\n";
        for (int session = 2; session <= 6; ++session) {
            const int score = intake - session + (index * 7 + session * 5) % 6 - index % 3;
            closed += id + std::to_string(session) + "," + std::to_string(score) + "\n";
        }
    }
    const std::string model = (scratch.path() / "model.json").string();
    const Finished fit =
        run({"analyse", "trajectory", "fit", "--measure", "phq-9", "--output", model}, closed);
    REQUIRE(fit.exit == 0);
    CHECK_THAT(fit.error, ContainsSubstring("too few cases: 30"));
    CHECK_THAT(fit.error, ContainsSubstring("only the intercept varies"));
    const Finished apply = run({"analyse", "trajectory", "apply", "--model", model},
                               "client,session,score\nA,1,20\nA,2,19\nA,3,27\nA,4,\nB,3,12\n");
    REQUIRE(apply.exit == 0);
    CHECK(apply.header() == "id,session,score,expected,sd,amber,red,status,extrapolated");
    CHECK_THAT(apply.error, ContainsSubstring("too few cases"));
    CHECK(apply.rows()[0].at("status") == "not-evaluable");
    CHECK(apply.rows()[1].at("status") == "on-track");
    CHECK(apply.rows()[2].at("status") == "red");
    CHECK(apply.rows()[3].at("status") == "not-evaluable");
    CHECK_FALSE(apply.rows()[3].at("expected").empty());
    CHECK(apply.rows()[4].at("expected").empty());
    CHECK(run({"analyse", "trajectory", "apply", "--model", model, "--red", "0.6"}, Ratings).exit ==
          2);
    CHECK(run({"analyse", "trajectory", "apply", "--model", model, "--measure", "srs"}, Ratings)
              .exit == 2);
}

TEST_CASE("a model file that is none is named, and so is a wrong word", "[cli][analyse]")
{
    const Scratch scratch;
    const std::string file = scratch.write("model.json", "{\"format\": \"soundings-trajectory\"}");
    const Finished broken = run({"analyse", "trajectory", "apply", "--model", file}, Ratings);
    CHECK(broken.exit == 2);
    CHECK(broken.hasOneErrorLine());
    CHECK_THAT(broken.error, ContainsSubstring("model.json"));
    CHECK_THAT(broken.error, ContainsSubstring("version"));
    CHECK(run({"analyse", "trajectory", "apply", "--model", "nowhere.json"}, Ratings).exit == 2);
    const Finished word = run({"analyse", "trajectory", "bend"});
    CHECK(word.exit == 2);
    CHECK_THAT(word.error, ContainsSubstring("'soundings-cli analyse trajectory --help'"));
    const Finished nothing = run({"analyse", "trajectory"});
    CHECK(nothing.exit == 2);
    CHECK_THAT(nothing.error,
               ContainsSubstring("'soundings-cli analyse trajectory': one of fit, apply"));
    const Finished few = run({"analyse", "trajectory", "fit"}, Ratings);
    CHECK(few.exit == 2);
    CHECK(few.hasOneErrorLine());
}
