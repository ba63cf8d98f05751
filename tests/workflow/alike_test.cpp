// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/alike.h"
#include "core/record/invalid_value.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace soundings;
using app::alikeForm;

TEST_CASE("what a reader takes for one another is alike", "[workflow][alike]")
{
    const std::string form = alikeForm("k 17 \xc3\xa9");
    for (const char* text : {"K 17 \xc3\xa9",       // upper case
                             "k 17 e\xcc\x81",      // the letter in two parts
                             "K 17 \xc3\x89",       // upper case of it
                             "  k\t17   \xc3\xa9 ", // blanks
                             "k\xc2\xa0"
                             "17 \xc3\xa9",                 // a blank that does not break
                             "k 17 \xe2\x80\x8b\xc3\xa9",   // a letter without width
                             "\xef\xbc\xab 17 \xc3\xa9"}) { // full width
        INFO(text);
        CHECK(alikeForm(text) == form);
        CHECK(alikeForm(alikeForm(text)) == form);
    }
    CHECK(alikeForm("STRASSE") == alikeForm("stra\xc3\x9f"
                                            "e"));
}

TEST_CASE("what differs is not alike", "[workflow][alike]")
{
    for (const char* text : {"K-18", "K17", "K 17", "K--17", "K-17a", "\xc3\xa9", "", "\xff"}) {
        INFO(text);
        CHECK(alikeForm(text) != alikeForm("K-17"));
    }
    CHECK(alikeForm("\xc3\xa9") != alikeForm("e"));
    CHECK(alikeForm(" \t ").empty());
    // Not UTF-8: like itself alone.
    CHECK(alikeForm("A\xff") != alikeForm("a\xff"));
    // The most that one sign becomes.
    CHECK(alikeForm("\xef\xb7\xba\xef\xb7\xba").size() > 36);
}

TEST_CASE("blanks that nobody sees are refused around what is new", "[workflow][alike]")
{
    for (const char* text : {" K", "K ", "K\t", "\xc2\xa0K", "K\xe3\x80\x80"}) {
        INFO(text);
        CHECK_THROWS_AS(app::requireNoBlanksAround("client", text), core::InvalidValue);
    }
    CHECK_NOTHROW(app::requireNoBlanksAround("client", "K 17"));
    CHECK_NOTHROW(app::requireNoBlanksAround("client", ""));
}
