// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/clock.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;

TEST_CASE("a fixed clock stands at noon UTC of its day", "[workflow][clock]")
{
    CHECK(app::FixedClock(core::Date(1970, 1, 1)).utcSeconds() == 43'200);
    CHECK(app::FixedClock(core::Date(2000, 3, 1)).utcSeconds() == 951'912'000);
    CHECK(app::FixedClock(core::Date(2026, 3, 31)).today() == core::Date(2026, 3, 31));
}

TEST_CASE("the system clock's day lies within a day of its UTC seconds", "[workflow][clock]")
{
    const app::SystemClock clock;
    const auto days = (clock.today() - core::Date(1970, 1, 1)).days();
    const auto utcDays = clock.utcSeconds() / 86'400;
    CHECK(std::abs(days - utcDays) <= 1);
}
