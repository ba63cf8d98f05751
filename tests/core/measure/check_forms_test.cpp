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

std::string inputsWith(const std::string& numbers)
{
    return checkFaults(
        packageOf(replaced(minimalProfile(),
                           "\"scores\":",
                           R"("inputs": [{"id": "l1", )" + numbers + R"(}], "scores":)")));
}

} // namespace

TEST_CASE("an input's lowest, highest and step fit each other", "[core][measure]")
{
    CHECK(inputsWith(R"("min": 0, "max": 10, "step": 0.1)").empty());
    CHECK(inputsWith(R"("min": -3, "max": 3)").empty());
    for (const char* numbers : {R"("min": 0, "max": 10, "step": 0.3)",
                                R"("min": 0, "max": 10, "step": 0)",
                                R"("min": 0, "max": 10, "step": -1)",
                                R"("min": 0, "max": 10, "step": 20)",
                                R"("min": 10, "max": 10)",
                                R"("min": 10, "max": 0)",
                                R"("min": 0, "max": 1, "step": 0.00001)"}) {
        INFO(numbers);
        CHECK_THAT(inputsWith(numbers),
                   ContainsSubstring("inputs/0: min, max and step do not fit each other"));
    }
}

TEST_CASE("a form without the owner's notice is a fault, whoever the owner is", "[core][measure]")
{
    auto text = shippedText("gad-7");
    auto& form = text.questionnaireJsonByLanguage.at("en");
    form = replaced(form, "\"copyright\"", "\"copyleft\"");
    CHECK_THAT(checkFaults(text), ContainsSubstring("questionnaire.en.json/copyright: missing"));
}

TEST_CASE("another language with another number for an answer is a fault", "[core][measure]")
{
    auto text = shippedText("gad-7");
    const auto german = replaced(
        text.questionnaireJsonByLanguage.at("en"), "\"language\": \"en\"", "\"language\": \"de\"");
    text.questionnaireJsonByLanguage["de"] =
        replaced(german, "\"valueDecimal\": 3", "\"valueDecimal\": 4");
    CHECK_FALSE(checkFaults(text).empty());
}
