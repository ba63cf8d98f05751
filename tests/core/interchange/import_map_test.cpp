// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/import_map.h"
#include "core/interchange/input_error.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::MessageMatches;
using namespace soundings::core;

namespace {

void refuses(std::string_view json, const std::string& part)
{
    INFO(json);
    CHECK_THROWS_MATCHES(readImportMap(json), InputError, MessageMatches(ContainsSubstring(part)));
}

} // namespace

TEST_CASE("an empty map changes nothing", "[core][interchange]")
{
    const ImportMap map = readImportMap("{}");
    CHECK(map.columns.empty());
    CHECK(!map.firstSession);
    CHECK(!map.separator);
}

TEST_CASE("every key of a map is read", "[core][interchange]")
{
    const ImportMap map = readImportMap(R"({
        "columns": {"client": "id", "item_12": "q12"}, "constants": {"rater": "client"},
        "values": {"rater": {"pat": "client"}}, "rows": {"phase": ["a", "b"], "arm": "c"},
        "missing": "NA", "firstSession": "2024-01-08", "daysBetween": 7, "addToSession": -1,
        "separator": ";", "decimal": ","})");
    CHECK(map.columns.at("item_12") == "q12");
    CHECK(map.values.at("rater").at("pat") == "client");
    CHECK(map.rows.at("phase") == std::set<std::string>{"a", "b"});
    CHECK(map.rows.at("arm") == std::set<std::string>{"c"});
    CHECK(map.missing == std::set<std::string>{"NA"});
    CHECK(map.firstSession == Date(2024, 1, 8));
    CHECK(map.daysBetween == 7);
    CHECK(map.addToSession == -1);
    CHECK(map.separator == ';');
    CHECK(map.hasDecimalComma);
}

TEST_CASE("a map that is no JSON is refused by the line", "[core][interchange]")
{
    refuses("{\n\"columns\": {\n\"client\" \"id\"}}", "line 3");
    refuses("", "JSON");
    refuses("[1, 2]", "an object in braces");
    refuses("{\"columns\": {\"client\": \"\xff\"}}", "JSON");
}

TEST_CASE("a map with a number that is too large is refused", "[core][interchange]")
{
    refuses(R"({"daysBetween": 1e999})", "too large");
}

TEST_CASE("an unknown key, field or kind of value is refused by name", "[core][interchange]")
{
    refuses(R"({"column": {}})", "column column: an unknown key");
    refuses(R"({"columns": {"clientt": "id"}})", "\"clientt\"");
    refuses(R"({"columns": {"item_0": "id"}})", "\"item_0\"");
    refuses(R"({"columns": {"item_1000": "id"}})", "\"item_1000\"");
    refuses(R"({"columns": ["id"]})", "an object");
    refuses(R"({"columns": {"client": 3}})", "columns.client");
    refuses(R"({"values": {"measure": "bdi"}})", "values.measure");
    refuses(R"({"rows": {"phase": []}})", "rows.phase");
    refuses(R"({"rows": {"phase": [1]}})", "rows.phase");
    refuses(R"({"firstSession": "8.1.2024", "daysBetween": 7})", "YYYY-MM-DD");
    refuses(R"({"firstSession": "2024-01-08", "daysBetween": -1})", "daysBetween");
    refuses(R"({"firstSession": "2024-01-08", "daysBetween": 1.5})", "daysBetween");
    refuses(R"({"addToSession": 1e30})", "addToSession");
    refuses(R"({"separator": "|"})", "separator");
    refuses(R"({"decimal": "'"})", "decimal");
}

TEST_CASE("a map that contradicts itself is refused", "[core][interchange]")
{
    refuses(R"({"columns": {"rater": "who"}, "constants": {"rater": "client"}})",
            "both a column and a constant");
    refuses(R"({"firstSession": "2024-01-08"})", "daysBetween");
    refuses(R"({"daysBetween": 7})", "firstSession");
    refuses(R"({"firstSession": "2024-01-08", "daysBetween": 7, "columns": {"date": "d"}})",
            "a date column as well");
}
