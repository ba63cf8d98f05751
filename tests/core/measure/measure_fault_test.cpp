// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/measure_fault.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

TEST_CASE("a fault is one sentence, with what would be right where that is known",
          "[core][measure]")
{
    CHECK(MeasureFault{"profile.json/id", "7 is not text", "text"}.sentence() ==
          "profile.json/id: 7 is not text; expected text");
    CHECK(MeasureFault{"profile.json", "the file is empty", ""}.sentence() ==
          "profile.json: the file is empty");
}

TEST_CASE("an error says every fault on a line of its own and keeps them all", "[core][measure]")
{
    const std::vector<MeasureFault> faults = {{"a", "one", "x"}, {"b", "two", ""}};
    const MeasureError error(faults);
    CHECK(error.faults() == faults);
    CHECK(std::string(error.what()) == "a: one; expected x\nb: two");
}
