// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disclosure/protect_count.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings::core;

namespace {

template <class AnyId> AnyId idOf(int number)
{
    IdBytes bytes{};
    bytes[0] = static_cast<std::uint8_t>(number);
    bytes[1] = 1;
    return AnyId(bytes);
}

/// `counts` clients of each therapist in turn, all different people.
CountedClients cellOf(std::initializer_list<int> counts)
{
    CountedClients cell;
    int client = 0;
    int therapist = 0;
    for (const int count : counts) {
        for (int index = 0; index < count; ++index) {
            cell.add(idOf<ClientId>(client++), idOf<UserId>(therapist));
        }
        ++therapist;
    }
    return cell;
}

} // namespace

TEST_CASE("seven clients are hidden, eight are shown rounded, and nobody is hidden too",
          "[core][disclosure]")
{
    CHECK_FALSE(protectedCount(cellOf({}), 1));
    CHECK_FALSE(protectedCount(cellOf({1}), 1));
    CHECK_FALSE(protectedCount(cellOf({7}), 1));
    CHECK(protectedCount(cellOf({8}), 1) == 10);
    CHECK(protectedCount(cellOf({12}), 1) == 10);
    CHECK(protectedCount(cellOf({13}), 1) == 15);
}

TEST_CASE("the same client counted twice is one person", "[core][disclosure]")
{
    CountedClients cell;
    for (int time = 0; time < 9; ++time) {
        cell.add(idOf<ClientId>(1), idOf<UserId>(1));
    }
    CHECK(cell.clients() == 1);
    CHECK_FALSE(protectedCount(cell, 1));
}

TEST_CASE("in a clinic of several therapists a count tells of none of them", "[core][disclosure]")
{
    CHECK_FALSE(protectedCount(cellOf({20}), 3));
    CHECK_FALSE(protectedCount(cellOf({10, 10}), 3));
    CHECK_FALSE(protectedCount(cellOf({18, 1, 1}), 3));
    CHECK(protectedCount(cellOf({14, 3, 3}), 3) == 20);
    CHECK(protectedCount(cellOf({7, 7, 6}), 3) == 20);
}

TEST_CASE("halves are rounded up and multiples stay", "[core][disclosure]")
{
    CHECK(roundedTo(0, 5) == 0);
    CHECK(roundedTo(2, 5) == 0);
    CHECK(roundedTo(3, 5) == 5);
    CHECK(roundedTo(25, 5) == 25);
    CHECK(roundedTo(5, 10) == 10);
}
