// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/check.h"
#include "packages.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

/// What check() says of one score over the inputs a, b and c from 0 to 4.
std::string faultsOf(const std::string& rest)
{
    return checkFaults(packageOf(
        profileWithScores(R"({"id": "s1", "direction": "worse", "source": "s", )" + rest + "}")));
}

std::string meanWith(const std::string& missing)
{
    return faultsOf(R"("op": "mean", "terms": ["a", "b", "c"], "range": [0, 4], "missing": {)" +
                    missing + R"(, "source": "s"})");
}

} // namespace

TEST_CASE("the highest of a group lies between the highest low and the highest high",
          "[core][measure]")
{
    CHECK(faultsOf(R"("op": "maxOf", "terms": ["a", "d"], "range": [0, 10])").empty());
    CHECK_THAT(faultsOf(R"("op": "maxOf", "terms": ["a", "d"], "range": [0, 14])"),
               ContainsSubstring("expected [0, 10]"));
    CHECK(faultsOf(R"("op": "sum", "terms": ["a", {"maxOf": ["b", "d"]}], "range": [0, 14])")
              .empty());
}

TEST_CASE("a factor below 0 turns the range round, and rounding comes last", "[core][measure]")
{
    CHECK(faultsOf(R"("op": "sum", "terms": ["a"], "multiply": -2.5, "range": [-10, 0])").empty());
    CHECK(faultsOf(R"("op": "mean", "terms": ["a", "b", "c"], "multiply": 0.33, "range": [0, 1],
                      "round": {"digits": 0})")
              .empty());
    CHECK_THAT(faultsOf(R"("op": "mean", "terms": ["a", "b", "c"], "multiply": 0.33,
                           "range": [0, 1])"),
               ContainsSubstring("expected [0, 1.32]"));
}

TEST_CASE("blanks are allowed by number or by share, never by both and never all",
          "[core][measure]")
{
    CHECK(meanWith(R"("maxMissing": 2)").empty());
    CHECK(meanWith(R"("maxShare": 0.2)").empty());
    CHECK_THAT(meanWith(R"("maxMissing": 3)"), ContainsSubstring("not fewer than there are terms"));
    CHECK_THAT(meanWith(R"("maxMissing": -1)"), ContainsSubstring("missing/maxMissing"));
    CHECK_THAT(meanWith(R"("maxShare": 1)"), ContainsSubstring("missing/maxShare: not a share"));
    CHECK_THAT(meanWith(R"("maxShare": 0.2, "maxMissing": 1)"), ContainsSubstring("both given"));
    CHECK_THAT(faultsOf(R"("op": "sum", "terms": ["a", "b"], "range": [0, 8],
                           "missing": {"maxMissing": 1, "source": "s"})"),
               ContainsSubstring("blanks are allowed but not filled in"));
}

TEST_CASE("a score may use those above it and none below", "[core][measure]")
{
    const std::string rest = R"("direction": "worse", "source": "s", "op": "sum", )";
    const std::string first = R"({"id": "x", "terms": ["a", "b"], "range": [0, 8], )" + rest;
    const std::string second = R"({"id": "y", "terms": ["x", "c"], "range": [0, 12], )" + rest;
    const auto closed = [](std::string score) { return score.erase(score.rfind(',')) + "}"; };
    CHECK(checkFaults(packageOf(profileWithScores(closed(first) + "," + closed(second)))).empty());
    CHECK_THAT(checkFaults(packageOf(profileWithScores(closed(second) + "," + closed(first)))),
               ContainsSubstring("'x' is neither an item with numbers nor an earlier score"));
}

TEST_CASE("the score that is followed says which way is better", "[core][measure]")
{
    CHECK_THAT(checkFaults(packageOf(profileWithScores(
                   R"({"id": "x", "op": "sum", "terms": ["a"], "range": [0, 4], "source": "s",
                       "direction": "none"})"))),
               ContainsSubstring("scores/0/direction"));
}
