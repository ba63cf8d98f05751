// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keys/keys_file.h"
#include "storage/keys/unlock.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <cstdio>
#include <sys/resource.h>

using namespace soundings;
using namespace soundings::tests;
using storage::ErrorKind;
using storage::KeysFile;
using storage::Secret;

namespace {

KeysFile someKeys()
{
    KeysFile keys;
    keys.vault = {1, 2, 3};
    storage::KeySlot user;
    user.tag = storage::nameTag(keys.vault, "ada");
    user.user = core::UserId({9});
    user.cost = {128ULL << 20U, 4};
    storage::KeySlot recovery;
    recovery.kind = storage::SlotKind::Recovery;
    storage::KeySlot unopened = user;
    unopened.tag = storage::nameTag(keys.vault, "cleo");
    unopened.holds = storage::SlotWithoutPair{{7}};
    keys.slots = {user, recovery, unopened};
    keys.origin = storage::WrappedKey{{4}, {5}};
    return keys;
}

/// The checksum is no secret: an attacker computes it anew.
std::string withNewChecksum(std::string text)
{
    const std::size_t end = text.find("  \"checksum\": \"");
    const std::string sum = storage::sha256Hex(text.substr(0, end));
    return text.replace(end + 15, sum.size(), sum);
}

std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    const std::size_t place = text.find(what);
    REQUIRE(place != std::string::npos);
    return text.replace(place, what.size(), with);
}

} // namespace

TEST_CASE("keys come back as they were written", "[storage][keys]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "keys.json";
    const Secret dataKey = Secret::random(32);
    const KeysFile keys = someKeys();
    storage::writeKeysFile(keys, dataKey, file);
    const auto read = storage::readKeysFile(file);
    CHECK(read.keys.vault == keys.vault);
    CHECK(read.keys.slots == keys.slots);
    CHECK(read.keys.origin == keys.origin);
    CHECK_FALSE(read.keys.previous);
    storage::verifyKeysFile(read, dataKey, file);
    CHECK(errorOf([&] { storage::verifyKeysFile(read, Secret::random(32), file); }) ==
          ErrorKind::Damaged);
    CHECK(read.keys.slotOf(storage::nameTag(keys.vault, "ada")) == &read.keys.slots[0]);
    CHECK(read.keys.slotOf(storage::nameTag(keys.vault, "bob")) == nullptr);
    CHECK(read.keys.slotOf({}) == nullptr);
    CHECK(read.keys.recoverySlot() == &read.keys.slots[1]);
}

TEST_CASE("the keys of before come back beside those in force", "[storage][keys]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "keys.json";
    const Secret dataKey = Secret::random(32);
    KeysFile keys = someKeys();
    keys.previous = {{{8}, {9}}, {keys.slots[2], keys.slots[1]}};
    storage::writeKeysFile(keys, dataKey, file);
    const auto read = storage::readKeysFile(file);
    storage::verifyKeysFile(read, dataKey, file);
    REQUIRE(read.keys.previous);
    CHECK(read.keys.previous->dataKey == keys.previous->dataKey);
    CHECK(read.keys.previous->slots == keys.previous->slots);
    CHECK(read.keys.slots == keys.slots);
}

TEST_CASE("keys without an origin are not written", "[storage][keys]")
{
    const TemporaryFolder folder;
    KeysFile keys = someKeys();
    keys.origin.reset();
    CHECK(errorOf([&] {
              storage::writeKeysFile(keys, Secret::random(32), folder.path() / "keys.json");
          }) == ErrorKind::Internal);
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a name cannot be read in the keys", "[storage][keys]")
{
    TestVault vault;
    CHECK(readAll(vault.files().keys).find(OwnerName) == std::string::npos);
}

TEST_CASE("keys that ask for 4 TiB are refused without asking for it", "[storage][keys]")
{
    TestVault vault;
    vault.close();
    const std::string whole = readAll(vault.files().keys);
    rusage before{};
    ::getrusage(RUSAGE_SELF, &before);
    for (const char* bytes : {"4398046511104",
                              "1073741825",
                              "67108863",
                              "0",
                              "18446744073709551615",
                              "99999999999999999999",
                              "1e9",
                              "-1"}) {
        INFO(bytes);
        writeAll(vault.files().keys, withNewChecksum(replaced(whole, "67108864", bytes)));
        CHECK(errorOf([&] { vault.reopen(); }) == ErrorKind::Damaged);
    }
    for (const char* passes : {"\"passes\": 2,", "\"passes\": 11,", "\"passes\": 4294967299,"}) {
        writeAll(vault.files().keys, withNewChecksum(replaced(whole, "\"passes\": 3,", passes)));
        CHECK(errorOf([&] { vault.reopen(); }) == ErrorKind::Damaged);
    }
    rusage after{};
    ::getrusage(RUSAGE_SELF, &after);
    CHECK(after.ru_maxrss - before.ru_maxrss < 16 * 1024);
}

TEST_CASE("keys of a newer program are told from damaged ones", "[storage][keys]")
{
    TestVault vault;
    vault.close();
    const std::string whole = readAll(vault.files().keys);
    writeAll(vault.files().keys, replaced(whole, "\"version\": 2,", "\"version\": 3, "));
    CHECK(errorOf([&] { vault.reopen(); }) == ErrorKind::TooNew);
    writeAll(vault.files().keys,
             withNewChecksum(replaced(whole, "\"version\": 2,", "\"version\": 0,")));
    CHECK(errorOf([&] { vault.reopen(); }) == ErrorKind::Damaged);
    writeAll(vault.files().keys, "{}");
    CHECK(errorOf([&] { vault.reopen(); }) == ErrorKind::Damaged);
    writeAll(vault.files().keys, whole + std::string(2 << 20, ' '));
    CHECK(errorOf([&] { vault.reopen(); }) == ErrorKind::Damaged);
}

TEST_CASE("a slot taken out or put in by somebody without the data key is noticed",
          "[storage][keys]")
{
    TestVault vault;
    vault.close();
    const std::string whole = readAll(vault.files().keys);
    const std::size_t comma = whole.find(",\n    {\"kind\": \"recovery\"");
    REQUIRE(comma != std::string::npos);
    const std::size_t end = whole.find("\n  ],", comma);
    const std::string recovery = whole.substr(comma, end - comma);
    for (const std::string& changed :
         {replaced(whole, recovery, ""), replaced(whole, recovery, recovery + recovery)}) {
        writeAll(vault.files().keys, withNewChecksum(changed));
        CHECK(errorOf([&] { vault.reopen(); }) == ErrorKind::Damaged);
    }
}

TEST_CASE("whoever can write the folder and not open it cannot seal a key of their own to anybody",
          "[storage][keys]")
{
    TestVault vault;
    vault.close();
    auto read = storage::readKeysFile(vault.files().keys);
    // The public keys are there to be read, and with a data key of one's own all else can be made.
    const Secret own = Secret::random(32);
    for (storage::KeySlot& slot : read.keys.slots) {
        storage::sealAnew(slot, own);
    }
    read.keys.origin =
        storage::wrapKey(Secret::random(32), read.keys.vault, own, storage::SubKey::Origin);
    storage::writeKeysFile(read.keys, own, vault.files().keys);
    CHECK_THROWS_WITH(vault.reopen(),
                      Catch::Matchers::ContainsSubstring("do not come from this vault"));
    CHECK(errorOf([&] { vault.reopen(); }) == ErrorKind::Damaged);
    CHECK(errorOf([&] {
              static_cast<void>(
                  storage::unlockWithRecoveryKey(vault.files().keys, vault.recoveryKeyText()));
          }) == ErrorKind::Damaged);
}
