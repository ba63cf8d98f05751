// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/digest.h"
#include "storage/error.h"
#include "storage/keys/kdf.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string_view>

using namespace soundings;
using storage::KdfCost;
using storage::KdfSalt;
using storage::Secret;

namespace {

KdfSalt saltOf(std::string_view text)
{
    KdfSalt salt{};
    std::ranges::copy(text, salt.begin());
    return salt;
}

std::string keyOf(const char* passphrase, std::string_view salt, const KdfCost& cost = {})
{
    return storage::hexOf(
        storage::deriveKey(Secret::fromText(passphrase), saltOf(salt), cost).bytes());
}

} // namespace

TEST_CASE("a key is Argon2id 1.3 with one lane, as the reference program computes it",
          "[storage][keys]")
{
    // argon2 0~20190702, the reference implementation: -id -t 3 -k 65536 -p 1 -l 32 -v 13
    CHECK(keyOf("seven quiet herons wade", "0123456789abcdef") ==
          "53fd65b40c72d35544298d4c7137906ab302f3472a7bf778aa93cb605273ff71");
}

TEST_CASE("passphrase, salt and cost each change the key", "[storage][keys]")
{
    const std::string key = keyOf("seven quiet herons wade", "0123456789abcdef");
    CHECK(key != keyOf("seven quiet herons wadE", "0123456789abcdef"));
    CHECK(key != keyOf("seven quiet herons wade", "0123456789abcdeF"));
    CHECK(key != keyOf("seven quiet herons wade", "0123456789abcdef", {.passes = 4}));
    CHECK(key != keyOf("", "0123456789abcdef"));
}

TEST_CASE("a cost outside its bounds asks for no memory", "[storage][keys]")
{
    constexpr auto Least = KdfCost::MinimumMemoryBytes;
    constexpr auto Most = KdfCost::MaximumMemoryBytes;
    for (const KdfCost& cost : {KdfCost{.memoryBytes = Least - 1},
                                KdfCost{.memoryBytes = Most + 1},
                                KdfCost{.memoryBytes = 1ULL << 62U},
                                KdfCost{.memoryBytes = 0},
                                KdfCost{.passes = KdfCost::MinimumPasses - 1},
                                KdfCost{.passes = KdfCost::MaximumPasses + 1}}) {
        INFO(cost.memoryBytes << " bytes, " << cost.passes << " passes");
        CHECK_FALSE(cost.isWithinBounds());
        try {
            static_cast<void>(keyOf("seven quiet herons wade", "0123456789abcdef", cost));
            FAIL("a key was derived");
        } catch (const storage::Error& error) {
            CHECK(error.kind() == storage::ErrorKind::Damaged);
        }
    }
    CHECK(KdfCost{.memoryBytes = Most, .passes = KdfCost::MaximumPasses}.isWithinBounds());
    CHECK(KdfCost::minimum().isWithinBounds());
    CHECK(KdfCost::calibrated().isWithinBounds());
}
