// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/places.h"
#include "tests/workflow/scratch_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <string>

using namespace soundings;
namespace fs = std::filesystem;

namespace {

/// A folder with a file, and another that leads to both by links.
struct Linked
{
    Linked()
    {
        fs::create_directories(folder / "deep");
        fs::create_directory(elsewhere);
        std::ofstream(folder / "file") << "text";
        fs::create_symlink(folder / "file", elsewhere / "to-file");
        fs::create_directory_symlink(folder, elsewhere / "to-folder");
        fs::create_symlink(scratch.path() / "gone", folder / "to-nowhere");
        fs::create_symlink(elsewhere / "out", folder / "to-out");
        fs::create_hard_link(folder / "file", elsewhere / "hard");
    }

    tests::ScratchFolder scratch;
    fs::path folder = scratch.path() / "folder";
    fs::path elsewhere = scratch.path() / "elsewhere";
};

} // namespace

TEST_CASE("a name is taken where it is a link that leads nowhere", "[workflow][places]")
{
    const Linked linked;
    CHECK(app::isThere(linked.folder));
    CHECK(app::isThere(linked.folder / "file"));
    CHECK(app::isThere(linked.folder / "to-nowhere"));
    CHECK_FALSE(app::isThere(linked.folder / "none"));
    CHECK_FALSE(app::isThere(linked.folder / "file" / "none"));
    CHECK_FALSE(app::isThere(""));
}

TEST_CASE("one place is known by every name it has, and by one it does not have yet",
          "[workflow][places]")
{
    const Linked linked;
    const fs::path file = linked.folder / "file";
    for (const fs::path& name : {file,
                                 linked.folder / "deep" / ".." / "file",
                                 linked.elsewhere / "to-file",
                                 linked.elsewhere / "to-folder" / "file",
                                 linked.elsewhere / "hard"}) {
        INFO(name);
        CHECK(app::isSamePlace(name, file));
        CHECK(app::isSamePlace(file, name));
    }
    CHECK(app::isSamePlace(linked.folder.string() + "/", linked.elsewhere / "to-folder"));
    CHECK(app::isSamePlace(linked.folder / "new" / "er",
                           linked.elsewhere / "to-folder" / "new" / "." / "er"));
    CHECK_FALSE(app::isSamePlace(linked.folder / "new", linked.folder / "newer"));
    CHECK_FALSE(app::isSamePlace(linked.folder, file));
    CHECK_FALSE(app::isSamePlace("", fs::current_path()));
    CHECK_FALSE(app::isSamePlace("", ""));
    CHECK(app::isSamePlace("a", fs::current_path() / "a"));
}

TEST_CASE("what is in a folder is so however deep and by whatever name", "[workflow][places]")
{
    const Linked linked;
    for (const fs::path& inside : {linked.folder / "file",
                                   linked.folder / "no" / "such" / "file",
                                   linked.folder / "deep" / "." / "x",
                                   linked.elsewhere / "to-folder" / "new",
                                   linked.elsewhere / "to-file",
                                   // What a rename would put there is in the folder.
                                   linked.folder / "to-out",
                                   linked.folder / "to-nowhere"}) {
        INFO(inside);
        CHECK(app::isWithin(inside, linked.folder));
        CHECK(app::isWithin(inside, linked.elsewhere / "to-folder"));
    }
    for (const fs::path& outside : {linked.folder,
                                    linked.scratch.path(),
                                    linked.scratch.path() / "folder2",
                                    linked.folder / ".." / "x",
                                    linked.elsewhere / "hard",
                                    linked.elsewhere / "to-folder"}) {
        INFO(outside);
        CHECK_FALSE(app::isWithin(outside, linked.folder));
    }
    CHECK(app::isWithin(linked.scratch.path() / "new" / "x", linked.scratch.path() / "new"));
    CHECK_FALSE(app::isWithin(linked.folder / "file", linked.folder / "file"));
    CHECK_FALSE(app::isWithin("", fs::current_path()));
    CHECK_FALSE(app::isWithin("x", ""));
    CHECK(app::isWithin("x", "."));
}
