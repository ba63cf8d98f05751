// SPDX-License-Identifier: GPL-3.0-or-later
// Keys that earlier programs wrote, kept as they were: frozen/keys_1 is a made-up clinic of three
// clients and five users ("demo --clients 3"), whose slots have no key pairs; in frozen/keys_2 they
// do, therapist3 was retired, and the recovery key is the one below.
#include "storage/keys/recovery_key.h"
#include "storage/keys/unlock.h"
#include "storage/user_store.h"
#include "tests/storage/fixture/frozen_vault.h"
#include "tests/storage/fixture/small_files_only.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace soundings;
using namespace soundings::tests;
using storage::ErrorKind;
using storage::Vault;

namespace {

using Names = std::vector<std::string>;

Vault openFrozen(const std::filesystem::path& dir, const std::string& name)
{
    return Vault::open(dir, name, frozenPassphrase(), Now);
}

int slotsWithPair(const std::filesystem::path& dir)
{
    const auto slots = storage::readKeysFile(dir / "keys.json").keys.slots;
    return static_cast<int>(
        std::ranges::count_if(slots, [](const storage::KeySlot& slot) { return slot.hasPair(); }));
}

constexpr auto FrozenRecoveryKey =
    "4DNF-Y70M-DXZG-DWGW-A4CG-XH3V-JEP2-1GC5-PP6S-NEPY-R5JN-8JZM-K49G-P08Z";

core::UserId idOf(const Vault& vault, const std::string& name)
{
    return storage::userByName(vault, name).value().id;
}

} // namespace

TEST_CASE("a slot of format 1 gets its key pair when its owner opens the vault",
          "[storage][keys][frozen]")
{
    const TemporaryFolder folder;
    const auto dir = thaw(folder.path(), "keys_1");
    REQUIRE(readAll(dir / "keys.json").find("\"version\": 1,") != std::string::npos);
    REQUIRE(slotsWithPair(dir) == 0);
    CHECK(openFrozen(dir, "manager").check().ok());
    CHECK(readAll(dir / "keys.json").find("\"version\": 2,") != std::string::npos);
    CHECK(slotsWithPair(dir) == 1);
    CHECK(openFrozen(dir, "therapist2").check().ok());
    CHECK(slotsWithPair(dir) == 2);
    // Those who have a pair come in as before, and nothing is written for them.
    const auto before = readAll(dir / "keys.json");
    CHECK(openFrozen(dir, "manager").check().keySlots == 6);
    CHECK(openFrozen(dir, "therapist2").check().ok());
    CHECK(readAll(dir / "keys.json") == before);
    CHECK(errorOf([&] {
              static_cast<void>(Vault::open(dir, "supervisor", passphrase("another one"), Now));
          }) == ErrorKind::WrongKey);
    CHECK(readAll(dir / "keys.json") == before);
    CHECK(openFrozen(dir, "supervisor").check().ok());
}

TEST_CASE("a full disk keeps nobody out of a vault of format 1", "[storage][keys][frozen][disk]")
{
    const TemporaryFolder folder;
    const auto dir = thaw(folder.path(), "keys_1");
    // Brought up by a colleague; the manager's own slot is still as it was.
    CHECK(openFrozen(dir, "supervisor").check().ok());
    const auto before = readAll(dir / "keys.json");
    {
        const SmallFilesOnly full(1000);
        CHECK(openFrozen(dir, "manager").check().findings.empty());
    }
    CHECK(readAll(dir / "keys.json") == before);
    CHECK(slotsWithPair(dir) == 1);
    CHECK(openFrozen(dir, "manager").check().ok());
    CHECK(slotsWithPair(dir) == 2);
}

TEST_CASE("a new passphrase in a vault of format 1 gives the slot its key pair",
          "[storage][keys][frozen]")
{
    const TemporaryFolder folder;
    const auto dir = thaw(folder.path(), "keys_1");
    {
        auto vault = openFrozen(dir, "manager");
        vault.changePassphrase(frozenPassphrase(), passphrase("the new one"), Now);
    }
    CHECK(slotsWithPair(dir) == 1);
    CHECK(Vault::open(dir, "manager", passphrase("the new one"), Now).check().ok());
    CHECK(openFrozen(dir, "therapist").check().ok());
    CHECK(slotsWithPair(dir) == 2);
}

TEST_CASE("nobody is retired before all who stay have opened a vault of format 1 once",
          "[storage][keys][frozen][retire]")
{
    const TemporaryFolder folder;
    const auto dir = thaw(folder.path(), "keys_1");
    const auto fresh = storage::newRecoveryKey();
    const auto retire = [&](Vault& vault, bool withRecoveryKey) {
        storage::Retirement retirement{
            idOf(vault, "therapist3"), core::Date(2025, 6, 30), std::nullopt};
        if (withRecoveryKey) {
            retirement.newRecoveryKey = fresh.copy();
        }
        return errorOf([&] { vault.retireUser(retirement, Now); });
    };
    {
        auto vault = openFrozen(dir, "manager");
        const auto waiting = vault.slotsWithoutPair(idOf(vault, "therapist3"));
        CHECK(waiting.users == Names{"supervisor", "therapist", "therapist2"});
        CHECK(waiting.recoveryKey);
        const auto before = contentsOf(dir);
        CHECK(retire(vault, true) == ErrorKind::Conflict);
        CHECK(contentsOf(dir) == before);
    }
    for (const char* name : {"supervisor", "therapist", "therapist2"}) {
        static_cast<void>(openFrozen(dir, name));
    }
    {
        auto vault = openFrozen(dir, "manager");
        const auto waiting = vault.slotsWithoutPair(idOf(vault, "therapist3"));
        CHECK(waiting.users.empty());
        CHECK(waiting.recoveryKey);
        // Nobody can seal the new key into the printed one's slot, but another can be printed.
        CHECK(retire(vault, false) == ErrorKind::Conflict);
        CHECK(retire(vault, true) == std::nullopt);
        CHECK(vault.check().ok());
        CHECK(vault.info().clients == 3);
    }
    for (const char* name : {"manager", "supervisor", "therapist", "therapist2"}) {
        CHECK(openFrozen(dir, name).check().ok());
    }
    CHECK(errorOf([&] { openFrozen(dir, "therapist3"); }) == ErrorKind::WrongKey);
    CHECK(Vault::recover(
              dir, "manager", storage::recoveryKeyText(fresh), passphrase("the new one"), Now)
              .check()
              .ok());
}

TEST_CASE("a vault of format 2 opens for those who stayed, with the recovery key, and not for who "
          "was retired",
          "[storage][keys][frozen][retire]")
{
    const TemporaryFolder folder;
    const auto dir = thaw(folder.path(), "keys_2");
    REQUIRE(readAll(dir / "keys.json").find("\"version\": 2,") != std::string::npos);
    const auto before = readAll(dir / "keys.json");
    for (const char* name : {"manager", "supervisor", "therapist", "therapist2"}) {
        const auto vault = openFrozen(dir, name);
        CHECK(vault.check().ok());
        CHECK(vault.info().clients == 3);
        CHECK(storage::userByName(vault, "therapist3").value().retired);
        CHECK(storage::retirementSeconds(vault, idOf(vault, "therapist3")).has_value());
    }
    CHECK(readAll(dir / "keys.json") == before);
    CHECK(errorOf([&] { openFrozen(dir, "therapist3"); }) == ErrorKind::WrongKey);
    CHECK(Vault::recover(
              dir, "manager", passphrase(FrozenRecoveryKey), passphrase("the new one"), Now)
              .check()
              .ok());
}
