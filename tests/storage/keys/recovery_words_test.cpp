// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keys/recovery_key.h"
#include "storage/keys/recovery_words.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>

using namespace soundings;
using namespace soundings::tests;
using storage::Secret;

namespace {

bool reads(const std::string& text, const Secret& key)
{
    const auto fromWords = storage::recoveryKeyFromWords(text);
    const auto fromEither = storage::recoveryKeyFromText(text);
    return fromWords && fromEither && storage::sameSecret(*fromWords, key) &&
           storage::sameSecret(*fromEither, key);
}

Secret keyOf(std::initializer_list<std::uint8_t> first)
{
    Secret key = Secret::ofSize(32);
    std::ranges::copy(first, key.writableBytes().begin());
    return key;
}

} // namespace

TEST_CASE("the words of known keys are those of the published scheme", "[storage][keys][words]")
{
    // 127.0.0.1 and 63.84.220.193 in the table of the proposal.
    const Secret first = storage::recoveryWords(keyOf({127, 0, 0, 1, 63, 84, 220, 193}));
    CHECK(first.text().starts_with("lusab babad gutih tugad babab "));
    Secret counting = Secret::ofSize(32);
    for (std::size_t i = 0; i < counting.size(); ++i) {
        counting.writableBytes()[i] = static_cast<std::uint8_t>(i);
    }
    CHECK(std::string(storage::recoveryWords(counting).text()) ==
          "babad bamag bibaj bimal boban bomar bubat bumaz dabid damig dibij dimil dobin domir "
          "dubit dumiz kasat");
}

TEST_CASE("the words of a recovery key are read back as people type them", "[storage][keys][words]")
{
    for (int i = 0; i < 200; ++i) {
        const Secret key = storage::newRecoveryKey();
        const Secret words = storage::recoveryWords(key);
        std::string typed(words.text());
        CHECK(typed.size() == 17 * 5 + 16);
        CHECK(reads(typed, key));
        std::ranges::replace(typed, ' ', '-');
        CHECK(reads(" " + typed + "\r\n", key));
        std::ranges::transform(typed, typed.begin(), [](char letter) {
            return letter == '-' ? '\n' : static_cast<char>(letter - 'a' + 'A');
        });
        CHECK(reads(typed, key));
        std::erase(typed, '\n');
        CHECK(reads(typed, key));
    }
}

TEST_CASE("a slip in the words is noticed", "[storage][keys][words]")
{
    int taken = 0;
    int tried = 0;
    for (int round = 0; round < 20; ++round) {
        const Secret key = storage::newRecoveryKey();
        const std::string right(storage::recoveryWords(key).text());
        for (std::size_t i = 0; i < right.size(); ++i) {
            for (const char other : std::string("abdfghijklmnoprstuvzcexq1 ")) {
                if (other == right[i]) {
                    continue;
                }
                std::string wrong = right;
                wrong[i] = other;
                ++tried;
                const auto read = storage::recoveryKeyFromWords(wrong);
                taken += read && !storage::sameSecret(*read, key) ? 1 : 0;
            }
        }
        CHECK_FALSE(storage::recoveryKeyFromWords(right.substr(6)));
        CHECK_FALSE(storage::recoveryKeyFromWords(right.substr(0, right.size() - 1)));
        CHECK_FALSE(storage::recoveryKeyFromWords(right + " babad"));
    }
    // 16 bits of checksum: of the 17,000 slips that still are words, a quarter of one is expected.
    INFO(tried << " slips");
    CHECK(taken <= 6);
    CHECK_FALSE(storage::recoveryKeyFromWords(""));
    CHECK_FALSE(storage::recoveryKeyFromWords("   \n"));
}

TEST_CASE("a vault is recovered with the words of its recovery key", "[storage][vault][words]")
{
    TestVault vault;
    const auto key = storage::recoveryKeyFromText(vault.recoveryKeyText().text());
    REQUIRE(key);
    vault.close();
    storage::Vault recovered = storage::Vault::recover(vault.dir(),
                                                       OwnerName,
                                                       storage::recoveryWords(*key),
                                                       passphrase("lantern under nine oaks"),
                                                       Now);
    CHECK(recovered.check().ok());
}
