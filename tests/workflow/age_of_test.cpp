// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/age_of.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using app::ageOf;
using core::CaseFormat;
using core::Part;

namespace {

const core::Date Day(2026, 1, 1);

} // namespace

TEST_CASE("the age is that of the year of the day, whatever the birthday", "[workflow][age]")
{
    CHECK(ageOf(CaseFormat::Individual, Part::Client, 1986, Day) == 40);
    CHECK(ageOf(CaseFormat::Individual, Part::Client, 1986, core::Date(2026, 12, 31)) == 40);
    CHECK(ageOf(CaseFormat::Individual, Part::Client, 2026, Day) == 0);
}

TEST_CASE("a year of birth that is known is never overruled by the format", "[workflow][age]")
{
    CHECK(ageOf(CaseFormat::YoungPerson, Part::Client, 2005, Day) == 21);
    CHECK(ageOf(CaseFormat::YoungPerson, Part::Parent, 1980, Day) == 46);
}

TEST_CASE("without a year of birth only the young person of their own case is taken for young",
          "[workflow][age]")
{
    CHECK(ageOf(CaseFormat::YoungPerson, Part::Client, std::nullopt, Day) == app::AssumedYoungAge);
    CHECK(ageOf(CaseFormat::YoungPerson, Part::Child, std::nullopt, Day) == app::AssumedYoungAge);
    CHECK_FALSE(ageOf(CaseFormat::YoungPerson, Part::Parent, std::nullopt, Day));
    for (const auto format : {CaseFormat::Individual, CaseFormat::Couple, CaseFormat::Group}) {
        CHECK_FALSE(ageOf(format, Part::Client, std::nullopt, Day));
    }
    // Not known is not adult: somebody in a family may be a child, and nothing is assumed of them.
    CHECK_FALSE(ageOf(CaseFormat::Family, Part::Child, std::nullopt, Day));
    CHECK(app::AssumedYoungAge < 18);
}
