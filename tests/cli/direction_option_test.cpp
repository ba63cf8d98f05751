// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

using Words = std::vector<std::string>;

const std::vector<Words> Commands = {{"analyse", "change", "--reliability", "0.8", "--sd", "7"},
                                     {"analyse", "gains", "--magnitude", "5"},
                                     {"analyse", "trajectory", "fit"},
                                     {"analyse", "rupture"}};

Words with(Words words, const Words& more)
{
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

} // namespace

TEST_CASE(
    "a direction that is neither lower nor higher is refused by every analysis that takes one",
    "[cli][analyse]")
{
    for (const Words& command : Commands) {
        for (const char* word : {"Lower", "up", "", "high"}) {
            const Finished refused = run(with(command, {"--better", word}), "");
            CHECK(refused.exit == 2);
            CHECK(refused.hasOneErrorLine());
            CHECK_THAT(refused.error, ContainsSubstring("--better"));
        }
    }
}

TEST_CASE("the direction that is given wins over that of the measure", "[cli][analyse]")
{
    constexpr auto Pair = "client,pre,post\na,20,5\n";
    const Words change = {"analyse", "change", "--measure", "phq-9", "--format", "csv"};
    const auto reliableOf = [&](const Words& more) {
        const Finished told = run(with(change, more), Pair);
        REQUIRE(told.exit == 0);
        return told.rows().at(0).at("reliable");
    };
    CHECK(reliableOf({}) == "improved");
    CHECK(reliableOf({"--better", "lower"}) == "improved");
    CHECK(reliableOf({"--better", "higher"}) == "deteriorated");
}

TEST_CASE("without a word outcomes are better lower and alliances higher", "[cli][analyse]")
{
    CHECK_THAT(run({"analyse", "gains", "--help"}, "").out, ContainsSubstring("lower without it"));
    const Finished rupture = run({"analyse", "rupture", "--within-sd", "1", "--format", "csv"},
                                 "client,session,score\na,1,30\na,2,30\na,3,30\na,4,20\n");
    REQUIRE(rupture.exit == 0);
    CHECK(rupture.rows().at(3).at("signal") == "probable");
    const Finished mirrored =
        run({"analyse", "rupture", "--within-sd", "1", "--better", "lower", "--format", "csv"},
            "client,session,score\na,1,30\na,2,30\na,3,30\na,4,20\n");
    REQUIRE(mirrored.exit == 0);
    CHECK(mirrored.rows().at(3).at("signal") != "probable");
}
