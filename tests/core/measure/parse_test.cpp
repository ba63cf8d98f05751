// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/check.h"
#include "core/measure/parse.h"
#include "core/measure/shipped.h"
#include "packages.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <rapidcheck.h>

using namespace soundings::core;
using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("the smallest score-only package can be read and used", "[core][measure]")
{
    const auto measure = parse(packageOf(minimalProfile()));
    CHECK(check(measure).empty());
    CHECK(measure.profile.name == "bdi");
    CHECK(directionOf(measure) == Direction::LowerIsBetter);
    CHECK(scoreDirect(measure, "total", 21.0).scores.front().value == 21.0);
    CHECK(score(measure, {}).scores.front().reason == NoScore::TotalOnly);
}

TEST_CASE("every fault is reported at once, each with its place", "[core][measure]")
{
    const auto faults = parseFaults(packageOf(R"({"id": 7, "licence": {"ship": "maybe"},
        "scores": [{"id": "t", "op": "median", "direction": "up", "range": [1]}],
        "cutoffs": [{"op": "==", "value": "ten"}]})"));
    for (const char* place : {"profile.json/id: 7 is not text",
                              "profile.json/version: missing",
                              "profile.json/licence/spdx: missing",
                              "profile.json/licence/ship: 'maybe' is not known",
                              "profile.json/scores/0/op: 'median' is not known; expected sum, mean",
                              "profile.json/scores/0/direction: 'up' is not known",
                              "profile.json/scores/0/range: a list",
                              "profile.json/cutoffs/0/op: '==' is not known",
                              "profile.json/cutoffs/0/value: 'ten' is not a number",
                              "profile.json/cutoffs/0/meaning: missing"}) {
        CHECK_THAT(faults, ContainsSubstring(place));
    }
}

TEST_CASE("a format above ours and unknown fields where lives depend on them are refused",
          "[core][measure]")
{
    const auto phq = shippedText("phq-9");
    auto text = phq;
    text.profileJson = replaced(phq.profileJson, R"("format": 1)", R"("format": 2)");
    CHECK_THAT(parseFaults(text), ContainsSubstring("profile.json/format: format 2"));
    text.profileJson = replaced(phq.profileJson, R"("ifBlank")", R"("ifEmpty")");
    CHECK_THAT(parseFaults(text), ContainsSubstring("safety/0/ifEmpty: this field is not known"));
    text.profileJson = replaced(phq.profileJson, R"("maxMissing": 2)", R"("maxMisssing": 2)");
    CHECK_THAT(parseFaults(text),
               ContainsSubstring("scores/0/missing/maxMisssing: this field is not known"));
    text.profileJson = replaced(phq.profileJson, "flag-not-answered", "treat-as-zero");
    CHECK_THAT(parseFaults(text), ContainsSubstring("'treat-as-zero' is not known"));
}

TEST_CASE("an unknown field elsewhere is read over with a notice", "[core][measure]")
{
    const auto measure = parse(
        packageOf(replaced(minimalProfile(), R"("id": "bdi")", R"("id": "bdi", "colour": 1)")));
    REQUIRE(measure.notices.size() == 1);
    CHECK(measure.notices.front().where == "profile.json/colour");
}

TEST_CASE("malformed JSON is refused with line and column", "[core][measure]")
{
    CHECK_THAT(parseFaults(packageOf("{\n  \"id\": ,\n}")),
               ContainsSubstring("profile.json: line 2, column 9: this is not JSON"));
    for (const std::string& text : {std::string(),
                                    std::string("{"),
                                    std::string("[]"),
                                    std::string("null"),
                                    std::string("42"),
                                    std::string("{\"id\": \"a\" \"b\"}"),
                                    std::string("{} {}"),
                                    std::string("{\"id\": NaN}"),
                                    std::string("{\"id\": 1e999}"),
                                    std::string("{\"id\": \"\xff\xfe\"}"),
                                    std::string("{\"id\": \"\\ud800\"}"),
                                    std::string("{\"id\0\": 1}", 11),
                                    std::string(100000, '['),
                                    std::string("// comment\n{}")}) {
        CHECK_FALSE(parseFaults(packageOf(text)).empty());
    }
}

TEST_CASE("a hostile file stops at a limit instead of filling memory", "[core][measure]")
{
    std::string deep;
    for (int level = 0; level < 40; ++level) {
        deep += "{\"a\":";
    }
    CHECK_THAT(parseFaults(packageOf(deep)), ContainsSubstring("more than 32 levels deep"));
    CHECK_THAT(parseFaults(packageOf(std::string(2 * 1024 * 1024, ' '))),
               ContainsSubstring("larger than 1 MiB"));
    std::string wide = "[0";
    for (int count = 0; count < 60000; ++count) {
        wide += ",0";
    }
    CHECK_THAT(parseFaults(packageOf("{\"scores\": " + wide + "]}")),
               ContainsSubstring("more than 50000 values"));
    std::string names = "{\"a\": 1";
    for (int count = 0; count < 600; ++count) {
        names += ",\"n" + std::to_string(count) + "\": 1";
    }
    CHECK_THAT(parseFaults(packageOf(names + "}")), ContainsSubstring("more than 500 names"));
    CHECK_THAT(parseFaults(packageOf(R"({"id": "a", "id": "b"})")),
               ContainsSubstring("the name 'id' is given twice"));
    const std::string longText(5000, 'x');
    CHECK_THAT(parseFaults(packageOf(replaced(minimalProfile(), "\"bdi\"", '"' + longText + '"'))),
               ContainsSubstring("the text is too long"));
    CHECK_THAT(parseFaults(packageOf(replaced(minimalProfile(), "[0, 63]", "[0, 1e300]"))),
               ContainsSubstring("range"));
}

TEST_CASE("a package cut off or changed at any byte is read or refused, never worse",
          "[core][measure]")
{
    const auto phq = shippedText("phq-9");
    CHECK(rc::check([&phq] {
        auto text = phq;
        auto& file = *rc::gen::arbitrary<bool>() ? text.profileJson
                                                 : text.questionnaireJsonByLanguage.at("en");
        const auto position = *rc::gen::inRange<std::size_t>(0, file.size());
        if (*rc::gen::arbitrary<bool>()) {
            file.resize(position);
        } else {
            file[position] = *rc::gen::arbitrary<char>();
        }
        try {
            static_cast<void>(check(parse(text)));
        } catch (const MeasureError& error) {
            RC_ASSERT(!error.faults().empty());
        }
    }));
}

TEST_CASE("a questionnaire must be one, in the language of its file", "[core][measure]")
{
    auto text = shippedText("gad-7");
    const std::string english = text.questionnaireJsonByLanguage.at("en");
    text.questionnaireJsonByLanguage["de"] = english;
    CHECK_THAT(parseFaults(text),
               ContainsSubstring("questionnaire.de.json/language: 'en' stands here; expected de"));
    text.questionnaireJsonByLanguage.erase("de");
    text.questionnaireJsonByLanguage["en"] =
        replaced(english, "\"resourceType\": \"Questionnaire\"", "\"resourceType\": \"Patient\"");
    CHECK_THAT(parseFaults(text), ContainsSubstring("this is not a questionnaire"));
    text.questionnaireJsonByLanguage["en"] = replaced(english, "ordinalValue", "itemWeight");
    CHECK(parseFaults(text).empty());
    text.questionnaireJsonByLanguage["en"] =
        replaced(english, "\"required\": true", "\"enableWhen\": []");
    CHECK_THAT(parse(text).notices.at(0).sentence(), ContainsSubstring("enableWhen"));
}
