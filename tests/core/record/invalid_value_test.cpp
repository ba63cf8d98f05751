// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/invalid_value.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using Catch::Matchers::ContainsSubstring;
using namespace soundings::core;

namespace {

template <class Check> InvalidKind kindOf(const Check& check)
{
    try {
        check();
    } catch (const InvalidValue& refusal) {
        CHECK(refusal.field() == "field");
        return refusal.kind();
    }
    FAIL("no refusal");
    return InvalidKind::Unknown;
}

} // namespace

TEST_CASE("a refusal says the field, what was given and what would be right", "[core][record]")
{
    const InvalidValue refusal(InvalidKind::OutOfRange, "session", "0", "1 or more");
    CHECK(refusal.kind() == InvalidKind::OutOfRange);
    CHECK(refusal.given() == "0");
    CHECK(refusal.expected() == "1 or more");
    CHECK_THAT(refusal.what(), ContainsSubstring("session"));
    CHECK_THAT(refusal.what(), ContainsSubstring("1 or more"));
}

TEST_CASE("one line of text is there, bounded and printable", "[core][record]")
{
    CHECK_NOTHROW(requireText("field", "a", 5));
    CHECK_NOTHROW(requireText("field", "abcde", 5));
    CHECK(kindOf([] { requireText("field", "", 5); }) == InvalidKind::Empty);
    CHECK(kindOf([] { requireText("field", " \t\n", 5); }) == InvalidKind::Empty);
    CHECK(kindOf([] { requireText("field", "abcdef", 5); }) == InvalidKind::TooLong);
    CHECK(kindOf([] { requireText("field", "a\nb", 5); }) == InvalidKind::NotPrintable);
    CHECK(kindOf([] { requireText("field", std::string("a\0b", 3), 5); }) ==
          InvalidKind::NotPrintable);
    CHECK(kindOf([] { requireText("field", "a\x7f", 5); }) == InvalidKind::NotPrintable);
    CHECK_NOTHROW(requireText("field", "\xc3\xa9", 5));
}

TEST_CASE("notes may be empty and of several lines, without other control characters",
          "[core][record]")
{
    CHECK_NOTHROW(requireNotes("field", "", 5));
    CHECK_NOTHROW(requireNotes("field", "a\r\n\tb", 5));
    CHECK(kindOf([] { requireNotes("field", "abcdef", 5); }) == InvalidKind::TooLong);
    CHECK(kindOf([] { requireNotes("field", std::string("a\0", 2), 5); }) ==
          InvalidKind::NotPrintable);
    CHECK(kindOf([] { requireNotes("field", "\x1b[2J", 5); }) == InvalidKind::NotPrintable);
}

TEST_CASE("text that is not UTF-8 is refused, saying where", "[core][record]")
{
    // Latin-1, cut off, overlong, half of a pair of UTF-16.
    for (const char* bytes : {"ab\xe9", "ab\xc3", "ab\xc0\xaf", "ab\xed\xa0\x80"}) {
        CHECK(kindOf([bytes] { requireText("field", bytes, 9); }) == InvalidKind::NotPrintable);
        CHECK(kindOf([bytes] { requireNotes("field", bytes, 9); }) == InvalidKind::NotPrintable);
        CHECK_THROWS_WITH(requireText("field", bytes, 9),
                          ContainsSubstring("place 3") && ContainsSubstring("UTF-8"));
    }
    // A replacement character that somebody really wrote is one like any other.
    CHECK_NOTHROW(requireNotes("field", "\xef\xbf\xbd \xf0\x9f\x8c\xb1", 9));
}
