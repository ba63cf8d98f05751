// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keys/key_pair.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::tests;
using storage::Secret;

TEST_CASE("a box opens with the secret half of the pair it was sealed to, and with no other",
          "[storage][keys]")
{
    const auto pair = storage::newKeyPair();
    const auto other = storage::newKeyPair();
    const Secret dataKey = Secret::random(32);
    const auto box = storage::sealToPublicKey(dataKey, pair.publicKey);
    const auto opened = storage::openSealedBox(box, pair.publicKey, pair.secretKey);
    REQUIRE(opened);
    CHECK(storage::sameSecret(*opened, dataKey));
    CHECK_FALSE(storage::openSealedBox(box, other.publicKey, other.secretKey));
    CHECK_FALSE(storage::openSealedBox(box, other.publicKey, pair.secretKey));
    CHECK_FALSE(storage::openSealedBox(box, pair.publicKey, other.secretKey));
    for (std::size_t byte = 0; byte < box.size(); ++byte) {
        auto changed = box;
        changed.at(byte) ^= 1U;
        CHECK_FALSE(storage::openSealedBox(changed, pair.publicKey, pair.secretKey));
    }
}

TEST_CASE("two boxes around one key have nothing in common", "[storage][keys]")
{
    const auto pair = storage::newKeyPair();
    const Secret dataKey = Secret::random(32);
    CHECK(storage::sealToPublicKey(dataKey, pair.publicKey) !=
          storage::sealToPublicKey(dataKey, pair.publicKey));
    CHECK(pair.publicKey != storage::newKeyPair().publicKey);
}

TEST_CASE("a public key that every secret key agrees with is refused", "[storage][keys]")
{
    // Zero is a point of small order: whatever is sealed to it everybody could open.
    CHECK(errorOf([] { static_cast<void>(storage::sealToPublicKey(Secret::random(32), {})); }) ==
          storage::ErrorKind::Damaged);
}

TEST_CASE("keys of another length are sealed by nobody", "[storage][keys]")
{
    const auto pair = storage::newKeyPair();
    for (const std::size_t size : {0U, 16U, 31U, 33U}) {
        CHECK(errorOf([&] {
                  static_cast<void>(storage::sealToPublicKey(Secret::ofSize(size), pair.publicKey));
              }) == storage::ErrorKind::Internal);
        CHECK(errorOf([&] {
                  static_cast<void>(
                      storage::openSealedBox({}, pair.publicKey, Secret::ofSize(size)));
              }) == storage::ErrorKind::Internal);
    }
}
