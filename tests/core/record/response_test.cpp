// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/response.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

TEST_CASE("the modes of a response are read as they are written", "[core][record]")
{
    for (const auto mode :
         {ResponseMode::HandedOver, ResponseMode::Keyed, ResponseMode::Imported}) {
        CHECK(responseModeFromCode(responseModeCode(mode)) == mode);
    }
    CHECK(responseModeCode(ResponseMode::HandedOver) == "handed-over");
    CHECK(!responseModeFromCode("typed"));
    CHECK(!responseModeFromCode(""));
}

TEST_CASE("a score without a value is no score and not zero", "[core][record]")
{
    CHECK(!Score().value.has_value());
}
