// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <cmath>

using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

constexpr auto Cases = "client,pre,post,therapist,ending,attended\n"
                       "A,20,3,Ana,agreed,9\nB,18,17,Ana,drop-out,2\nC,15,,Ben,drop-out,1\n"
                       "D,12,4,Ben,agreed,8\nE,6,13,,,3\n";

std::map<std::string, nlohmann::json> figures(std::vector<std::string> more,
                                              const std::string& input = Cases)
{
    more.insert(more.begin(), {"analyse", "benchmark", "--format", "json"});
    const Finished finished = run(more, input);
    INFO(finished.error);
    REQUIRE(finished.exit == 0);
    std::map<std::string, nlohmann::json> byName;
    for (const auto& row : finished.json()) {
        byName[row.at("statistic")] = row;
    }
    return byName;
}

} // namespace

TEST_CASE("analyse benchmark prints the columns of the contract", "[cli][analyse]")
{
    const Finished result = run({"analyse", "benchmark", "--measure", "phq-9"}, Cases);
    REQUIRE(result.exit == 0);
    CHECK(result.header() == "statistic,value,low,high,n,note,therapist");
    const auto rows = result.rows();
    CHECK(rows.at(0).at("statistic") == "paired_scores");
    CHECK(rows.at(0).at("value") == "0.8");
    CHECK(rows.at(0).at("n") == "5");
}

TEST_CASE("analyse benchmark takes the rule of the measure and tells its denominators",
          "[cli][analyse]")
{
    auto found = figures({"--measure", "phq-9", "--ending", "ending", "--attended", "attended"});
    CHECK(found["reliable_improvement"].at("value") == 0.5); // A and D of A, B, D, E
    CHECK(found["reliable_improvement"].at("n") == 4);
    CHECK(found["recovery"].at("n") == 3); // E was below the cut-off
    CHECK(std::abs(found["recovery"].at("value").get<double>() - 2.0 / 3.0) < 1e-12);
    CHECK(found["drop_out"].at("value") == 0.5);
    CHECK(found["drop_out"].at("n") == 4);
    CHECK(found["completeness"].at("n") == 3);
    // (14 - 9.25) / SD of 20, 18, 12, 6.
    CHECK(std::abs(found["pre_post_d"].at("value").get<double>() - 4.75 / 6.324555320336759) <
          1e-12);
}

TEST_CASE("analyse benchmark turns with the direction and takes a reliability", "[cli][analyse]")
{
    auto lower = figures({"--reliability", "0.8", "--sd", "7.5", "--cutoff", "10"});
    auto higher =
        figures({"--better", "higher", "--reliability", "0.8", "--sd", "7.5", "--cutoff", "10"});
    CHECK(lower["pre_post_d"].at("value").get<double>() ==
          -higher["pre_post_d"].at("value").get<double>());
    CHECK(lower["reliable_improvement"].at("value") ==
          higher["reliable_deterioration"].at("value"));
    CHECK(figures({"--correlation", "0.5"})["reliable_improvement"].at("value").is_null());
}

TEST_CASE("analyse benchmark shows therapists only where there are enough", "[cli][analyse]")
{
    auto found = figures({"--measure", "phq-9", "--therapist", "therapist"});
    CHECK(found["rows_with_therapist"].at("n") == 5);
    CHECK(found["therapist_icc"].at("value").is_null());
    CHECK_THAT(found["therapist_icc"].at("note").get<std::string>(),
               ContainsSubstring("fewer than 10 therapists"));
    CHECK_FALSE(found.contains("therapist_effect"));
}

TEST_CASE("analyse benchmark holds a clinic against a reference", "[cli][analyse]")
{
    const Scratch scratch;
    const std::string reference =
        scratch.write("reference.csv", "client,pre,post\nX,11,9\nY,19,11\nZ,27,13\n");
    auto found = figures({"--measure", "phq-9", "--reference", reference});
    CHECK(found["reference_effect_size"].at("value") == 1.0);
    CHECK_THAT(found["severity_adjusted_effect_size"].at("note").get<std::string>(),
               ContainsSubstring("the reference given"));
    const Finished broken =
        run({"analyse", "benchmark", "--reference", scratch.write("r.csv", "client,pre\nX,1\n")},
            Cases);
    CHECK(broken.exit == 2);
    CHECK(broken.out.empty());
    CHECK_THAT(broken.error, ContainsSubstring("r.csv"));
}

TEST_CASE("analyse benchmark refuses what it cannot read", "[cli][analyse]")
{
    for (const std::vector<std::string>& more : {std::vector<std::string>{"--therapist", "nobody"},
                                                 {"--ending", "therapist"},
                                                 {"--attended", "ending"},
                                                 {"--correlation", "1.5"},
                                                 {"--correlation", "nan"},
                                                 {"--reliability", "1"},
                                                 {"--reference", "-"},
                                                 {"--measure", "phq-9", "--points", "3"}}) {
        std::vector<std::string> words = {"analyse", "benchmark"};
        words.insert(words.end(), more.begin(), more.end());
        const Finished refused = run(words, Cases);
        INFO(more.front() << ' ' << more.back());
        CHECK(refused.exit == 2);
        CHECK(refused.out.empty());
        CHECK(refused.hasOneErrorLine());
    }
}
