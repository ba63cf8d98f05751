// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/files/folder_in_the_making.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <csignal>
#include <filesystem>
#include <set>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace soundings::tests;
using soundings::storage::ErrorKind;
using soundings::storage::FolderInTheMaking;
using soundings::storage::requireFreeFolder;

namespace {

/// As one for `target` is called; it is not there any more.
std::filesystem::path nameOfHidden(const std::filesystem::path& target)
{
    return FolderInTheMaking(target).folder();
}

} // namespace

TEST_CASE("a folder in the making is gone unless it was put in its place", "[storage][files]")
{
    const TemporaryFolder place;
    {
        const FolderInTheMaking making(place.path() / "vault");
        writeAll(making.folder() / "file", "content");
        struct stat status = {};
        REQUIRE(::stat(making.folder().c_str(), &status) == 0);
        CHECK((status.st_mode & 0777U) == 0700);
    }
    CHECK(std::filesystem::is_empty(place.path()));
    {
        FolderInTheMaking making(place.path() / "vault");
        writeAll(making.folder() / "file", "content");
        making.moveToTarget();
    }
    CHECK(readAll(place.path() / "vault" / "file") == "content");
}

TEST_CASE("what a crash left of a folder in the making goes with the next one there",
          "[storage][files]")
{
    const TemporaryFolder place;
    const auto left = nameOfHidden(place.path() / "given");
    const auto ofOther = nameOfHidden(place.path() / "other");
    const auto elsewhere = place.path() / ".given.soundings-new-0123abcd0123abcd"; // of a computer
    const auto alike = place.path() / ".given.soundings-new-0123abcdnotours0";
    const auto file = nameOfHidden(place.path() / "file");
    writeAll(file, "content");
    for (const auto& folder : {left, ofOther, alike, elsewhere}) {
        std::filesystem::create_directory(folder);
        writeAll(folder / "scores.csv", "content");
    }
    const FolderInTheMaking going(place.path() / "given");
    writeAll(going.folder() / "scores.csv", "content");

    const FolderInTheMaking second(place.path() / "given");

    CHECK_FALSE(std::filesystem::exists(left));
    CHECK_FALSE(std::filesystem::exists(ofOther));
    CHECK(std::filesystem::exists(file));
    CHECK(readAll(going.folder() / "scores.csv") == "content");
    for (const auto& folder : {alike, elsewhere}) {
        CHECK(std::filesystem::exists(folder / "scores.csv"));
    }
}

TEST_CASE("a folder in the making of another program stays until that program is gone",
          "[storage][files]")
{
    const TemporaryFolder place;
    std::array<int, 2> ready{};
    REQUIRE(::pipe(ready.data()) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const FolderInTheMaking making(place.path() / "given");
        writeAll(making.folder() / "scores.csv", "content");
        static_cast<void>(::write(ready[1], "r", 1));
        ::pause(); // until it is killed
        ::_exit(0);
    }
    char answer = 0;
    REQUIRE(::read(ready[0], &answer, 1) == 1);
    const auto hidden = [&place] {
        std::set<std::filesystem::path> folders;
        for (const auto& entry : std::filesystem::directory_iterator(place.path())) {
            folders.insert(entry.path());
        }
        return folders;
    };
    const auto theirs = hidden();
    REQUIRE(theirs.size() == 1);
    {
        const FolderInTheMaking beside(place.path() / "given");
        CHECK(hidden().size() == 2);
        CHECK(readAll(*theirs.begin() / "scores.csv") == "content");
    }
    CHECK(hidden() == theirs);

    REQUIRE(::kill(child, SIGKILL) == 0);
    REQUIRE(::waitpid(child, nullptr, 0) == child);
    CHECK(hidden() == theirs);
    const FolderInTheMaking next(place.path() / "given");
    CHECK(hidden() == std::set{next.folder()});
    ::close(ready[0]);
    ::close(ready[1]);
}

TEST_CASE("a folder is free where nothing or an empty folder is", "[storage][files]")
{
    const TemporaryFolder place;
    const auto target = place.path() / "vault";
    CHECK(requireFreeFolder(target) == target);
    CHECK(requireFreeFolder(target / "") == target);
    std::filesystem::create_directory(target);
    CHECK(requireFreeFolder(target) == target);
    writeAll(target / "file", "");
    CHECK(errorOf([&] { static_cast<void>(requireFreeFolder(target)); }) ==
          ErrorKind::AlreadyExists);
    CHECK(errorOf([&] { static_cast<void>(requireFreeFolder(target / "file")); }) ==
          ErrorKind::AlreadyExists);
    CHECK(errorOf([&] { static_cast<void>(requireFreeFolder(target / "no" / "new")); }) ==
          ErrorKind::NotFound);
    std::filesystem::create_directory_symlink(place.path() / "nowhere", place.path() / "link");
    CHECK(errorOf([&] { static_cast<void>(requireFreeFolder(place.path() / "link")); }) ==
          ErrorKind::AlreadyExists);
}

TEST_CASE("a vault is made by the way of a link to the folder above it", "[storage][files]")
{
    const TemporaryFolder place;
    std::filesystem::create_directory(place.path() / "real");
    std::filesystem::create_directory_symlink(place.path() / "real", place.path() / "link");
    CHECK(requireFreeFolder(place.path() / "link" / "vault") == place.path() / "real" / "vault");
    const auto created =
        soundings::storage::Vault::create(place.path() / "link" / "vault",
                                          {"ada", {soundings::core::Role::Manager}},
                                          passphrase(),
                                          soundings::storage::KdfCost::minimum(),
                                          Now);
    CHECK(std::filesystem::is_regular_file(place.path() / "real" / "vault" / "records.db"));
}

TEST_CASE("what appeared meanwhile is not written over", "[storage][files]")
{
    const TemporaryFolder place;
    FolderInTheMaking making(place.path() / "vault");
    std::filesystem::create_directory(place.path() / "vault");
    writeAll(place.path() / "vault" / "file", "somebody else's");
    CHECK(errorOf([&] { making.moveToTarget(); }) == ErrorKind::AlreadyExists);
    CHECK(readAll(place.path() / "vault" / "file") == "somebody else's");
}

TEST_CASE("only names that a crash leaves behind are taken for such", "[storage][files]")
{
    const TemporaryFolder place;
    const FolderInTheMaking making(place.path() / "a.new-file");
    CHECK(FolderInTheMaking::isLeftBehind(making.folder()));
    for (const char* name : {"a.new-file",
                             ".soundings-new-0123abcd0123abcd",
                             "x.soundings-new-0123abcd0123abcd",
                             ".x.soundings-new-0123abcd0123abcg",
                             ".x.soundings-new-123abcd0123abcd",
                             ".x.new-0123abcd",
                             ""}) {
        INFO(name);
        CHECK_FALSE(FolderInTheMaking::isLeftBehind(name));
    }
}
