// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/require_number.h"
#include "core/record/invalid_value.h"

#include <catch2/catch_test_macros.hpp>

#include <limits>

namespace {

using soundings::core::InvalidValue;
using soundings::core::requireNumber;

TEST_CASE("A number for which the rule holds passes")
{
    CHECK_NOTHROW(requireNumber(true, "lambda", 0.2, "above 0"));
}

TEST_CASE("A refused number says its field, what was given and what would be right")
{
    try {
        requireNumber(false, "lambda", -0.25, "a number above 0");
        FAIL("it was not refused");
    } catch (const InvalidValue& refusal) {
        CHECK(refusal.field() == "lambda");
        CHECK(refusal.given() == "-0.25");
        CHECK(refusal.expected() == "a number above 0");
    }
}

TEST_CASE("What is not finite is refused even where the rule would hold")
{
    CHECK_THROWS_AS(requireNumber(true, "h", std::numeric_limits<double>::infinity(), "above 0"),
                    InvalidValue);
    CHECK_THROWS_AS(requireNumber(true, "h", std::numeric_limits<double>::quiet_NaN(), "above 0"),
                    InvalidValue);
}

} // namespace
