// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/row_sum.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <random>
#include <vector>

using namespace soundings;
using namespace soundings::tests;
using storage::RowSum;
using storage::Secret;

namespace {

using Rows = std::vector<std::string>;

const Secret& someKey()
{
    static const Secret key = Secret::fromText("0123456789abcdef0123456789abcdef");
    return key;
}

RowSum sumOf(const Rows& rows, const Secret& key = someKey())
{
    RowSum sum;
    for (const std::string& row : rows) {
        sum.add(row, key);
    }
    return sum;
}

} // namespace

TEST_CASE("the sum of rows is that of their keyed hashes, computed by another program",
          "[storage][sum]")
{
    // Python: sum(int.from_bytes(hashlib.blake2b(row, digest_size=32, key=key).digest(), "big")
    // for row in rows) % 2**256
    CHECK(storage::hexOf(sumOf({"one"}).value()) ==
          "cf83ab73c9c2f8749122e977edcd0d0ed7c60fec7e8208a5cd84720acfddc4c0");
    CHECK(storage::hexOf(sumOf({"one", "two", "three", "four", "five"}).value()) ==
          "62d3ea7da0666cb5af79b34699b80712773203f5463af41391f3db668181172f");
    RowSum less;
    less.take("one", someKey());
    CHECK(storage::hexOf(less.value()) ==
          "307c548c363d078b6edd16881232f2f12839f013817df75a327b8df530223b40");
    CHECK(sumOf({}).value() == storage::Digest{});
}

TEST_CASE("the order of rows does not matter, and how often each is there does", "[storage][sum]")
{
    CHECK(sumOf({"one", "one"}) != sumOf({"one"}));
    CHECK(sumOf({"one", "one"}) != sumOf({}));
    CHECK(sumOf({"one", "two"}) != sumOf({"onetwo"}));
    CHECK(sumOf({""}) != sumOf({}));
    CHECK(sumOf({"one"}) != sumOf({"one"}, Secret::fromText("0123456789abcdef0123456789abcdeg")));
    CHECK(rc::check("any rows, taken away in another order", [](const Rows& rows) {
        Rows shuffled = rows;
        std::mt19937 dice(*rc::gen::arbitrary<std::uint32_t>());
        std::ranges::shuffle(shuffled, dice);
        RowSum sum = sumOf(rows);
        RC_ASSERT(sum == sumOf(shuffled));
        std::ranges::shuffle(shuffled, dice);
        for (const std::string& row : shuffled) {
            sum.take(row, someKey());
        }
        RC_ASSERT(sum == RowSum());
    }));
    CHECK(rc::check("what is added to a sum is added to what it stands for",
                    [](const Rows& some, const Rows& more) {
                        RowSum sum = sumOf(some);
                        sum.add(sumOf(more));
                        Rows all = some;
                        all.insert(all.end(), more.begin(), more.end());
                        RC_ASSERT(sum == sumOf(all));
                    }));
}
