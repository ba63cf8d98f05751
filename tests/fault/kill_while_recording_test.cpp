// SPDX-License-Identifier: GPL-3.0-or-later
// R1: a program that records sessions is killed at random moments. Every session whose commit it
// had acknowledged is there, whole, and nothing is there by half.
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/flag_store.h"
#include "storage/response_store.h"
#include "storage/session_store.h"
#include "storage/vault_state.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <exception>
#include <memory>
#include <random>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace soundings;
using namespace soundings::tests;

namespace {

constexpr int Kills = 200;
constexpr int Opened = 0;
constexpr int LongestLifeMicroseconds = 60'000;

/// Opens with the key at hand: what is tried here is recording, and a passphrase takes its time.
storage::Vault openWith(const std::filesystem::path& dir, const storage::Unlocked& unlocked)
{
    storage::VaultFiles files = storage::filesOfVault(dir);
    storage::VaultLock lock(files.lock);
    return storage::Vault(
        storage::openState(std::move(files),
                           std::move(lock),
                           {unlocked.keys, unlocked.dataKey.copy(), unlocked.user, unlocked.cost},
                           OwnerName,
                           Now));
}

/// One transaction: a session, its rating and a flag. The value follows from the number.
void recordSession(storage::Vault& vault, const core::Case& episode, int number)
{
    storage::Change change(vault, {"session.record", episode.id.hex(), ""}, Now + number);
    const auto session = someSession(episode, number);
    storage::insertSession(change, session);
    storage::insertResponse(change, someResponse(episode, session, number * 0.25));
    storage::insertFlag(change,
                        someFlag(seriesOfCase(episode), session, core::FlagKind::AllianceWatch));
    change.commit();
}

/// Records until it is killed and says each number once it is safe. Never returns.
[[noreturn]] void recordForever(const std::filesystem::path& dir,
                                const storage::Unlocked& unlocked,
                                const core::Case& episode,
                                int acknowledge)
{
    try {
        storage::Vault vault = openWith(dir, unlocked);
        static_cast<void>(::write(acknowledge, &Opened, sizeof Opened) == sizeof Opened);
        for (int number = storage::lastSessionNumber(vault, episode.id) + 1;; ++number) {
            recordSession(vault, episode, number);
            if (::write(acknowledge, &number, sizeof number) != sizeof number) {
                ::_exit(2);
            }
        }
    } catch (const std::exception& error) {
        std::fputs(error.what(), stderr);
        ::_exit(1);
    }
}

/// Starts the recording, kills it after `life` and returns the last number it acknowledged, or 0.
/// Some lives begin with the opening, which finishes what the kill before left undone.
int lastAcknowledged(const std::filesystem::path& dir,
                     const storage::Unlocked& unlocked,
                     const core::Case& episode,
                     std::chrono::microseconds life,
                     bool waitUntilOpen)
{
    std::array<int, 2> pipe{};
    REQUIRE(::pipe(pipe.data()) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::close(pipe[0]);
        recordForever(dir, unlocked, episode, pipe[1]);
    }
    ::close(pipe[1]);
    int number = Opened;
    if (waitUntilOpen) {
        REQUIRE(::read(pipe[0], &number, sizeof number) == sizeof number);
    }
    std::this_thread::sleep_for(life);
    ::kill(child, SIGKILL);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status));
    int last = 0;
    while (::read(pipe[0], &number, sizeof number) == sizeof number) {
        last = number;
    }
    ::close(pipe[0]);
    return last;
}

/// How many sessions there are; each has its rating, its flag and its audit entry.
int requireNothingTorn(const storage::Vault& vault, const core::Case& episode)
{
    const auto series = storage::seriesOf(vault, seriesOfCase(episode));
    int expected = 0;
    bool whole = true;
    for (const auto& row : series) {
        whole = whole && row.sessionNumber == ++expected && row.value == expected * 0.25;
    }
    CHECK(whole);
    CHECK(storage::flagsOf(vault, episode.id).size() == series.size());
    CHECK(vault.info().auditNumber == 2 + expected);
    return expected;
}

} // namespace

TEST_CASE("no acknowledged session is lost and none is torn by 200 kills while recording",
          "[fault][vault]")
{
    TestVault vault;
    const auto client = someClient("KILL");
    const auto episode = someCase(vault->user().id, client);
    vault.write([&](storage::Change& change) {
        storage::insertClient(change, client);
        storage::insertCase(change, episode);
    });
    vault.close();
    const auto unlocked = storage::unlockAs(vault.files(), OwnerName, passphrase(), Now);

    std::mt19937 random(20250714);
    std::uniform_int_distribution<int> lives(0, LongestLifeMicroseconds);
    int acknowledgedInAll = 0;
    int killsWhileRecording = 0;
    for (int kill = 0; kill < Kills; ++kill) {
        const std::chrono::microseconds life(lives(random));
        INFO("kill " << kill << " after " << life.count() << " microseconds");
        const int acknowledged =
            lastAcknowledged(vault.dir(), unlocked, episode, life, kill % 4 != 0);
        const storage::Vault after = openWith(vault.dir(), unlocked);
        CHECK(requireNothingTorn(after, episode) >= std::max(acknowledged, acknowledgedInAll));
        acknowledgedInAll = std::max(acknowledged, acknowledgedInAll);
        killsWhileRecording += acknowledged > 0 ? 1 : 0;
    }
    CAPTURE(acknowledgedInAll);
    // A test that never reached the recording would prove nothing.
    CHECK(killsWhileRecording > Kills / 4);
    vault.reopen();
    CHECK(vault->check().ok());
    CHECK(vault->check().auditEntries >= 2 + acknowledgedInAll);
}
