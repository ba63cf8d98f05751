// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/model_fields.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <functional>

using Catch::Matchers::ContainsSubstring;
using namespace soundings::core;

namespace {

/// What reading a field of this JSON is refused with.
std::string refusalOfField(std::string_view json,
                           const std::function<void(const ModelFields&)>& read)
{
    try {
        const ModelJson parsed = parseModelJson(json);
        read(ModelFields(parsed, ""));
    } catch (const InputError& error) {
        return error.what();
    }
    return "no refusal";
}

} // namespace

TEST_CASE("fields are read as what they are", "[core][interchange]")
{
    const ModelJson json = parseModelJson(
        R"({"number": -2.5, "share": 1, "count": 7, "text": "a", "flag": false, "none": null,
            "numbers": [1, -2.5], "counts": [0, 3], "within": {"number": 1e300}})");
    const ModelFields fields(json, "");
    CHECK(fields.number("number") == -2.5);
    CHECK(fields.share("share") == 1.0);
    CHECK(fields.count("count") == 7);
    CHECK(fields.text("text") == "a");
    CHECK_FALSE(fields.flag("flag"));
    CHECK(fields.numbers<2>("numbers") == std::array{1.0, -2.5});
    CHECK(fields.counts<2>("counts") == std::array<std::size_t, 2>{0, 3});
    CHECK(fields.object("within").number("number") == 1e300);
    CHECK(fields.has("number"));
    CHECK_FALSE(fields.has("none"));
    CHECK_FALSE(fields.has("nothing"));
}

TEST_CASE("a field that is missing or of another kind is named with the objects it is in",
          "[core][interchange]")
{
    const std::string inside = refusalOfField(R"({"a": {"b": {}}})", [](const ModelFields& fields) {
        static_cast<void>(fields.object("a").object("b").number("sd"));
    });
    CHECK_THAT(inside, ContainsSubstring("a.b.sd"));
    CHECK_THAT(inside, ContainsSubstring("missing"));
    const std::string notObject = refusalOfField(
        R"({"a": [1]})", [](const ModelFields& fields) { static_cast<void>(fields.object("a")); });
    CHECK_THAT(notObject, ContainsSubstring("a"));
    CHECK_THAT(notObject, ContainsSubstring("an object in braces"));
    for (const std::string_view top : {"[]", "1", "null", "\"text\""}) {
        CHECK_THAT(refusalOfField(top, [](const ModelFields&) {}),
                   ContainsSubstring("an object in braces"));
    }
}

TEST_CASE("what is no number is not taken for one", "[core][interchange]")
{
    const auto number = [](const ModelFields& fields) { static_cast<void>(fields.number("x")); };
    for (const std::string_view given : {"\"1\"", "true", "null", "[1]", "{}"}) {
        CHECK_THAT(refusalOfField("{\"x\": " + std::string(given) + "}", number),
                   ContainsSubstring("a number"));
    }
    CHECK_THAT(refusalOfField(R"({"x": 1e999})", number), ContainsSubstring("1e308"));
}

TEST_CASE("a share ends at 0 and at 1", "[core][interchange]")
{
    const auto share = [](const ModelFields& fields) { static_cast<void>(fields.share("x")); };
    CHECK(refusalOfField(R"({"x": 0})", share) == "no refusal");
    CHECK(refusalOfField(R"({"x": 1.0})", share) == "no refusal");
    CHECK_THAT(refusalOfField(R"({"x": -0.001})", share), ContainsSubstring("from 0 to 1"));
    CHECK_THAT(refusalOfField(R"({"x": 1.001})", share), ContainsSubstring("from 0 to 1"));
}

TEST_CASE("a count is whole and not below 0", "[core][interchange]")
{
    const auto count = [](const ModelFields& fields) { static_cast<void>(fields.count("x")); };
    CHECK(refusalOfField(R"({"x": 0})", count) == "no refusal");
    for (const std::string_view given : {"-1", "1.5", "1.0", "\"3\"", "true"}) {
        CHECK_THAT(refusalOfField("{\"x\": " + std::string(given) + "}", count),
                   ContainsSubstring("a whole number"));
    }
}

TEST_CASE("a list has as many numbers as the model has", "[core][interchange]")
{
    const auto numbers = [](const ModelFields& fields) {
        static_cast<void>(fields.numbers<2>("x"));
    };
    for (const std::string_view given : {"[]", "[1]", "[1, 2, 3]", "1", "{\"0\": 1, \"1\": 2}"}) {
        CHECK_THAT(refusalOfField("{\"x\": " + std::string(given) + "}", numbers),
                   ContainsSubstring("a list of 2 numbers"));
    }
    CHECK_THAT(refusalOfField(R"({"x": [1, null]})", numbers), ContainsSubstring("a number"));
    CHECK_THAT(
        refusalOfField(R"({"x": [1, -2]})",
                       [](const ModelFields& fields) { static_cast<void>(fields.counts<2>("x")); }),
        ContainsSubstring("a whole number"));
}

TEST_CASE("a fault in the JSON is told with its line", "[core][interchange]")
{
    const auto nothing = [](const ModelFields&) {};
    CHECK_THAT(refusalOfField("{\n\"a\": 1,\n\"b\": }", nothing), ContainsSubstring("line 3"));
    CHECK_THAT(refusalOfField("", nothing), ContainsSubstring("valid JSON"));
    CHECK_THAT(refusalOfField("{\"a\": 1} more", nothing), ContainsSubstring("valid JSON"));
}

TEST_CASE("a model of another format, another version or no day is refused", "[core][interchange]")
{
    const auto format = [](const ModelFields& fields) {
        requireModelFormat(fields, "soundings-made", 2);
    };
    CHECK(refusalOfField(R"({"format": "soundings-made", "version": 2})", format) == "no refusal");
    for (const std::string_view other : {R"({"format": "soundings-made", "version": 3})",
                                         R"({"format": "soundings-made", "version": 1})",
                                         R"({"format": "else", "version": 2})"}) {
        CHECK_THAT(refusalOfField(other, format), ContainsSubstring("soundings-made, version 2"));
    }
    const auto day = [](const ModelFields& fields) { static_cast<void>(modelDate(fields)); };
    CHECK(refusalOfField(R"({"date": "2026-02-28"})", day) == "no refusal");
    for (const std::string_view other :
         {"\"2026-02-29\"", "\"28.2.2026\"", "\"2026-2-28\"", "\"\"", "20260228"}) {
        CHECK(refusalOfField("{\"date\": " + std::string(other) + "}", day) != "no refusal");
    }
}
