// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/text_check.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace soundings::core;
using namespace std::string_literals;

TEST_CASE("well-formed text of every length of character is readable", "[core][interchange]")
{
    for (const std::string& text : {""s,
                                    "plain"s,
                                    "\t\r\n\x7f"s,
                                    "\xc2\x80"s,
                                    "\xdf\xbf"s,
                                    "\xe0\xa0\x80"s,
                                    "\xed\x9f\xbf"s,
                                    "\xee\x80\x80"s,
                                    "\xef\xbf\xbf"s,
                                    "\xf0\x90\x80\x80"s,
                                    "\xf4\x8f\xbf\xbf"s}) {
        CHECK_FALSE(firstUnreadableByte(text));
    }
}

TEST_CASE("NUL, torn, overlong, surrogate and too high characters are found", "[core][interchange]")
{
    for (const std::string& bad : {"\0"s,
                                   "\x80"s,
                                   "\xbf"s,
                                   "\xc0\x80"s,
                                   "\xc1\xbf"s,
                                   "\xc2"s,
                                   "\xc2\x20"s,
                                   "\xe0\x9f\xbf"s,
                                   "\xe2\x82"s,
                                   "\xed\xa0\x80"s,
                                   "\xf0\x8f\xbf\xbf"s,
                                   "\xf0\x90\x80"s,
                                   "\xf4\x90\x80\x80"s,
                                   "\xf5\x80\x80\x80"s,
                                   "\xff"s}) {
        CHECK(firstUnreadableByte(bad) == 0U);
    }
}

// Eight bytes are looked at in one go, so the place must not depend on where they begin.
TEST_CASE("a bad byte is found wherever it stands among the others", "[core][interchange]")
{
    for (std::size_t place = 0; place < 40; ++place) {
        for (const char bad : {'\0', '\xff'}) {
            std::string text(40, 'a');
            text[place] = bad;
            CHECK(firstUnreadableByte(text) == place);
        }
        std::string text(40, 'a');
        text.insert(place, "\xc3\xa4");
        CHECK_FALSE(firstUnreadableByte(text));
        text.erase(place + 1, 1);
        CHECK(firstUnreadableByte(text) == place);
    }
}

TEST_CASE("a line ends with LF, CRLF or CR, and each counts once", "[core][interchange]")
{
    const std::string text = "a\nb\r\nc\rd";
    CHECK(lineOf(text, 0) == 1);
    CHECK(lineOf(text, text.find('b')) == 2);
    CHECK(lineOf(text, text.find('c')) == 3);
    CHECK(lineOf(text, text.find('d')) == 4);
    CHECK(lineOf(text, 1000) == 4);
    CHECK(lineOf("", 0) == 1);
}
