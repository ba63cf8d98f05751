// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keys/key_slot.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace soundings;
using namespace soundings::tests;
using storage::KdfCost;
using storage::KeySlot;
using storage::Secret;

namespace {

bool same(const Secret& one, const Secret& other)
{
    return std::ranges::equal(one.bytes(), other.bytes());
}

} // namespace

TEST_CASE("a slot opens with its passphrase and with no field changed", "[storage][keys]")
{
    const core::IdBytes vault{7};
    const Secret dataKey = Secret::random(32);
    const Secret origin = Secret::random(32);
    KeySlot slot;
    slot.tag = storage::nameTag(vault, "ada");
    slot.user = core::UserId({5});
    storage::sealSlot(slot, vault, passphrase(), dataKey, origin);
    const auto opened = storage::openSlot(slot, vault, passphrase());
    REQUIRE(opened);
    CHECK(same(opened->dataKey, dataKey));
    CHECK(same(opened->originKey, origin));
    CHECK(opened->wrappingKey.isEmpty());

    CHECK_FALSE(storage::openSlot(slot, vault, passphrase("other")));
    CHECK_FALSE(storage::openSlot(slot, {8}, passphrase()));
    const auto changed = [&](auto change) {
        KeySlot copy = slot;
        change(copy, std::get<storage::SlotWithPair>(copy.holds));
        return storage::openSlot(copy, vault, passphrase()).has_value();
    };
    using Pair = storage::SlotWithPair;
    CHECK_FALSE(changed([](KeySlot& copy, Pair&) { copy.kind = storage::SlotKind::Recovery; }));
    CHECK_FALSE(changed([](KeySlot& copy, Pair&) { copy.tag[0] ^= 1U; }));
    CHECK_FALSE(changed([](KeySlot& copy, Pair&) { copy.user = core::UserId({6}); }));
    CHECK_FALSE(changed([](KeySlot& copy, Pair&) { copy.cost.passes = 4; }));
    CHECK_FALSE(changed([](KeySlot& copy, Pair&) { copy.salt[15] ^= 1U; }));
    CHECK_FALSE(changed([](KeySlot& copy, Pair&) { copy.nonce[23] ^= 1U; }));
    CHECK_FALSE(changed([](KeySlot&, Pair& pair) { pair.publicKey[31] ^= 1U; }));
    CHECK_FALSE(changed([](KeySlot&, Pair& pair) { pair.wrapped[79] ^= 1U; }));
    // The passphrase was right, and that is said.
    CHECK(errorOf([&] { changed([](KeySlot&, Pair& pair) { pair.box[79] ^= 1U; }); }) ==
          storage::ErrorKind::Damaged);
}

TEST_CASE("another data key is sealed into a slot without its passphrase", "[storage][keys]")
{
    const Secret origin = Secret::random(32);
    const Secret next = Secret::random(32);
    KeySlot slot;
    storage::sealSlot(slot, {}, passphrase(), Secret::random(32), origin);
    KeySlot resealed = slot;
    storage::sealAnew(resealed, next);
    const auto opened = storage::openSlot(resealed, {}, passphrase());
    REQUIRE(opened);
    CHECK(same(opened->dataKey, next));
    CHECK(same(opened->originKey, origin));
    CHECK(resealed.salt == slot.salt);
    CHECK(std::get<storage::SlotWithPair>(resealed.holds).wrapped ==
          std::get<storage::SlotWithPair>(slot.holds).wrapped);
    KeySlot without;
    without.holds = storage::SlotWithoutPair();
    CHECK(errorOf([&] { storage::sealAnew(without, next); }) == storage::ErrorKind::Internal);
}

TEST_CASE("the same passphrase never makes the same slot twice", "[storage][keys]")
{
    const Secret dataKey = Secret::random(32);
    KeySlot one;
    KeySlot other;
    storage::sealSlot(one, {}, passphrase(), dataKey, dataKey);
    storage::sealSlot(other, {}, passphrase(), dataKey, dataKey);
    CHECK(one.salt != other.salt);
    CHECK(one.nonce != other.nonce);
    const auto& first = std::get<storage::SlotWithPair>(one.holds);
    const auto& second = std::get<storage::SlotWithPair>(other.holds);
    CHECK(first.publicKey != second.publicKey);
    CHECK(first.wrapped != second.wrapped);
    CHECK(first.box != second.box);
}

TEST_CASE("a cost out of bounds is refused before memory is asked for", "[storage][keys]")
{
    for (const KdfCost cost : {KdfCost{4ULL << 40U, 3},
                               KdfCost{(1ULL << 30U) + 1, 3},
                               KdfCost{(64ULL << 20U) - 1, 3},
                               KdfCost{64ULL << 20U, 2},
                               KdfCost{64ULL << 20U, 11},
                               KdfCost{0, 0}}) {
        CHECK_FALSE(cost.isWithinBounds());
        CHECK(errorOf([&] { static_cast<void>(storage::deriveKey(passphrase(), {}, cost)); }) ==
              storage::ErrorKind::Damaged);
    }
    CHECK(KdfCost::minimum().isWithinBounds());
}

TEST_CASE("the calibrated cost is within the bounds", "[storage][keys]")
{
    const KdfCost cost = KdfCost::calibrated();
    CHECK(cost.isWithinBounds());
    CHECK(cost.memoryBytes % (1ULL << 20U) == 0);
}

TEST_CASE("a secret moves, is wiped and may be empty", "[storage][keys]")
{
    Secret one = Secret::fromText("words");
    Secret other = std::move(one);
    CHECK(other.text() == "words");
    other = Secret::fromText("more words");
    CHECK(other.text() == "more words");
    CHECK(same(other, other.copy()));
    other.wipe();
    CHECK(other.isEmpty());
    CHECK(Secret::fromText("").text().empty());
    CHECK(Secret::ofSize(3).bytes()[2] == 0);
}
