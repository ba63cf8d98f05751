// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keys/recovery_key.h"
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
    const auto read = storage::recoveryKeyFromText(text);
    return read && std::ranges::equal(read->bytes(), key.bytes());
}

} // namespace

TEST_CASE("a recovery key is read back as people type it", "[storage][keys]")
{
    for (int i = 0; i < 100; ++i) {
        const Secret key = storage::newRecoveryKey();
        const Secret text = storage::recoveryKeyText(key);
        std::string typed(text.text());
        CHECK(typed.size() == 14 * 4 + 13);
        CHECK(reads(typed, key));
        std::replace(typed.begin(), typed.end(), '-', ' ');
        std::transform(typed.begin(), typed.end(), typed.begin(), [](char letter) {
            return letter == '0'                    ? 'o'
                   : letter == '1'                  ? 'l'
                   : letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a')
                                                    : letter;
        });
        CHECK(reads("  " + typed + "\n", key));
    }
}

TEST_CASE("a mistyped recovery key is noticed", "[storage][keys]")
{
    const Secret key = storage::newRecoveryKey();
    const Secret text = storage::recoveryKeyText(key);
    const std::string right(text.text());
    for (std::size_t i = 0; i < right.size(); ++i) {
        if (right[i] == '-') {
            continue;
        }
        std::string wrong = right;
        wrong[i] = right[i] == 'A' ? 'B' : 'A';
        INFO(wrong);
        CHECK_FALSE(storage::recoveryKeyFromText(wrong));
    }
    std::string swapped = right;
    if (swapped[0] != swapped[1]) {
        std::swap(swapped[0], swapped[1]);
        CHECK_FALSE(storage::recoveryKeyFromText(swapped));
    }
    CHECK_FALSE(storage::recoveryKeyFromText(""));
    CHECK_FALSE(storage::recoveryKeyFromText(right.substr(1)));
    CHECK_FALSE(storage::recoveryKeyFromText(right + "A"));
    CHECK_FALSE(storage::recoveryKeyFromText(right + "u"));
}

TEST_CASE("the text of a known recovery key never changes", "[storage][keys]")
{
    const Secret text = storage::recoveryKeyText(Secret::ofSize(32));
    CHECK(std::string(text.text()).starts_with("0000-0000-0000-0000-"));
    CHECK(reads(std::string(text.text()), Secret::ofSize(32)));
}
