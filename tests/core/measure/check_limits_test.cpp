// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/check.h"
#include "packages.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

/// What check() says of a total from 0 to 63 with this beside it.
std::string faultsWith(const std::string& part)
{
    return checkFaults(
        packageOf(replaced(minimalProfile(), "\"sources\":", part + ", \"sources\":")));
}

std::string changeWith(const std::string& part)
{
    return faultsWith(R"("reliableChange": [{"points": 9, "source": "manual", )" + part + "}]");
}

std::string ruptureWith(const std::string& part)
{
    return faultsWith(R"("rupture": {)" + part + "}");
}

} // namespace

TEST_CASE("a limit may lie on either end of the range and not a hair beyond", "[core][measure]")
{
    const auto cutoff = [](const char* value) {
        return faultsWith(R"("cutoffs": [{"op": ">=", "meaning": "clinical", "source": "manual",
                             "value": )" +
                          std::string(value) + "}]");
    };
    CHECK(cutoff("0").empty());
    CHECK(cutoff("63").empty());
    CHECK_THAT(cutoff("-0.01"), ContainsSubstring("cutoffs/0: -0.01 lies outside the range"));
    CHECK_THAT(cutoff("63.01"), ContainsSubstring("expected 0 to 63"));
}

TEST_CASE("ages of a cut-off are in order; one year is a span", "[core][measure]")
{
    const auto ages = [](const char* whom) {
        return faultsWith(R"("cutoffs": [{"op": ">=", "meaning": "clinical", "source": "manual",
                             "value": 10, "appliesTo": {)" +
                          std::string(whom) + "}}]");
    };
    CHECK(ages(R"("ageFrom": 13, "ageTo": 13)").empty());
    CHECK(ages(R"("ageFrom": 18)").empty());
    CHECK_THAT(ages(R"("ageFrom": 14, "ageTo": 13)"), ContainsSubstring("wrong way round"));
}

TEST_CASE("a reliable change has a size, a lower side and a level between a half and 1",
          "[core][measure]")
{
    CHECK(changeWith(R"("op": ">=")").empty());
    CHECK(changeWith(R"("op": ">", "level": 0.95)").empty());
    for (const char* op : {"<", "<="}) {
        CHECK_THAT(
            changeWith(R"("op": ")" + std::string(op) + '"'),
            ContainsSubstring("reliableChange/0/op: a change is compared with a least size"));
    }
    for (const char* level : {"0.5", "1", "1.96", "95"}) {
        INFO(level);
        CHECK_THAT(changeWith(R"("op": ">", "level": )" + std::string(level)),
                   ContainsSubstring("not a confidence level"));
    }
}

TEST_CASE("points are more than none and no more than the score is wide", "[core][measure]")
{
    const auto mcid = [](const char* points) {
        return faultsWith(R"("mcid": [{"source": "manual", "points": )" + std::string(points) +
                          "}]");
    };
    CHECK(mcid("63").empty());
    CHECK_THAT(mcid("63.1"), ContainsSubstring("mcid/0: 63.1 points cannot be"));
    CHECK_THAT(mcid("0"), ContainsSubstring("0 points cannot be"));
    CHECK_THAT(mcid("-5"), ContainsSubstring("-5 points cannot be"));
}

TEST_CASE("a reliability lies from 0 to below 1, and so does its span", "[core][measure]")
{
    const auto reliability = [](const char* numbers) {
        return faultsWith(R"("reliability": [{"kind": "alpha", "source": "manual", )" +
                          std::string(numbers) + "}]");
    };
    CHECK(reliability(R"("value": 0)").empty());
    CHECK(reliability(R"("value": 0.8, "upTo": 0.8)").empty());
    for (const char* numbers : {R"("value": -0.1)",
                                R"("value": 1)",
                                R"("value": 0.8, "upTo": 1)",
                                R"("value": 0.8, "upTo": 0.7)"}) {
        INFO(numbers);
        CHECK_THAT(reliability(numbers), ContainsSubstring("not a reliability"));
    }
}

TEST_CASE("the numbers of the rupture rules are checked like all others", "[core][measure]")
{
    CHECK(ruptureWith(R"("withinSd": {"value": 4, "source": "manual"})").empty());
    CHECK_THAT(ruptureWith(R"("withinSd": {"value": 0, "source": "manual"})"),
               ContainsSubstring("rupture/withinSd: 0 points cannot be"));
    CHECK_THAT(ruptureWith(R"("minimumDrop": {"value": 64, "source": "manual"})"),
               ContainsSubstring("rupture/minimumDrop"));
    CHECK_THAT(ruptureWith(R"("watchDrop": {"value": -1, "source": "manual"})"),
               ContainsSubstring("rupture/watchDrop"));
    CHECK_THAT(ruptureWith(R"("watchBelow": {"op": ">", "value": 64, "source": "manual"})"),
               ContainsSubstring("rupture/watchBelow: 64 lies outside the range"));
    CHECK_THAT(ruptureWith(R"("score": "none", "withinSd": {"value": 4, "source": "manual"})"),
               ContainsSubstring("there is no score 'none'"));
}

TEST_CASE("a watch level on the better side of the scale is a fault", "[core][measure]")
{
    // The total of the smallest package is better when it is lower: below 10 is fine, not low.
    CHECK(ruptureWith(R"("watchBelow": {"op": ">", "value": 10, "source": "manual"})").empty());
    CHECK(ruptureWith(R"("watchBelow": {"op": ">=", "value": 10, "source": "manual"})").empty());
    for (const char* op : {"<", "<="}) {
        CHECK_THAT(ruptureWith(R"("watchBelow": {"value": 10, "source": "manual", "op": ")" +
                               std::string(op) + "\"}"),
                   ContainsSubstring("rupture/watchBelow/op: the level is on the better side"));
    }
}
