// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/core_dumps.h"

#include <catch2/catch_test_macros.hpp>

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace soundings;

TEST_CASE("a program without core dumps says so to the system", "[storage]")
{
    const pid_t child = ::fork();
    if (child == 0) {
        storage::disableCoreDumps();
        ::signal(SIGABRT, SIG_DFL); // not the test runner's
        ::raise(SIGABRT);
        ::_exit(1);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status));
    CHECK_FALSE(WCOREDUMP(status));
}

TEST_CASE("neither a limit nor a tracer gets at a program without core dumps", "[storage]")
{
    const pid_t child = ::fork();
    if (child == 0) {
        storage::disableCoreDumps();
        rlimit limit{};
        const bool isOff = ::getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_cur == 0 &&
                           limit.rlim_max == 0 && ::prctl(PR_GET_DUMPABLE) == 0;
        ::_exit(isOff ? 0 : 1);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}
