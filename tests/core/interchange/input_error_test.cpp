// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/input_error.h"
#include "core/interchange/text_check.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

TEST_CASE("a problem is one sentence with whatever of its place is known", "[core][interchange]")
{
    CHECK(sentence({3, "score", "\"abc\"", "a number"}) ==
          "line 3, column score: \"abc\", expected a number");
    CHECK(sentence({3, "", "a NUL byte", ""}) == "line 3: a NUL byte");
    CHECK(sentence({0, "score", "no such column", ""}) == "column score: no such column");
    CHECK(sentence({0, "", "an empty file", "a header row"}) ==
          "an empty file, expected a header row");
}

TEST_CASE("an error carries its problem and says the same", "[core][interchange]")
{
    const InputProblem problem{7, "date", "\"soon\"", "a day"};
    const InputError error(problem);
    CHECK(error.problem() == problem);
    CHECK(error.what() == sentence(problem));
}

TEST_CASE("a value is quoted on one line, and a long one is cut between characters",
          "[core][interchange]")
{
    CHECK(inQuotes("").size() == 2);
    CHECK(inQuotes("a\nb\tc") == "\"a b c\"");
    CHECK(inQuotes(std::string(60, 'x')) == "\"" + std::string(60, 'x') + "\"");
    CHECK(inQuotes(std::string(61, 'x')) == "\"" + std::string(60, 'x') + "...\"");
    for (std::size_t before = 55; before < 62; ++before) {
        std::string text(before, 'x');
        for (int i = 0; i < 20; ++i) {
            text += "\xf0\x9f\x8c\x8a";
        }
        CHECK_FALSE(firstUnreadableByte(inQuotes(text)));
    }
}
