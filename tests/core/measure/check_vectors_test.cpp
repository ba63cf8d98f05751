// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/check.h"
#include "core/measure/shipped.h"
#include "packages.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace soundings::core;
using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

/// What check() says of PHQ-9 with this one golden vector.
std::string faultsOf(const std::string& vector)
{
    MeasureText text = shippedText("phq-9");
    text.testsJson = R"({"vectors": [{"name": "n", )" + vector + "}]}";
    return checkFaults(text);
}

constexpr auto Ones = R"("answers": [1,1,1,1,1,1,1,1,1])";

std::string onesWith(const std::string& rest)
{
    return faultsOf(std::string(Ones) + R"(, "scores": {"total": 9})" + rest);
}

} // namespace

TEST_CASE("a vector that comes out as it says has no fault", "[core][measure]")
{
    CHECK(onesWith(R"(, "bands": {"total": "mild"}, "prorated": {"total": false},
                     "safety": [{"item": "q9", "kind": "positive"}])")
              .empty());
    CHECK(faultsOf(R"("answers": [4,0,0,0,0,0,0,0,0], "refused": true)").empty());
}

TEST_CASE("each part of a vector that comes out otherwise is named with both", "[core][measure]")
{
    CHECK_THAT(faultsOf(std::string(Ones) + R"(, "scores": {"total": 10})"),
               ContainsSubstring("vectors/0/scores/total: 9; expected 10"));
    CHECK_THAT(faultsOf(std::string(Ones) + R"(, "scores": {"total": null})"),
               ContainsSubstring("expected no score"));
    CHECK_THAT(onesWith(R"(, "bands": {"total": "severe"})"),
               ContainsSubstring("vectors/0/bands/total: 'mild'; expected severe"));
    CHECK_THAT(onesWith(R"(, "prorated": {"total": true})"),
               ContainsSubstring("nothing was filled in"));
    CHECK_THAT(onesWith(R"(, "safety": [])"),
               ContainsSubstring("q9 positive; expected no finding"));
    CHECK_THAT(onesWith(R"(, "safety": [{"item": "q9", "kind": "not-answered"}])"),
               ContainsSubstring("expected q9 not answered"));
    CHECK_THAT(onesWith(R"(, "bands": {"sum": "mild"})"),
               ContainsSubstring("there is no score 'sum'"));
}

TEST_CASE("a vector that expects nothing, or takes what it should refuse, is a fault",
          "[core][measure]")
{
    CHECK_THAT(faultsOf(Ones), ContainsSubstring("the vector expects nothing"));
    CHECK_THAT(faultsOf(std::string(Ones) + R"(, "refused": true)"),
               ContainsSubstring("the answers were accepted"));
    CHECK_THAT(faultsOf(R"("answers": [4,0,0,0,0,0,0,0,0], "scores": {"total": 4})"),
               ContainsSubstring("expected answers the measure takes"));
    CHECK_THAT(faultsOf(R"("direct": 28, "scores": {"total": 28})"),
               ContainsSubstring("vectors/0"));
}
