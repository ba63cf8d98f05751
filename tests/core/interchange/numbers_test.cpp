// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/numbers.h"

#include <catch2/catch_test_macros.hpp>

#include <clocale>
#include <cmath>
#include <limits>
#include <random>

using namespace soundings::core;

namespace {

std::string textOf(double value)
{
    std::string text;
    appendNumber(text, value);
    return text;
}

} // namespace

TEST_CASE("a number is a decimal with a point and nothing around it but blanks",
          "[core][interchange]")
{
    CHECK(numberFromText("12") == 12.0);
    CHECK(numberFromText(" \t-3.5 ") == -3.5);
    CHECK(numberFromText("1e3") == 1000.0);
    CHECK(numberFromText(".5") == 0.5);
    for (const std::string_view text : {"",
                                        " ",
                                        "3,5",
                                        "1 000",
                                        "1.2.3",
                                        "+3",
                                        "--3",
                                        "0x10",
                                        "nan",
                                        "NaN",
                                        "inf",
                                        "-inf",
                                        "infinity",
                                        "1e999",
                                        "12a",
                                        "\n12",
                                        "１２"}) {
        INFO(text);
        CHECK_FALSE(numberFromText(text));
    }
    CHECK_FALSE(numberFromText(std::string_view("1\0", 2)));
}

TEST_CASE("a whole number has neither point nor exponent and fits", "[core][interchange]")
{
    CHECK(wholeNumberFromText(" 7 ") == 7);
    CHECK(wholeNumberFromText("-2147483648") == std::numeric_limits<int>::min());
    for (const std::string_view text : {"", "3.0", "1e3", "2147483648", "+1", "seven", "1 2"}) {
        INFO(text);
        CHECK_FALSE(wholeNumberFromText(text));
    }
}

TEST_CASE("what is written reads back as the very same number", "[core][interchange]")
{
    CHECK(textOf(0.1) == "0.1");
    CHECK(textOf(36.0) == "36");
    CHECK(textOf(-0.0) == "0");
    std::mt19937_64 random(20250714);
    std::uniform_real_distribution<double> exponents(-300.0, 300.0);
    for (int i = 0; i < 2000; ++i) {
        const double value = std::pow(10.0, exponents(random)) * (i % 2 == 0 ? 1.0 : -1.0);
        INFO(textOf(value));
        CHECK(numberFromText(textOf(value)) == value);
    }
    std::string text = "n=";
    appendNumber(text, std::numeric_limits<long long>::min());
    CHECK(text == "n=-9223372036854775808");
}

TEST_CASE("a locale with a decimal comma changes neither reading nor writing",
          "[core][interchange]")
{
    const char* german = std::setlocale(LC_ALL, "de_DE.UTF-8");
    if (german == nullptr) {
        SKIP("the locale de_DE.UTF-8 is not installed");
    }
    CHECK(numberFromText("3.5") == 3.5);
    CHECK(textOf(3.5) == "3.5");
    std::setlocale(LC_ALL, "C");
}

TEST_CASE("trimming takes blanks from the ends only", "[core][interchange]")
{
    CHECK(trimmed(" a b\t") == "a b");
    CHECK(trimmed(" \t ").empty());
    CHECK(trimmed("").empty());
    CHECK(trimmed("\na") == "\na");
}
