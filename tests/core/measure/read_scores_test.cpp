// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/parse.h"
#include "packages.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace soundings::core;
using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

MeasureText scoreWith(const std::string& rest)
{
    return packageOf(profileWithScores(
        R"({"id": "s1", "direction": "worse", "source": "s", "op": "sum", )" + rest + "}"));
}

std::string faultsOf(const std::string& rest)
{
    return parseFaults(scoreWith(rest));
}

} // namespace

TEST_CASE("a term is an item, the highest of a group, or an item with its weight",
          "[core][measure]")
{
    const auto terms = parse(scoreWith(R"("range": [0, 9],
        "terms": ["a", {"maxOf": ["b", "c"]}, {"of": "d", "weight": -0.5}])"))
                           .profile.scores.front()
                           .terms;
    REQUIRE(terms.size() == 3);
    CHECK(terms[0].ids == std::vector<std::string>{"a"});
    CHECK(terms[0].weight == 1.0);
    CHECK(terms[1].ids == std::vector<std::string>{"b", "c"});
    CHECK(terms[2].weight == -0.5);

    CHECK_THAT(faultsOf(R"("range": [0, 4], "terms": "a")"), ContainsSubstring("is not a list"));
    CHECK_THAT(faultsOf(R"("range": [0, 4], "terms": [{}])"),
               ContainsSubstring("terms/0: the term names no item"));
    CHECK_THAT(faultsOf(R"("range": [0, 4], "terms": [{"of": "a", "heft": 2}])"),
               ContainsSubstring("heft"));
    CHECK_FALSE(faultsOf(R"("range": [0, 4], "terms": [7])").empty());
}

TEST_CASE("a range is two numbers of a size that can be computed with", "[core][measure]")
{
    CHECK(faultsOf(R"("terms": ["a"], "range": [-1000000, 1000000])").empty());
    for (const char* range :
         {"[0]", "[0, 1, 2]", R"(["0", 4])", "[null, 4]", "4", "[0, 1000001]", "[-1e300, 1e300]"}) {
        INFO(range);
        CHECK_THAT(faultsOf(R"("terms": ["a"], "range": )" + std::string(range)),
                   ContainsSubstring("scores/0/range") && ContainsSubstring("[lowest, highest]"));
    }
    CHECK_THAT(faultsOf(R"("terms": ["a"])"), ContainsSubstring("scores/0/range: missing"));
}

TEST_CASE("a score is rounded to at most four decimals", "[core][measure]")
{
    const auto rounded = [](const char* digits) {
        return R"("terms": ["a"], "range": [0, 4], "round": {"digits": )" + std::string(digits) +
               "}";
    };
    const auto score = parse(scoreWith(rounded("4"))).profile.scores.front();
    REQUIRE(score.round);
    CHECK(score.round->digits == 4);
    CHECK(score.round->mode == RoundingMode::HalfUp);
    for (const char* digits : {"5", "-1", "0.5", "\"2\""}) {
        INFO(digits);
        CHECK_THAT(faultsOf(rounded(digits)), ContainsSubstring("round/digits"));
    }
}

TEST_CASE("the rule for blanks is read whole or refused", "[core][measure]")
{
    const auto missing = parse(scoreWith(R"("terms": ["a", "b"], "range": [0, 8],
        "missing": {"maxShare": 0.5, "method": "personMean", "source": "s"})"))
                             .profile.scores.front()
                             .missing;
    CHECK(missing.maxShare == 0.5);
    CHECK(missing.maxMissing == 0);
    CHECK(missing.method == MissingMethod::PersonMean);
    // Read over, blanks would count as something nobody wrote.
    CHECK_THAT(faultsOf(R"("terms": ["a"], "range": [0, 4], "missing": {"maxMising": 1})"),
               ContainsSubstring("maxMising: this field is not known"));
    CHECK_THAT(faultsOf(R"("terms": ["a"], "range": [0, 4], "missing": {"method": "guess"})"),
               ContainsSubstring("guess"));
}
