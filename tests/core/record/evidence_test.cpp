// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/evidence.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

TEST_CASE("an input is found by its whole name, and one that is not there is no 0",
          "[core][record]")
{
    Evidence evidence;
    CHECK_FALSE(inputOf(evidence, "baseline"));
    CHECK_FALSE(inputOf(evidence, ""));
    evidence.inputs = {{"base", 1.0}, {"baseline", 0.0}, {"baseline", 2.0}};
    CHECK(inputOf(evidence, "baseline") == 0.0);
    CHECK(inputOf(evidence, "base") == 1.0);
    CHECK_FALSE(inputOf(evidence, "Base"));
    CHECK_FALSE(inputOf(evidence, "basel"));
}
