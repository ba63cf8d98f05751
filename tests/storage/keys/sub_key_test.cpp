// SPDX-License-Identifier: GPL-3.0-or-later
// The expected values were computed with another implementation of BLAKE2b (RFC 7693), with salt
// and personalisation as libsodium documents them for its key derivation.
#include "storage/error.h"
#include "storage/keys/sub_key.h"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <numeric>

using namespace soundings;
using storage::Secret;
using storage::SubKey;

namespace {

/// 0, 1, 2 ... 31.
Secret countingKey()
{
    std::array<std::uint8_t, 32> bytes{};
    std::iota(bytes.begin(), bytes.end(), std::uint8_t{0});
    return Secret::fromBytes(bytes);
}

} // namespace

TEST_CASE("a sub-key is what the format says, another for each purpose", "[storage][keys]")
{
    CHECK(storage::hexOf(storage::deriveSubKey(countingKey(), SubKey::KeysFile).bytes()) ==
          "512ea543aa40c6688daedb137c7cd7ac6c12f9ecfdd9bd9b538778f96f96b1a7");
    CHECK(storage::hexOf(storage::deriveSubKey(countingKey(), SubKey::Head).bytes()) ==
          "59ed2c4847a20957938853332e01688ed03c617b1613b6c0a44dd35c4150c8e4");
}

TEST_CASE("a data key of another length derives nothing", "[storage][keys]")
{
    for (const std::size_t size : {0U, 16U, 31U, 33U}) {
        CHECK_THROWS_AS(storage::deriveSubKey(Secret::ofSize(size), SubKey::Head), storage::Error);
    }
}

TEST_CASE("an authentication code changes with the text and with the key", "[storage][keys]")
{
    const auto code = storage::authenticationCode("a vault", countingKey());
    CHECK(storage::hexOf(code) ==
          "bd94ec5c08cb87d63f037c0d840eb5eca69714f04b40dca252ddc49f139608d2");
    CHECK(storage::sameDigest(code, storage::authenticationCode("a vault", countingKey())));
    CHECK_FALSE(storage::sameDigest(code, storage::authenticationCode("a vaulT", countingKey())));
    CHECK_FALSE(
        storage::sameDigest(code, storage::authenticationCode("a vault", Secret::ofSize(32))));
}
