// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/parse.h"
#include "core/measure/shipped.h"
#include "packages.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <algorithm>

using namespace soundings::core;
using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

/// A package whose English form has these items.
MeasureText formWith(const std::string& items)
{
    MeasureText text = packageOf(minimalProfile());
    text.questionnaireJsonByLanguage["en"] =
        R"({"resourceType": "Questionnaire", "title": "Form", "language": "en", "item": [)" +
        items + "]}";
    return text;
}

std::string faultsOf(const std::string& items)
{
    return parseFaults(formWith(items));
}

std::string choiceWith(const std::string& options)
{
    return R"({"linkId": "q1", "text": "Sleep", "type": "choice", "answerOption": [)" + options +
           "]}";
}

constexpr auto Ordinal = R"("extension": [{
    "url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 2}])";

} // namespace

TEST_CASE("the number of an answer is read beside it or within its coding", "[core][measure]")
{
    for (const std::string& option :
         {R"({)" + std::string(Ordinal) + R"(, "valueCoding": {"code": "x", "display": "Often"}})",
          R"({"valueCoding": {"code": "x", "display": "Often", )" + std::string(Ordinal) + "}}"}) {
        INFO(option);
        const auto read = parse(formWith(choiceWith(option)));
        const auto& options = read.questionnaires.front().items.front().options;
        REQUIRE(options.size() == 1);
        CHECK(options.front().ordinal == 2.0);
        CHECK(options.front().display == "Often");
    }
}

TEST_CASE("an answer without words and a choice without answers are refused", "[core][measure]")
{
    CHECK_THAT(faultsOf(choiceWith("{}")), ContainsSubstring("answerOption/0/valueCoding"));
    CHECK_THAT(faultsOf(choiceWith(R"({"valueCoding": {"code": "x"}})")),
               ContainsSubstring("display"));
    CHECK_THAT(faultsOf(choiceWith("")), ContainsSubstring("nothing to choose from"));
    CHECK_THAT(faultsOf(R"({"linkId": "q1", "text": "Sleep", "type": "integer",
                            "answerOption": [{"valueCoding": {"display": "Often"}}]})"),
               ContainsSubstring("only a choice has answers"));
    CHECK_THAT(faultsOf(R"({"linkId": "q1", "text": "Sleep", "type": "slider"})"),
               ContainsSubstring("slider"));
    CHECK_THAT(faultsOf(R"({"text": "Sleep", "type": "text"})"), ContainsSubstring("linkId"));
    CHECK_THAT(faultsOf(""), ContainsSubstring("the form has no item"));
}

TEST_CASE("limits of a number and the element of the relationship come as extensions",
          "[core][measure]")
{
    const auto with = [](const std::string& extension) {
        return R"({"linkId": "q1", "text": "Sleep", "type": "integer", "extension": [)" +
               extension + "]}";
    };
    const auto read = parse(formWith(
        with(R"({"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": 1},
                {"url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueInteger": 7},
                {"url": "urn:soundings:relationship-element", "valueCode": "empathy"})")));
    const auto& item = read.questionnaires.front().items.front();
    CHECK(item.min == 1.0);
    CHECK(item.max == 7.0);
    CHECK(item.element == "empathy");
    CHECK_THAT(faultsOf(with(R"({"url": "urn:soundings:relationship-element",
                                 "valueCode": "charm"})")),
               ContainsSubstring("'charm' is no relationship element"));
    const auto other = parse(formWith(with(R"({"url": "urn:other:colour", "valueCode": "red"})")));
    CHECK(std::ranges::any_of(other.notices, [](const MeasureFault& notice) {
        return notice.sentence().find("urn:other:colour") != std::string::npos;
    }));
}
