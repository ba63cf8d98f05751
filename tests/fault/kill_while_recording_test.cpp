// SPDX-License-Identifier: GPL-3.0-or-later
// R1: a program that records sessions is killed at random moments. Every session whose commit it
// had acknowledged is there, whole, and nothing is there by half.
#include "storage/session_store.h"
#include "tests/fault/killed.h"
#include "tests/fault/recording.h"
#include "tests/fault/trials.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <exception>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace soundings;
using namespace soundings::tests;

namespace {

constexpr int Opened = 0;
constexpr int LongestLifeMicroseconds = 60'000;

/// Long enough for some sessions, however busy this computer is just now.
int longestLifeOf(const Recording& recording)
{
    const int someSessions = longestLifeMicroseconds([&recording] {
        storage::Vault vault = recording.openIn(recording.dir());
        for (int number = 1; number <= 3; ++number) {
            recording.record(vault, number);
        }
    });
    return std::max(LongestLifeMicroseconds, someSessions);
}

/// Records until it is killed and says each number once it is safe. Never returns.
[[noreturn]] void recordForever(const Recording& recording, int acknowledge)
{
    try {
        storage::Vault vault = recording.openIn(recording.dir());
        static_cast<void>(::write(acknowledge, &Opened, sizeof Opened) == sizeof Opened);
        for (int number = storage::lastSessionNumber(vault, recording.episode().id) + 1;;
             ++number) {
            recording.record(vault, number);
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
int lastAcknowledged(const Recording& recording, std::chrono::microseconds life, bool waitUntilOpen)
{
    std::array<int, 2> pipe{};
    REQUIRE(::pipe(pipe.data()) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::close(pipe[0]);
        recordForever(recording, pipe[1]);
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

} // namespace

TEST_CASE("no acknowledged session is lost and none is torn by 200 kills while recording",
          "[fault][vault][R1][torture]")
{
    const int kills = trialsOf("R1", 200);
    const Recording recording(0);
    auto random = dice();
    std::uniform_int_distribution<int> lives(0, longestLifeOf(recording));
    int acknowledgedInAll = 0;
    int killsWhileRecording = 0;
    for (int kill = 0; kill < kills; ++kill) {
        const std::chrono::microseconds life(lives(random));
        INFO("kill " << kill << " after " << life.count() << " microseconds");
        const int acknowledged = lastAcknowledged(recording, life, kill % 4 != 0);
        const storage::Vault after = recording.openIn(recording.dir());
        CHECK(recording.requireNothingTorn(after) >= std::max(acknowledged, acknowledgedInAll));
        acknowledgedInAll = std::max(acknowledged, acknowledgedInAll);
        killsWhileRecording += acknowledged > 0 ? 1 : 0;
    }
    CAPTURE(acknowledgedInAll);
    // A test that never reached the recording would prove nothing.
    CHECK(killsWhileRecording > kills / 4);
    const auto report = recording.openIn(recording.dir()).check();
    CHECK(report.ok());
    CHECK(report.auditEntries >= 2 + acknowledgedInAll);
}
