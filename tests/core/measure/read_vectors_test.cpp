// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/parse.h"
#include "core/measure/shipped.h"
#include "packages.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace soundings::core;
using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

MeasureText withVector(const std::string& vector)
{
    auto text = shippedText("gad-7");
    text.testsJson = R"({"vectors": [{"name": "n", )" + vector + "}]}";
    return text;
}

GoldenVector read(const std::string& vector)
{
    return parse(withVector(vector)).vectors.at(0);
}

std::string faults(const std::string& vector)
{
    return parseFaults(withVector(vector));
}

} // namespace

TEST_CASE("a list of answers is in the order of the form, and null is a blank and no 0",
          "[core][measure]")
{
    const auto vector = read(R"("answers": [3, null, 0], "scores": {"total": null})");
    REQUIRE(vector.answers.size() == 3);
    CHECK(vector.answers.at("q1") == 3.0);
    CHECK_FALSE(vector.answers.at("q2"));
    CHECK(vector.answers.at("q3") == 0.0);
    REQUIRE(vector.scores.contains("total"));
    CHECK_FALSE(vector.scores.at("total"));
    CHECK_FALSE(vector.safety);
}

TEST_CASE("answers by item say the same as a list", "[core][measure]")
{
    CHECK(read(R"("answers": {"q1": 3, "q2": null})").answers ==
          read(R"("answers": [3, null])").answers);
}

TEST_CASE("an answer or an expected score that is no number is refused where it stands",
          "[core][measure]")
{
    CHECK_THAT(faults(R"("answers": [1, "2"])"), ContainsSubstring("vectors/0/answers/1: '2'"));
    CHECK_THAT(faults(R"("answers": {"q1": true})"), ContainsSubstring("vectors/0/answers/q1"));
    CHECK_THAT(faults(R"("scores": {"total": "21"})"),
               ContainsSubstring("vectors/0/scores/total: '21'"));
    CHECK_THAT(faults(R"("answers": [1,1,1,1,1,1,1,1])"),
               ContainsSubstring("more answers than items"));
    CHECK_THAT(faults(R"("answers": [1], "skores": {})"), ContainsSubstring("skores"));
    CHECK_THAT(faults(R"("safety": [{"item": "q1", "kind": "maybe"}])"),
               ContainsSubstring("'maybe' is not known"));
}

TEST_CASE("that no finding is expected is told from nothing being expected", "[core][measure]")
{
    const auto none = read(R"("answers": [1], "safety": [])");
    REQUIRE(none.safety);
    CHECK(none.safety->empty());
}
