// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keys/attempts.h"
#include "storage/keys/keys_file.h"
#include "tests/fault/trials.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

#include <optional>

using namespace soundings;
using namespace soundings::tests;
using storage::Attempts;
using storage::ErrorKind;
using storage::NameTag;

namespace {

constexpr NameTag Ada{7, 1};
constexpr NameTag Bea{8, 1};

/// Seconds to wait; nullopt when a passphrase may be tried.
std::optional<std::int64_t>
waitOf(const std::filesystem::path& file, const NameTag& tag, std::int64_t now)
{
    try {
        Attempts(file).requireFree(tag, now);
    } catch (const storage::LockedOut& locked) {
        return locked.seconds();
    }
    return std::nullopt;
}

void countWrong(const std::filesystem::path& file, const NameTag& tag, int times, std::int64_t now)
{
    for (int time = 0; time < times; ++time) {
        Attempts(file).countWrong(tag, now);
    }
}

core::IdBytes vaultId(const TestVault& vault)
{
    return storage::readKeysFile(vault.files().keys).keys.vault;
}

void openVault(const TestVault& vault,
               const std::string& name,
               const std::string& words,
               std::int64_t now)
{
    static_cast<void>(storage::Vault::open(vault.dir(), name, passphrase(words), now));
}

} // namespace

TEST_CASE("five wrong passphrases are free, then the wait doubles from 30 s to an hour",
          "[storage][keys][R7]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "attempts";
    countWrong(file, Ada, 4, Now);
    CHECK(waitOf(file, Ada, Now) == std::nullopt);
    for (const std::int64_t wait : {30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600}) {
        countWrong(file, Ada, 1, Now);
        CHECK(waitOf(file, Ada, Now) == wait);
        CHECK(waitOf(file, Ada, Now + wait - 1) == 1);
        CHECK(waitOf(file, Ada, Now + wait) == std::nullopt);
    }
    countWrong(file, Ada, 100, Now);
    CHECK(waitOf(file, Ada, Now) == 3600);
    CHECK(waitOf(file, Bea, Now) == std::nullopt);
}

TEST_CASE("the right passphrase clears the count of its own name alone", "[storage][keys]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "attempts";
    countWrong(file, Ada, 6, Now);
    countWrong(file, Bea, 5, Now);
    Attempts(file).forget(Ada);
    CHECK(waitOf(file, Ada, Now) == std::nullopt);
    CHECK(waitOf(file, Bea, Now) == 30);
}

TEST_CASE("a clock that is set back makes the wait begin anew, and keeps nobody out for years",
          "[storage][keys]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "attempts";
    countWrong(file, Ada, 5, Now);
    const std::int64_t yearBefore = Now - 31'536'000;
    CHECK(waitOf(file, Ada, yearBefore) == 30);
    CHECK(waitOf(file, Ada, yearBefore + 29) == 1);
    CHECK(waitOf(file, Ada, yearBefore + 30) == std::nullopt);
    // Set back before 1970 it still ends.
    CHECK(waitOf(file, Ada, -5) == 30);
}

TEST_CASE("a count that cannot be understood keeps nobody out, a link in its place is refused",
          "[storage][keys][R5]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "attempts";
    countWrong(file, Ada, 7, Now);
    const std::string whole = readAll(file);
    CHECK(waitOf(file, Ada, Now) == 120);
    for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
        writeAll(file, withFlippedBit(whole, bit));
        REQUIRE(waitOf(file, Ada, Now) == std::nullopt);
    }
    for (std::size_t size = 0; size < whole.size(); ++size) {
        writeAll(file, whole.substr(0, size));
        REQUIRE(waitOf(file, Ada, Now) == std::nullopt);
    }
    writeAll(folder.path() / "elsewhere", whole);
    std::filesystem::remove(file);
    std::filesystem::create_symlink(folder.path() / "elsewhere", file);
    CHECK(errorOf([&] { Attempts(file).requireFree(Ada, Now); }) == ErrorKind::Damaged);
}

TEST_CASE("a vault tries no passphrase while the wait goes on, for known and unknown names alike",
          "[storage][vault][R7]")
{
    TestVault vault;
    vault.close();
    for (const char* name : {OwnerName, "nobody"}) {
        for (int time = 0; time < 5; ++time) {
            CHECK(errorOf([&] { openVault(vault, name, "a calm sea", Now); }) ==
                  ErrorKind::WrongKey);
        }
        CHECK(errorOf([&] { openVault(vault, name, OwnerPassphrase, Now + 29); }) ==
              ErrorKind::LockedOut);
    }
    // The wait is over, and the right passphrase clears the count.
    openVault(vault, OwnerName, OwnerPassphrase, Now + 30);
    CHECK(errorOf([&] { openVault(vault, OwnerName, "a calm sea", Now + 30); }) ==
          ErrorKind::WrongKey);
    openVault(vault, OwnerName, OwnerPassphrase, Now + 30);
}

TEST_CASE("who recovers signs in at once, and a key that is not the right one lifts no wait",
          "[storage][vault][R7]")
{
    TestVault vault;
    const TestVault other;
    vault.close();
    for (int time = 0; time < 8; ++time) {
        storage::Attempts(vault.files().attempts)
            .countWrong(storage::nameTag(vaultId(vault), OwnerName), Now);
    }
    const auto recover = [&vault](const std::string& name, const storage::Secret& key) {
        return errorOf([&] {
            static_cast<void>(
                storage::Vault::recover(vault.dir(), name, key, passphrase("the new one"), Now));
        });
    };
    CHECK(recover(OwnerName, other.recoveryKeyText()) == ErrorKind::WrongKey);
    CHECK(recover("nobody", vault.recoveryKeyText()) == ErrorKind::WrongKey);
    CHECK(errorOf([&] { openVault(vault, OwnerName, OwnerPassphrase, Now); }) ==
          ErrorKind::LockedOut);
    REQUIRE_FALSE(recover(OwnerName, vault.recoveryKeyText()));
    openVault(vault, OwnerName, "the new one", Now);
    // And all five are free again.
    for (int time = 0; time < 4; ++time) {
        CHECK(errorOf([&] { openVault(vault, OwnerName, OwnerPassphrase, Now); }) ==
              ErrorKind::WrongKey);
    }
    openVault(vault, OwnerName, "the new one", Now);
}

TEST_CASE("of two hundred wrong passphrases none opens the vault", "[storage][vault][R7][torture]")
{
    const int attempts = trialsOf("R7", 200);
    TestVault vault;
    vault.close();
    std::int64_t now = Now;
    auto random = dice();
    for (int attempt = 0; attempt < attempts; ++attempt) {
        now += Attempts::LongestWaitSeconds;
        REQUIRE(errorOf([&] {
                    openVault(vault, OwnerName, OwnerPassphrase + std::to_string(random()), now);
                }) == ErrorKind::WrongKey);
    }
    openVault(vault, OwnerName, OwnerPassphrase, now + Attempts::LongestWaitSeconds);
}
