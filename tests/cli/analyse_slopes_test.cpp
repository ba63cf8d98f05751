// SPDX-License-Identifier: GPL-3.0-or-later
// Reliable change by the slopes of whole courses, through the program.
#include "tests/cli/program.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <cmath>
#include <map>

using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

using Arguments = std::vector<std::string>;

// Four made-up people. lme4 1.1-31 in R 4.2.2, lmer(score ~ session + (session | client)): total
// slopes -0.18975, -2.10135, 0.19689, -1.32223, their indices -1.7388, -13.0582, 1.8101, -14.1297.
constexpr auto Courses = "client,session,score\n"
                         "1,1,29\n1,3,29\n1,4,29\n1,9,28\n1,10,29\n2,1,30\n2,4,21\n2,8,15\n"
                         "3,1,32\n3,5,31\n3,6,30\n3,7,30\n3,8,32\n3,9,33\n"
                         "4,2,29\n4,7,21\n4,10,18\n4,11,16\n5,1,30\n5,2,\n5,3,12\n";

constexpr auto PairsTable = "client,pre,post\nA,20,3\nB,18,17\n";

Finished slopesOf(Arguments more, const std::string& table = Courses)
{
    more.insert(more.begin(), {"analyse", "change", "--method", "hlm"});
    return run(more, table);
}

std::map<std::string, std::string> parametersOf(Arguments more, const std::string& table = Courses)
{
    more.emplace_back("--parameters");
    std::map<std::string, std::string> byName;
    const Finished finished = slopesOf(more, table);
    INFO(finished.error);
    REQUIRE(finished.exit == 0);
    for (const auto& row : finished.rows()) {
        byName[row.at("name")] = row.at("value");
    }
    return byName;
}

} // namespace

TEST_CASE("analyse change --method hlm prints the columns of the contract, then slopes",
          "[cli][analyse]")
{
    const Finished result = slopesOf({"--cutoff", "20"});
    INFO(result.error);
    REQUIRE(result.exit == 0);
    CHECK(result.header() ==
          "id,pre,post,change,index,reliable,crossed,clinical_at_start,category,reason,"
          "crossed_without_reliable_change,scores,slope,slope_se,deviation,deviation_se,"
          "deviation_index");
    const auto rows = result.rows();
    REQUIRE(rows.size() == 5);
    CHECK(rows[1].at("pre") == "30");
    CHECK(rows[1].at("post") == "15");
    CHECK(std::abs(std::stod(rows[1].at("index")) + 13.0582) < 1e-3);
    CHECK(std::abs(std::stod(rows[1].at("slope")) + 2.10135) < 1e-4);
    CHECK(rows[1].at("category") == "recovered");
    CHECK(rows[0].at("category") == "unchanged");
    CHECK(rows[4].at("scores") == "2");
    CHECK(rows[4].at("reason") == "too-few-scores");
    CHECK(rows[4].at("index").empty());
    CHECK(rows[4].at("category").empty());
    CHECK_THAT(result.error, ContainsSubstring("fewer than 30 people"));
}

TEST_CASE("slopes know direction, confidence, summary and names of columns", "[cli][analyse]")
{
    const Finished higher = slopesOf({"--better", "higher", "--cutoff", "20"});
    CHECK(higher.rows()[1].at("reliable") == "deteriorated");
    CHECK(higher.rows()[1].at("category") == "harmed");
    CHECK(slopesOf({"--cutoff", "20", "--confidence", "0.9"}).rows()[0].at("category") ==
          "improved");
    const Finished summary = slopesOf({"--cutoff", "20", "--summary"});
    CHECK(summary.rows()[0].at("category") == "recovered");
    CHECK(summary.rows()[0].at("count") == "2");
    CHECK(summary.rows().back().at("category") == "not-evaluable");
    CHECK(summary.rows().back().at("count") == "1");
    std::string renamed = Courses;
    renamed.replace(0, std::string("client,session,score").size(), "who,day,points");
    const Finished named = slopesOf(
        {"--id", "who", "--session", "day", "--score", "points", "--cutoff", "20"}, renamed);
    INFO(named.error);
    CHECK(named.out == slopesOf({"--cutoff", "20"}).out);
    const auto parameters = parametersOf({"--cutoff", "20"});
    CHECK(parameters.at("method") == "hlm");
    CHECK(parameters.at("people") == "4");
    CHECK(parameters.at("scores") == "18");
    CHECK(parameters.at("critical").starts_with("1.95996"));
    CHECK(std::abs(std::stod(parameters.at("slope")) + 0.854109) < 1e-5);
    CHECK(parameters.at("reliable_change").empty());
}

TEST_CASE("slopes take direction, limits and cut-off from a measure, and its rows only",
          "[cli][analyse]")
{
    std::string table = "client,session,score,measure\n";
    for (const char* id : {"a", "b", "c", "d"}) {
        for (int session = 1; session <= 4; ++session) {
            const int score = 20 - session * (id[0] - 'a') - session % 2;
            table += std::string(id) + "," + std::to_string(session) + "," + std::to_string(score) +
                     ",phq-9\n" + id + "," + std::to_string(session) + ",36,srs\n";
        }
    }
    const Finished found = slopesOf({"--measure", "phq-9"}, table);
    INFO(found.error);
    REQUIRE(found.exit == 0);
    CHECK(found.rows().size() == 4);
    CHECK(found.rows()[3].at("pre") == "16");
    CHECK(parametersOf({"--measure", "phq-9"}, table).at("cutoff") == "10");
    CHECK(slopesOf({}, table).exit == 2);
    const Finished beyond = slopesOf({"--measure", "phq-9"}, Courses);
    CHECK(beyond.exit == 2);
    CHECK_THAT(beyond.error, ContainsSubstring("line 2"));
    CHECK_THAT(beyond.error, ContainsSubstring("29"));
}

