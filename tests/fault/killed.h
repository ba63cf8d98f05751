// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <exception>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace soundings::tests {

/// Does `work` in a child of this program, which is killed after `life`, done or not. Fails the
/// test when the work fails by itself.
template <class Work> void killAfter(std::chrono::microseconds life, Work work)
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
    std::this_thread::sleep_for(life);
    ::kill(child, SIGKILL);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK((WIFSIGNALED(status) || WEXITSTATUS(status) == 0));
}

/// How long a kill at a random moment is to wait at most for `work`, so that most hit it at work
/// and some come too late, however fast this computer is just now. Does it once, undisturbed.
template <class Work> int longestLifeMicroseconds(Work work)
{
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        work();
        ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE((WIFEXITED(status) && WEXITSTATUS(status) == 0));
    const auto took = std::chrono::steady_clock::now() - begin;
    return static_cast<int>(1.4 * std::chrono::duration<double, std::micro>(took).count());
}

} // namespace soundings::tests
