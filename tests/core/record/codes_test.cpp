// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/codes.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

namespace {

enum class Tide
{
    Low,
    High,
    Spring
};

constexpr CodeTable<Tide, 2> Codes{{{Tide::Low, "low"}, {Tide::High, "high"}}};

} // namespace

TEST_CASE("a code is read as it was written", "[core][record]")
{
    STATIC_CHECK(Codes.size() == 2);
    for (const auto tide : {Tide::Low, Tide::High}) {
        CHECK(valueOf(Codes, codeOf(Codes, tide)) == tide);
    }
    CHECK(codeOf(Codes, Tide::High) == "high");
}

TEST_CASE("a word that is only like a code is none", "[core][record]")
{
    for (const std::string_view word :
         {"", "Low", "LOW", " low", "low ", "lo", "lower", "spring", "0"}) {
        INFO(word);
        CHECK_FALSE(valueOf(Codes, word));
    }
    CHECK_FALSE(valueOf(Codes, std::string_view("low\0", 4)));
}

TEST_CASE("a value that nobody gave a code has none, and no code reads as it", "[core][record]")
{
    CHECK(codeOf(Codes, Tide::Spring).empty());
    CHECK_FALSE(valueOf(Codes, codeOf(Codes, Tide::Spring)));
}
