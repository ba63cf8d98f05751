// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keys/aead.h"
#include "storage/keys/wrapped_key.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

#include <numeric>

using namespace soundings;
using namespace soundings::tests;
using storage::Secret;
using storage::SubKey;

TEST_CASE("a wrapped key is read with the data key, for its purpose and in its vault alone",
          "[storage][keys]")
{
    const core::IdBytes vault{3};
    const Secret dataKey = Secret::random(32);
    const Secret key = Secret::random(32);
    const auto wrapped = storage::wrapKey(key, vault, dataKey, SubKey::Origin);
    const auto read = storage::unwrapKey(wrapped, vault, dataKey, SubKey::Origin);
    REQUIRE(read);
    CHECK(storage::sameSecret(*read, key));
    CHECK_FALSE(storage::unwrapKey(wrapped, {4}, dataKey, SubKey::Origin));
    CHECK_FALSE(storage::unwrapKey(wrapped, vault, dataKey, SubKey::PreviousKey));
    CHECK_FALSE(storage::unwrapKey(wrapped, vault, Secret::random(32), SubKey::Origin));
    for (std::size_t byte = 0; byte < wrapped.wrapped.size(); ++byte) {
        auto changed = wrapped;
        changed.wrapped.at(byte) ^= 1U;
        CHECK_FALSE(storage::unwrapKey(changed, vault, dataKey, SubKey::Origin));
    }
    auto changed = wrapped;
    changed.nonce[0] ^= 1U;
    CHECK_FALSE(storage::unwrapKey(changed, vault, dataKey, SubKey::Origin));
    CHECK(storage::wrapKey(key, vault, dataKey, SubKey::Origin).nonce != wrapped.nonce);
}

TEST_CASE("a key of another length is not wrapped", "[storage][keys]")
{
    for (const std::size_t size : {0U, 16U, 31U, 33U}) {
        CHECK(errorOf([&] {
                  static_cast<void>(storage::wrapKey(
                      Secret::ofSize(size), {}, Secret::random(32), SubKey::Origin));
              }) == storage::ErrorKind::Internal);
    }
}

TEST_CASE("wrapping is XChaCha20-Poly1305 as its draft has it", "[storage][keys]")
{
    // draft-irtf-cfrg-xchacha-03, appendix A.3.1: key 80 to 9f, nonce 40 to 57.
    Secret key = Secret::ofSize(32);
    std::iota(key.writableBytes().begin(), key.writableBytes().end(), std::uint8_t{0x80});
    storage::AeadNonce nonce{};
    std::iota(nonce.begin(), nonce.end(), std::uint8_t{0x40});
    const Secret text = Secret::fromText("Ladies and Gentlemen of the class of '99: If I could "
                                         "offer you only one tip for the future, sunscreen would "
                                         "be it.");
    const std::string_view data("\x50\x51\x52\x53\xc0\xc1\xc2\xc3\xc4\xc5\xc6\xc7", 12);
    std::vector<std::uint8_t> out(text.size() + 16);
    storage::encryptSecret(text, out, nonce, key, data);
    CHECK(storage::hexOf(std::span(out).first(16)) == "bd6d179d3e83d43b9576579493c0e939");
    CHECK(storage::hexOf(std::span(out).last(16)) == "c0875924c1c7987947deafd8780acf49");
    const auto back = storage::decryptSecret(out, nonce, key, data);
    REQUIRE(back);
    CHECK(back->text() == text.text());
    CHECK_FALSE(storage::decryptSecret(out, nonce, key, data.substr(1)));
    CHECK_FALSE(storage::decryptSecret(std::span(out).first(15), nonce, key, data));
}
