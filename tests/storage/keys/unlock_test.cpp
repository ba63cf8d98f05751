// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keys/unlock.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace soundings;
using namespace soundings::tests;
using storage::ErrorKind;

namespace {

auto openedBy(const TestVault& vault, const std::string& name, const std::string& words)
{
    return storage::unlockAs(vault.files(), name, passphrase(words), Now);
}

std::optional<ErrorKind>
refusal(const TestVault& vault, const std::string& name, const std::string& words)
{
    return errorOf([&] { static_cast<void>(openedBy(vault, name, words)); });
}

} // namespace

TEST_CASE("passphrase and recovery key unlock the same data key", "[storage][keys]")
{
    TestVault vault;
    const core::UserId owner = vault->user().id;
    vault.close();
    const storage::Unlocked mine = openedBy(vault, OwnerName, OwnerPassphrase);
    const storage::Unlocked printed =
        storage::unlockWithRecoveryKey(vault.files().keys, vault.recoveryKeyText());
    CHECK(std::ranges::equal(mine.dataKey.bytes(), printed.dataKey.bytes()));
    CHECK(mine.user == owner);
    CHECK(printed.user == core::UserId());
    CHECK(mine.cost.isWithinBounds());
}

TEST_CASE("a name is unlocked by its own passphrase only, and exactly as it is written",
          "[storage][keys]")
{
    TestVault vault;
    vault.close();
    CHECK(refusal(vault, OwnerName, "another calm sea and a steady lead") == ErrorKind::WrongKey);
    CHECK(refusal(vault, "Yrsa", OwnerPassphrase) == ErrorKind::WrongKey);
    CHECK(refusal(vault, "", OwnerPassphrase) == ErrorKind::WrongKey);
    CHECK(refusal(vault, OwnerName, "") == ErrorKind::WrongKey);
    CHECK_FALSE(refusal(vault, OwnerName, OwnerPassphrase));
}

TEST_CASE("a right passphrase gives back the free tries", "[storage][keys]")
{
    TestVault vault;
    vault.close();
    for (int round = 0; round < 2; ++round) {
        for (int wrong = 0; wrong < 4; ++wrong) {
            CHECK(refusal(vault, OwnerName, "not it") == ErrorKind::WrongKey);
        }
        CHECK_FALSE(refusal(vault, OwnerName, OwnerPassphrase));
    }
}

TEST_CASE("a recovery key with a letter wrong, or of another vault, unlocks nothing",
          "[storage][keys]")
{
    TestVault vault;
    TestVault other;
    const auto tried = [&](const storage::Secret& key) {
        return errorOf(
            [&] { static_cast<void>(storage::unlockWithRecoveryKey(vault.files().keys, key)); });
    };
    vault.close();
    CHECK(tried(other.recoveryKeyText()) == ErrorKind::WrongKey);
    std::string text(vault.recoveryKeyText().text());
    // Upper and lower case are the same digit.
    text.front() = text.front() == 'A' ? 'B' : 'A';
    CHECK(tried(storage::Secret::fromText(text)) == ErrorKind::WrongKey);
    CHECK(tried(storage::Secret::fromText("")) == ErrorKind::WrongKey);
}
