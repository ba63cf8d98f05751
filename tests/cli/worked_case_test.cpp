// SPDX-License-Identifier: GPL-3.0-or-later
// The page that works a flag through by hand, held against what the program says of the same
// ratings: whoever recomputes it must come to the same numbers.
#include "tests/cli/program.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <fstream>
#include <iterator>

using namespace soundings::tests;
using Catch::Matchers::WithinAbs;

namespace {

std::string page()
{
    std::ifstream file(SOUNDINGS_DOCS "/recompute-a-flag.md");
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string ratingsOf(const std::string& text)
{
    const std::string fence = "```csv\n";
    const auto from = text.find(fence);
    REQUIRE(from != std::string::npos);
    const auto begin = from + fence.size();
    return text.substr(begin, text.find("```", begin) - begin);
}

struct Worked
{
    const char* method;
    double statistic;
    double threshold;
    const char* verdict;
};

} // namespace

TEST_CASE("the flag worked through by hand is what the program says of the same ratings",
          "[cli][analyse]")
{
    const Finished rows = run({"analyse", "rupture", "--measure", "srs"}, ratingsOf(page()));
    REQUIRE(rows.exit == 0);
    REQUIRE(rows.rows().size() == 11);
    const Row flagged = rows.rows()[9];
    CHECK(flagged.at("signal") == "probable");
    CHECK_THAT(std::stod(flagged.at("baseline")), WithinAbs(37.4, 5e-4));
    CHECK_THAT(std::stod(flagged.at("threshold")), WithinAbs(5.477, 5e-4));
    CHECK(rows.rows()[10].at("repair") == "repaired");
    CHECK(rows.rows()[10].at("shape") == "v");
    CHECK(rows.rows()[3].at("reason") == "no-score");
}

TEST_CASE("every method comes to the number and the threshold on the page", "[cli][analyse]")
{
    const std::string text = page();
    const Finished all =
        run({"analyse", "rupture", "--measure", "srs", "--explain", "--format", "json"},
            ratingsOf(text));
    REQUIRE(all.exit == 0);
    int found = 0;
    for (const Worked& worked : {Worked{"below-own-mean", 7.0, 5.477, "yes"},
                                 Worked{"watch-own-mean", 7.0, 4.382, "yes"},
                                 Worked{"watch-drop", 7.2, 1.0, "yes"},
                                 Worked{"watch-level", 30.4, 36.0, "yes"},
                                 Worked{"individuals-chart", 30.4, 34.983, "yes"},
                                 Worked{"ewma-chart", 34.623, 34.200, "no"},
                                 Worked{"tukey-fence", 30.4, 35.675, "yes"},
                                 Worked{"drop-1-sd", 7.2, 2.0, "yes"},
                                 Worked{"drop-2-sd", 7.2, 4.0, "yes"}}) {
        for (const auto& row : all.json()) {
            if (row.at("session") == 10 && row.at("method") == worked.method) {
                INFO(worked.method);
                CHECK_THAT(row.at("statistic").get<double>(), WithinAbs(worked.statistic, 5e-4));
                CHECK_THAT(row.at("threshold").get<double>(), WithinAbs(worked.threshold, 5e-4));
                CHECK(row.at("verdict") == worked.verdict);
                ++found;
            }
        }
    }
    CHECK(found == 9);
    // The numbers are also those that the page prints.
    for (const char* number : {"**37.4**",
                               "**7.0**",
                               "**5.477**",
                               "**31.923**",
                               "**34.983**",
                               "34.623",
                               "**34.200**",
                               "**35.675**",
                               "**35.65**",
                               "| 4.382 |"}) {
        INFO(number);
        CHECK(text.find(number) != std::string::npos);
    }
}
