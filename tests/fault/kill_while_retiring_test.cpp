// SPDX-License-Identifier: GPL-3.0-or-later
// A program that retires somebody is killed after every step, and at random moments between them.
// Whoever stays opens the vault with what they have, nothing is lost, and the retirement either was
// or was not.
#include "storage/client_store.h"
#include "storage/user_store.h"
#include "storage/vault_state.h"
#include "tests/storage/fixture/people.h"

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <exception>
#include <random>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace soundings;
using namespace soundings::tests;
using storage::KeyChangeStep;
using storage::Vault;

namespace {

constexpr int RandomKills = 60;

/// Runs `work` in a child that is killed after `life`, unless it kills itself before. Returns
/// whether it was killed.
bool runKilled(const std::function<void()>& work, std::chrono::microseconds life)
{
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        try {
            work();
        } catch (const std::exception& error) {
            std::fputs(error.what(), stderr);
            ::_exit(1);
        }
        ::_exit(0);
    }
    if (life.count() > 0) {
        std::this_thread::sleep_for(life);
        ::kill(child, SIGKILL);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK((WIFSIGNALED(status) || WEXITSTATUS(status) == 0));
    return WIFSIGNALED(status);
}

/// The keys at hand, which saves the time that a passphrase takes.
void retireIn(const std::filesystem::path& dir,
              const storage::Unlocked& unlocked,
              core::UserId leaving,
              const storage::KeyChangeWatcher& afterStep)
{
    storage::VaultFiles files = storage::filesOfVault(dir);
    storage::VaultLock lock(files.lock);
    Vault vault(
        storage::openState(std::move(files),
                           std::move(lock),
                           {unlocked.keys, unlocked.dataKey.copy(), unlocked.user, unlocked.cost},
                           OwnerName,
                           Now));
    vault.retireUser({leaving, LastDay, std::nullopt}, Now + 5, afterStep);
}

std::string refusalIn(const std::filesystem::path& dir, const char* name, const char* words)
{
    try {
        static_cast<void>(Vault::open(dir, name, passphrase(words), Now));
        return "";
    } catch (const storage::Error& error) {
        std::string text = error.what();
        return text.substr(text.rfind(": ") + 2);
    }
}

/// What whoever opens the vault first after the crash finds. Returns whether bea was retired.
bool requireWhole(const Vault& vault, const People& people, std::size_t entriesBefore)
{
    CHECK(vault.check().findings.empty());
    CHECK(people.hasRecordsOfBea(vault));
    const bool retired = storage::userById(vault, people.bea.id)->retired;
    CHECK(vault.auditEntries().size() == entriesBefore + (retired ? 1U : 0U));
    CHECK(vault.verifyAudit().ok);
    const auto files = storage::VaultFiles(vault.info().path);
    CHECK_FALSE(std::filesystem::exists(files.newRecords));
    CHECK(readAll(files.keys).find("previous") == std::string::npos);
    CHECK(vault.check().keySlots == (retired ? 3 : 4));
    return retired;
}

Vault openAs(const std::filesystem::path& dir, const People& people, int opener)
{
    switch (opener) {
    case 0:
        return Vault::open(dir, OwnerName, passphrase(), Now);
    case 1:
        return Vault::open(dir, "cleo", passphrase(CleoPassphrase), Now);
    default:
        return Vault::recover(
            dir, OwnerName, people.vault.recoveryKeyText(), passphrase("the new one"), Now);
    }
}

} // namespace

TEST_CASE("a program killed after any step of a retirement leaves a vault for all who stay",
          "[fault][retire][R1]")
{
    People people;
    const std::size_t entries = people.vault->auditEntries().size();
    people.vault.close();
    const auto unlocked = storage::unlockAs(people.vault.files(), OwnerName, passphrase(), Now);
    const TemporaryFolder folder;
    for (const KeyChangeStep last : {KeyChangeStep::Copied,
                                     KeyChangeStep::Decided,
                                     KeyChangeStep::Replaced,
                                     KeyChangeStep::HeadWritten,
                                     KeyChangeStep::Finished}) {
        const auto killed =
            folder.path() / ("step-" + std::to_string(static_cast<int>(last)) + ".soundings");
        std::filesystem::copy(people.vault.dir(), killed, std::filesystem::copy_options::recursive);
        CHECK(runKilled(
            [&] {
                retireIn(killed, unlocked, people.bea.id, [last](KeyChangeStep step) {
                    if (step == last) {
                        ::raise(SIGKILL);
                    }
                });
            },
            std::chrono::microseconds(0)));
        const bool decided = last != KeyChangeStep::Copied;
        for (const int opener : {0, 1, 2}) {
            INFO("killed after step " << static_cast<int>(last) << ", opener " << opener);
            const auto dir = folder.path() / "copy.soundings";
            std::filesystem::copy(killed, dir, std::filesystem::copy_options::recursive);
            if (decided) {
                // Before anybody else comes: in the words of an unknown name.
                CHECK(refusalIn(dir, "bea", BeaPassphrase) ==
                      refusalIn(dir, "nobody", BeaPassphrase));
            }
            {
                const Vault vault = openAs(dir, people, opener);
                const std::size_t recovery = opener == 2 ? 1 : 0;
                CHECK(requireWhole(vault, people, entries + recovery) == decided);
            }
            CHECK(refusalIn(dir, "cleo", CleoPassphrase).empty());
            CHECK(refusalIn(dir, OwnerName, opener == 2 ? "the new one" : OwnerPassphrase).empty());
            CHECK(refusalIn(dir, "bea", BeaPassphrase).empty() != decided);
            std::filesystem::remove_all(dir);
        }
    }
}

TEST_CASE("a program killed at random moments of a retirement loses no record",
          "[fault][retire][R1]")
{
    People people;
    people.vault.write([](storage::Change& change) {
        for (int number = 0; number < 500; ++number) {
            storage::insertClient(change, someClient("R-" + std::to_string(number)));
        }
    });
    const std::size_t entries = people.vault->auditEntries().size();
    people.vault.close();
    const auto unlocked = storage::unlockAs(people.vault.files(), OwnerName, passphrase(), Now);
    const TemporaryFolder folder;
    const auto dir = folder.path() / "copy.soundings";
    const auto thaw = [&] {
        std::filesystem::remove_all(dir);
        std::filesystem::copy(people.vault.dir(), dir, std::filesystem::copy_options::recursive);
    };
    thaw();
    const auto start = std::chrono::steady_clock::now();
    retireIn(dir, unlocked, people.bea.id, {});
    const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(
        std::chrono::steady_clock::now() - start);

    std::mt19937 random(20250714);
    std::uniform_int_distribution<std::int64_t> lives(1, whole.count() * 5 / 4);
    int killed = 0;
    int retired = 0;
    for (int kill = 0; kill < RandomKills; ++kill) {
        thaw();
        const std::chrono::microseconds life(lives(random));
        INFO("kill " << kill << " after " << life.count() << " of " << whole.count() << " us");
        killed += runKilled([&] { retireIn(dir, unlocked, people.bea.id, {}); }, life) ? 1 : 0;
        const Vault vault = openAs(dir, people, kill % 2);
        retired += requireWhole(vault, people, entries) ? 1 : 0;
        CHECK(storage::clients(vault).size() == 501);
    }
    CAPTURE(killed, retired);
    // A test in which every child came to the same end would prove nothing.
    CHECK(killed > RandomKills / 4);
    CHECK(retired > 0);
    CHECK(retired < RandomKills);
}
