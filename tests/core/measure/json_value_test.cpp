// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/json_value.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace soundings::core;

namespace {

std::optional<JsonValue> read(const std::string& text)
{
    std::vector<MeasureFault> faults;
    auto value = readJson(text, "f.json", faults);
    // Either a value or one fault, never both and never neither.
    CHECK(faults.size() == (value ? 0U : 1U));
    return value;
}

std::string faultOf(const std::string& text)
{
    std::vector<MeasureFault> faults;
    static_cast<void>(readJson(text, "f.json", faults));
    return faults.empty() ? std::string() : faults.front().sentence();
}

} // namespace

TEST_CASE("every kind of value is read as what it is, members in the order of the file",
          "[core][measure]")
{
    const auto root = read(R"({"z": null, "a": true, "n": -1.5, "t": "x", "l": [1, []], "o": {}})");
    REQUIRE(root);
    REQUIRE(root->members.size() == 6);
    CHECK(root->members[0].name == "z");
    CHECK(root->member("z")->kind == JsonKind::Null);
    CHECK(root->member("a")->flag);
    CHECK(root->member("n")->number == -1.5);
    CHECK(root->member("t")->text == "x");
    REQUIRE(root->member("l")->items.size() == 2);
    CHECK(root->member("l")->items[1].kind == JsonKind::Array);
    CHECK(root->member("o")->kind == JsonKind::Object);
    CHECK(root->member("nothing") == nullptr);
}

// A value that grows may move; what was read before must not be lost with it.
TEST_CASE("many members and deep lists keep what was read before them", "[core][measure]")
{
    std::string text = "{";
    for (int i = 0; i < 400; ++i) {
        text += (i == 0 ? "\"m" : ",\"m") + std::to_string(i) + "\": [[" + std::to_string(i) + "]]";
    }
    const auto root = read(text + "}");
    REQUIRE(root);
    for (int i = 0; i < 400; ++i) {
        CHECK(root->members[static_cast<std::size_t>(i)].value.items[0].items[0].number == i);
    }
}

TEST_CASE("what is no JSON document is one fault with its line and column", "[core][measure]")
{
    CHECK(faultOf("{\n  \"a\": ]").find("f.json: line 2, column ") == 0);
    for (const char* text : {"", "{", "[1,]", "{} {}", "{'a': 1}", "nan", "\"\x80\"", "[1e999]"}) {
        INFO(text);
        CHECK_FALSE(read(text));
    }
}

TEST_CASE("the limits are where they are said to be", "[core][measure]")
{
    const auto nested = [](std::size_t levels) {
        return std::string(levels, '[') + std::string(levels, ']');
    };
    CHECK(read(nested(32)));
    CHECK_FALSE(read(nested(33)));
    const auto named = [](int names) {
        std::string text = "{";
        for (int i = 0; i < names; ++i) {
            text += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\":0";
        }
        return text + "}";
    };
    CHECK(read(named(500)));
    CHECK_FALSE(read(named(501)));
    CHECK(faultOf(R"({"a": 1, "a": 1})").find("'a' is given twice") != std::string::npos);
    CHECK(read("1" + std::string(1024 * 1024 - 1, ' ')));
    CHECK_FALSE(read("1" + std::string(1024 * 1024, ' ')));
}

TEST_CASE("a value is described as a person would say it", "[core][measure]")
{
    CHECK(describe(*read("null")) == "null");
    CHECK(describe(*read("false")) == "false");
    CHECK(describe(*read("0.1")) == "0.1");
    CHECK(describe(*read("\"x\"")) == "'x'");
    CHECK(describe(*read("[]")) == "a list");
    CHECK(describe(*read("{}")) == "an object");
}
