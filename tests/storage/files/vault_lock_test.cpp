// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/error.h"
#include "storage/files/vault_lock.h"
#include "tests/storage/fixture/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <csignal>
#include <filesystem>
#include <optional>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

using namespace soundings;
using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;
using storage::ErrorKind;
using storage::VaultLock;

namespace {

/// What taking the lock fails with; empty when it is free.
std::optional<std::pair<ErrorKind, std::string>> failure(const std::filesystem::path& file)
{
    try {
        const VaultLock lock(file);
    } catch (const storage::Error& error) {
        return std::pair(error.kind(), std::string(error.what()));
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("a lock has one holder and says who, and is free afterwards", "[storage][files]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "lock";
    {
        VaultLock lock(file);
        CHECK(readAll(file).empty());
        REQUIRE(failure(file));
        CHECK_THAT(failure(file)->second, ContainsSubstring("another program"));

        lock.announce(1'750'000'000);
        CHECK(failure(file)->first == ErrorKind::InUse);
        CHECK_THAT(failure(file)->second,
                   ContainsSubstring("process " + std::to_string(::getpid())) &&
                       ContainsSubstring("since 2025-06-15T15:06:40Z"));
        const VaultLock moved = std::move(lock);
        CHECK(failure(file)->first == ErrorKind::InUse);
    }
    CHECK(readAll(file).empty());
    CHECK_FALSE(failure(file));
}

TEST_CASE("a holder that is killed leaves the lock to the next", "[storage][files]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "lock";
    int ready[2];
    REQUIRE(::pipe(ready) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        VaultLock lock(file);
        lock.announce(1'750'000'000);
        static_cast<void>(::write(ready[1], "x", 1) == 1);
        ::pause();
        ::_exit(0);
    }
    char byte = 0;
    REQUIRE(::read(ready[0], &byte, 1) == 1);
    CHECK(failure(file)->first == ErrorKind::InUse);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ::close(ready[0]);
    ::close(ready[1]);

    CHECK_THAT(readAll(file), ContainsSubstring("process " + std::to_string(child)));
    CHECK_FALSE(failure(file));
}

TEST_CASE("what the lock file says is made fit for one line of a message", "[storage][files]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "lock";
    const VaultLock lock(file);
    writeAll(file, "somebody\n\x1b[2Jelse\xff");
    CHECK_THAT(failure(file)->second, ContainsSubstring("somebody[2Jelse;"));
}

TEST_CASE("a link in the lock's place is refused and its target stays", "[storage][files]")
{
    const TemporaryFolder folder;
    writeAll(folder.path() / "elsewhere", "untouched");
    const auto file = folder.path() / "lock";
    std::filesystem::create_symlink(folder.path() / "elsewhere", file);
    REQUIRE(failure(file));
    CHECK(failure(file)->first == ErrorKind::Damaged);
    CHECK(readAll(folder.path() / "elsewhere") == "untouched");
}
