// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/error.h"
#include "storage/files/small_file.h"
#include "tests/storage/fixture/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <optional>
#include <sys/stat.h>

using namespace soundings;
using namespace soundings::tests;
using storage::ErrorKind;
using storage::StagedFile;

namespace {

template <class Work> std::optional<ErrorKind> errorOf(Work work)
{
    try {
        work();
    } catch (const storage::Error& error) {
        return error.kind();
    }
    return std::nullopt;
}

std::optional<ErrorKind> readingFails(const std::filesystem::path& file, std::size_t limit)
{
    return errorOf([&] { static_cast<void>(storage::readSmallFile(file, limit)); });
}

} // namespace

TEST_CASE("a small file is read whole, up to its limit and not beyond", "[storage][files]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "keys.json";
    CHECK(readingFails(file, 10) == ErrorKind::NotFound);
    for (const std::size_t size : {0U, 1U, 4096U, 4097U, 10'000U}) {
        const std::string content(size, 'x');
        writeAll(file, content);
        CHECK(storage::readSmallFile(file, size) == content);
        if (size > 0) {
            CHECK(readingFails(file, size - 1) == ErrorKind::Damaged);
        }
    }
}

TEST_CASE("a link, a folder or a pipe in a file's place is refused and not followed",
          "[storage][files]")
{
    const TemporaryFolder folder;
    writeAll(folder.path() / "elsewhere", "secret");
    const auto link = folder.path() / "link";
    std::filesystem::create_symlink(folder.path() / "elsewhere", link);
    const auto dangling = folder.path() / "dangling";
    std::filesystem::create_symlink(folder.path() / "nowhere", dangling);
    const auto inside = folder.path() / "folder";
    std::filesystem::create_directory(inside);
    const auto pipe = folder.path() / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    for (const auto& file : {link, dangling, inside, pipe}) {
        INFO(file);
        CHECK(errorOf([&] { static_cast<void>(storage::isPlainFile(file)); }) ==
              ErrorKind::Damaged);
        CHECK(readingFails(file, 100) == ErrorKind::Damaged);
    }
    CHECK(storage::isPlainFile(folder.path() / "elsewhere"));
    CHECK_FALSE(storage::isPlainFile(folder.path() / "nowhere"));
}

TEST_CASE("a staged file changes nothing before it is put, and everything then", "[storage][files]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "head";
    writeAll(file, "before");
    {
        const StagedFile dropped(file, "never");
        CHECK(readAll(file) == "before");
    }
    CHECK(contentsOf(folder.path()).size() == 1);
    CHECK(readAll(file) == "before");

    writeAll(folder.path() / "head.new", "left over by a crash");
    StagedFile kept(file, "after");
    CHECK(readAll(file) == "before");
    kept.put();
    CHECK(readAll(file) == "after");
    CHECK(contentsOf(folder.path()).size() == 1);
}

TEST_CASE("a folder that is not there is said, not made", "[storage][files]")
{
    const TemporaryFolder folder;
    const auto missing = folder.path() / "missing";
    CHECK(errorOf([&] { const StagedFile file(missing / "head", "x"); }));
    CHECK(errorOf([&] { storage::syncFolder(missing); }));
    CHECK_FALSE(std::filesystem::exists(missing));
}