TEST_CASE("slopes and pairs each refuse what belongs to the other, by name", "[cli][analyse]")
{
    const auto refuses = [](const Finished& finished, const char* option) {
        INFO(option << ": " << finished.error);
        CHECK(finished.exit == 2);
        CHECK(finished.out.empty());
        CHECK(finished.hasOneErrorLine());
        CHECK_THAT(finished.error, ContainsSubstring(option));
        CHECK_THAT(finished.error, ContainsSubstring("expected"));
    };
    for (const Arguments& more : {Arguments{"--pre", "score"},
                                  Arguments{"--post", "score"},
                                  Arguments{"--reliability", "0.8"},
                                  Arguments{"--reliability-post", "0.8"},
                                  Arguments{"--percent", "25"},
                                  Arguments{"--percent-worse", "25"},
                                  Arguments{"--points", "5"},
                                  Arguments{"--sd", "7"}}) {
        Arguments all = {"--cutoff", "20"};
        all.insert(all.end(), more.begin(), more.end());
        refuses(slopesOf(all), more.front().substr(2, 5).c_str());
    }
    for (const char* option : {"--session", "--score", "--rater"}) {
        refuses(run({"analyse", "change", "--measure", "phq-9", option, "pre"}, PairsTable),
                option);
    }
    // For a cut-off a the SD is of use.
    CHECK(slopesOf({"--cutoff", "a", "--sd", "2"}).exit == 0);
    // Pairs have no slopes, and a benchmark is made of pairs.
    CHECK(run({"analyse", "benchmark", "--method", "hlm"}, PairsTable).exit == 2);
    CHECK(slopesOf({}, PairsTable).exit == 2);
}

TEST_CASE("where no slopes can be judged every row says why, and so does a note", "[cli][analyse]")
{
    const Finished alone =
        slopesOf({"--cutoff", "20"}, "client,session,score\nA,1,30\nA,2,20\nA,3,9\n");
    REQUIRE(alone.exit == 0);
    CHECK(alone.rows()[0].at("reason") == "too-few-people");
    CHECK(alone.rows()[0].at("slope").empty());
    CHECK_THAT(alone.error, ContainsSubstring("three people"));
    const Finished lines = slopesOf({"--cutoff", "20"},
                                    "client,session,score\nA,1,30\nA,2,20\nA,3,10\nB,1,5\nB,2,5\n"
                                    "B,3,5\nC,1,1\nC,2,2\nC,3,3\n");
    CHECK(lines.rows()[0].at("reason") == "no-scatter");
    CHECK_THAT(lines.error, ContainsSubstring("own line"));
    const Finished parallel = slopesOf({"--cutoff", "20"},
                                       "client,session,score\nA,1,20\nA,2,17\nA,3,19\nA,4,16\n"
                                       "B,1,20\nB,2,19\nB,3,16\nB,4,17\nC,1,19\nC,2,20\nC,3,17\n"
                                       "C,4,16\n");
    CHECK(parallel.rows()[0].at("reason") == "no-spread-of-slopes");
    CHECK_THAT(parallel.error, ContainsSubstring("do not differ"));
    CHECK(parallel.out.find("nan") == std::string::npos);
    const Finished nobody = slopesOf({"--cutoff", "20"}, "client,session,score\n");
    CHECK(nobody.exit == 0);
    CHECK(nobody.rows().empty());
    CHECK(slopesOf({"--cutoff", "20"}, "client,session,score\nA,1,nan\n").exit == 2);
}

TEST_CASE("an SD for the cut-off of slopes is told where it is used, and refused where it is none",
          "[cli][analyse]")
{
    auto given = parametersOf({"--sd", "5", "--cutoff", "a"});
    CHECK(given["sd"] == "5");
    CHECK(given["cutoff"] == "20"); // the mean of the first scores, 30, less two SDs
    CHECK(parametersOf({"--cutoff", "a"})["sd"].empty());
    CHECK_THAT(slopesOf({"--cutoff", "a"}).error, ContainsSubstring("fewer than 30 people"));
    for (const char* none : {"0", "-2"}) {
        const Finished refused = slopesOf({"--sd", none});
        CHECK(refused.exit == 2);
        CHECK_THAT(refused.error, ContainsSubstring("a number above 0"));
        CHECK(refused.out.empty());
    }
    const Finished ofMeasure = slopesOf({"--measure", "phq-9", "--sd", "5"});
    CHECK(ofMeasure.exit == 2);
    CHECK_THAT(ofMeasure.error, ContainsSubstring("the measure brings a cut-off"));
    const Finished pairs = slopesOf({"--pre", "before"});
    CHECK(pairs.exit == 2);
    CHECK_THAT(pairs.error, ContainsSubstring("--pre: 'before' given, expected --session"));
}

TEST_CASE("a loss takes its share of the change for the worse, beyond 1 without a reversal, too",
          "[cli][analyse]")
{
    const Finished beyond =
        run({"analyse", "gains", "--magnitude", "10"},
            "client,session,score\n1,1,20\n1,2,30\n1,3,30\n1,4,30\n1,5,15\n1,6,15\n1,7,15\n");
    INFO(beyond.error);
    REQUIRE(beyond.exit == 0);
    bool isSeen = false;
    for (const auto& row : beyond.rows()) {
        if (row.at("sudden") == "yes") {
            isSeen = true;
            CHECK(row.at("share_of_change") == "3");
            CHECK(row.at("reversed") == "no");
        }
    }
    CHECK(isSeen);
}
