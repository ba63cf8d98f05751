// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/input_error.h"
#include "core/interchange/within_person_sd_file.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace soundings::core;
using Catch::Matchers::ContainsSubstring;

namespace {

const std::string Good = R"({"format": "soundings-within-person-sd", "version": 1,
    "date": "2026-01-31", "sd": 1.5, "persons": 20, "degrees_of_freedom": 60})";

std::string with(const std::string& from, const std::string& to)
{
    std::string text = Good;
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string refusalOf(const std::string& text)
{
    try {
        static_cast<void>(readWithinPersonSdJson(text));
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

} // namespace

TEST_CASE("a frozen SD comes back to the last bit", "[interchange][within-person-sd]")
{
    const FrozenWithinPersonSd frozen{
        .date = Date(2026, 1, 31),
        .pooled = {.sd = 0.1 + 0.2, .persons = 21, .degreesOfFreedom = 64}};
    const auto back = readWithinPersonSdJson(withinPersonSdJson(frozen));
    CHECK(back.date == frozen.date);
    CHECK(back.pooled.sd == frozen.pooled.sd);
    CHECK(back.pooled.persons == 21);
    CHECK(back.pooled.degreesOfFreedom == 64);
}

TEST_CASE("an SD's file that says nonsense is refused by the field",
          "[interchange][within-person-sd]")
{
    CHECK(refusalOf(Good).empty());
    CHECK_THAT(refusalOf("{"), ContainsSubstring("JSON"));
    CHECK_THAT(refusalOf("[]"), ContainsSubstring("object"));
    CHECK_THAT(refusalOf(with("sd\": 1.5", "sd\": -1.5")), ContainsSubstring("sd"));
    CHECK_THAT(refusalOf(with("1.5", "\"1.5\"")), ContainsSubstring("sd"));
    CHECK_THAT(refusalOf(with("1.5", "1e999")), ContainsSubstring("JSON"));
    CHECK_THAT(refusalOf(with("20,", "0,")), ContainsSubstring("persons"));
    CHECK_THAT(refusalOf(with("20,", "2.5,")), ContainsSubstring("persons"));
    CHECK_THAT(refusalOf(with("20,", "4294967297,")), ContainsSubstring("persons"));
    CHECK_THAT(refusalOf(with("60", "19")), ContainsSubstring("degrees_of_freedom"));
    CHECK_THAT(refusalOf(with("2026-01-31", "2026-02-30")), ContainsSubstring("date"));
    CHECK_THAT(refusalOf(with("version\": 1", "version\": 2")), ContainsSubstring("version 1"));
    CHECK_THAT(refusalOf(with("within-person-sd", "trajectory")), ContainsSubstring("format"));
    CHECK_THAT(refusalOf(with("\"sd\": 1.5, ", "")), ContainsSubstring("sd"));
}
