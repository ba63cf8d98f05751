// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keys/unlock.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>

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

TEST_CASE("a passphrase opens in the form in which it is kept, and as it was typed",
          "[storage][keys]")
{
    TestVault vault;
    vault.close();
    const auto own = passphrase();
    const auto other = passphrase("not it in this form");
    const auto third = passphrase("and not in that one");
    const auto tried = [&](const char* name, const storage::TriedPassphrase& both) {
        return errorOf(
            [&] { static_cast<void>(storage::unlockAs(vault.files(), name, both, Now)); });
    };
    CHECK_FALSE(tried(OwnerName, {own, other}));
    CHECK_FALSE(tried(OwnerName, {other, own}));
    CHECK(tried(OwnerName, {other, third}) == ErrorKind::WrongKey);
    CHECK(tried("nobody", {other, own}) == ErrorKind::WrongKey);
    CHECK(tried("nobody", {own, other}) == ErrorKind::WrongKey);
}

TEST_CASE("both forms of a passphrase are one try", "[storage][keys][R7]")
{
    TestVault vault;
    vault.close();
    const auto own = passphrase();
    const auto one = passphrase("not it in this form");
    const auto two = passphrase("and not in that one");
    const auto tried = [&](const char* name, const storage::TriedPassphrase& both) {
        return errorOf(
            [&] { static_cast<void>(storage::unlockAs(vault.files(), name, both, Now)); });
    };
    for (int time = 0; time < 4; ++time) {
        CHECK(tried(OwnerName, {one, two}) == ErrorKind::WrongKey);
    }
    // The first form is wrong, and yet nothing is counted that the second does not clear.
    CHECK_FALSE(tried(OwnerName, {one, own}));
    for (const char* name : {OwnerName, "nobody"}) {
        for (int time = 0; time < 5; ++time) {
            CHECK(tried(name, {one, two}) == ErrorKind::WrongKey);
        }
        CHECK(tried(name, {one, own}) == ErrorKind::LockedOut);
    }
}

TEST_CASE("a passphrase is changed by either form of the present one", "[storage][keys]")
{
    TestVault vault;
    const auto other = passphrase("not it in this form");
    CHECK(errorOf([&] {
              vault->changePassphrase({other, other}, passphrase("the new one"), Now);
          }) == ErrorKind::WrongKey);
    vault->changePassphrase({other, passphrase()}, passphrase("the new one"), Now);
    vault.close();
    CHECK_FALSE(refusal(vault, OwnerName, "the new one"));
    CHECK(refusal(vault, OwnerName, OwnerPassphrase) == ErrorKind::WrongKey);
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
