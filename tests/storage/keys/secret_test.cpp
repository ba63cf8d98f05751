// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keys/secret.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <csignal>
#include <string>
#include <sys/wait.h>
#include <type_traits>
#include <unistd.h>
#include <utility>

using soundings::storage::Secret;

TEST_CASE("a secret holds what it was made of and is never copied unasked", "[storage][keys]")
{
    STATIC_REQUIRE_FALSE(std::is_copy_constructible_v<Secret>);
    STATIC_REQUIRE_FALSE(std::is_copy_assignable_v<Secret>);
    const std::array<std::uint8_t, 3> bytes{0, 1, 255};
    const Secret secret = Secret::fromBytes(bytes);
    CHECK(std::ranges::equal(secret.bytes(), bytes));
    CHECK(std::ranges::equal(secret.copy().bytes(), bytes));
    CHECK(Secret::fromText(std::string("a\0b", 3)).text() == std::string("a\0b", 3));
    CHECK(std::ranges::all_of(Secret::ofSize(64).bytes(), [](auto byte) { return byte == 0; }));
}

TEST_CASE("a secret that was moved or wiped is empty", "[storage][keys]")
{
    Secret first = Secret::fromText("one");
    Secret second = std::move(first);
    CHECK(first.isEmpty()); // NOLINT(bugprone-use-after-move): this is what is asked
    CHECK(second.text() == "one");
    second = Secret::fromText("two");
    CHECK(second.text() == "two");
    Secret& itself = second;
    second = std::move(itself);
    CHECK(second.text() == "two");
    second.wipe();
    second.wipe();
    CHECK(second.isEmpty());
    CHECK(second.text().empty());
    CHECK(Secret().isEmpty());
    CHECK(Secret::fromText("").isEmpty());
    CHECK(Secret::random(0).isEmpty());
}

TEST_CASE("random secrets are of the size asked for and differ", "[storage][keys]")
{
    const Secret one = Secret::random(32);
    const Secret other = Secret::random(32);
    CHECK(one.size() == 32);
    CHECK_FALSE(std::ranges::equal(one.bytes(), other.bytes()));
}

#if !defined(__SANITIZE_ADDRESS__)
TEST_CASE("reading past a secret ends the program instead of giving anything away",
          "[storage][keys]")
{
    const Secret secret = Secret::fromText("guarded");
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::signal(SIGSEGV, SIG_DFL);
        ::signal(SIGABRT, SIG_DFL);
        const volatile std::uint8_t* end = secret.bytes().data() + secret.size();
        ::_exit(*end == 0 ? 0 : 1);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status));
}
#endif
