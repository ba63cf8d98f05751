// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/case.h"
#include "core/record/session.h"
#include "storage/random_id.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <vector>

using namespace soundings;

TEST_CASE("ids of the records of a case begin alike and are all different", "[storage][ids]")
{
    const auto episode = storage::newId<core::Case>();
    constexpr std::size_t Ids = 20'000;
    constexpr std::ptrdiff_t Shared = 6;
    std::set<core::SessionId> seen;
    std::array<std::set<std::uint8_t>, 16> values;
    for (std::size_t i = 0; i < Ids; ++i) {
        const auto id = storage::newIdIn<core::Session>(episode);
        REQUIRE(
            std::equal(id.bytes().begin(), id.bytes().begin() + Shared, episode.bytes().begin()));
        seen.insert(id);
        for (std::size_t place = 0; place < values.size(); ++place) {
            values[place].insert(id.bytes()[place]);
        }
    }
    CHECK(seen.size() == Ids);
    // Every byte after those they share takes every value: nothing else is given away.
    for (std::size_t place = 0; place < values.size(); ++place) {
        CHECK(values[place].size() == (place < Shared ? 1U : 256U));
    }
}

TEST_CASE("ids of different cases do not begin alike", "[storage][ids]")
{
    std::set<std::vector<std::uint8_t>> beginnings;
    constexpr std::size_t Cases = 10'000;
    for (std::size_t i = 0; i < Cases; ++i) {
        const auto bytes = storage::newIdIn<core::Session>(storage::newId<core::Case>()).bytes();
        beginnings.insert({bytes.begin(), bytes.begin() + 6});
    }
    CHECK(beginnings.size() == Cases);
}
