// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/files/file_in_the_making.h"
#include "tests/storage/fixture/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <sys/stat.h>
#include <system_error>

using namespace soundings;
using namespace soundings::tests;
using storage::FileInTheMaking;

namespace {

template <class Work> std::error_code errorOf(Work work)
{
    try {
        work();
    } catch (const std::system_error& error) {
        return error.code();
    }
    return {};
}

} // namespace

TEST_CASE("a file takes its place at once, with all that was written, for its owner alone",
          "[storage][files]")
{
    const TemporaryFolder folder;
    const auto target = folder.path() / "target";
    writeAll(target, "before");
    {
        FileInTheMaking file(folder.path() / "meanwhile");
        file.write("one ");
        CHECK(readAll(target) == "before");
        file.write("two");
        file.makeSafe();
        CHECK(readAll(target) == "before");
        file.replace(target);
        CHECK(readAll(target) == "one two");
    }
    CHECK(contentsOf(folder.path()).size() == 1);
    struct stat status = {};
    REQUIRE(::stat(target.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600U);
}

TEST_CASE("what was not put in its place is gone", "[storage][files]")
{
    const TemporaryFolder folder;
    {
        FileInTheMaking file(folder.path() / "meanwhile");
        file.write("half");
    }
    CHECK(contentsOf(folder.path()).empty());
}

TEST_CASE("a name that is taken is left as it is, also by a link", "[storage][files]")
{
    const TemporaryFolder folder;
    const auto taken = folder.path() / "taken";
    writeAll(taken, "somebody's");
    CHECK(errorOf([&] { FileInTheMaking file(taken); }) == std::errc::file_exists);
    std::filesystem::create_symlink(folder.path() / "elsewhere", folder.path() / "link");
    CHECK(errorOf([&] { FileInTheMaking file(folder.path() / "link"); }) == std::errc::file_exists);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "elsewhere"));

    FileInTheMaking file(folder.path() / "meanwhile");
    file.write("mine");
    file.makeSafe();
    CHECK(errorOf([&] { file.add(taken); }) == std::errc::file_exists);
    CHECK(readAll(taken) == "somebody's");
    file.add(folder.path() / "free");
    CHECK(readAll(folder.path() / "free") == "mine");
}

TEST_CASE("a folder that is not there, or one in place of the file, is an error and leaves nothing",
          "[storage][files]")
{
    const TemporaryFolder folder;
    CHECK(errorOf([&] { FileInTheMaking file(folder.path() / "none" / "file"); }) ==
          std::errc::no_such_file_or_directory);
    std::filesystem::create_directory(folder.path() / "folder");
    {
        FileInTheMaking file(folder.path() / "meanwhile");
        file.makeSafe();
        CHECK(errorOf([&] { file.replace(folder.path() / "folder"); }));
    }
    CHECK(std::filesystem::is_directory(folder.path() / "folder"));
    CHECK(contentsOf(folder.path()).empty());
}
