// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/read_file.h"
#include "app/workflow/refusal.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <sys/stat.h>

using namespace soundings;
using tests::ScratchFolder;

TEST_CASE("what was written is read back byte for byte, and only its owner may read it",
          "[workflow][files]")
{
    const ScratchFolder scratch;
    const auto path = scratch.path() / "sheet.txt";
    const std::string text("a\0b\r\n\xff", 6);

    app::writeNewFile(path, text);

    CHECK(app::readFile(path, 100) == text);

    struct stat status{};

    REQUIRE(::stat(path.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600U);
}

TEST_CASE("a file that exists is never overwritten", "[workflow][files]")
{
    const ScratchFolder scratch;
    const auto path = scratch.path() / "sheet.txt";
    app::writeNewFile(path, "first");

    CHECK_THROWS_AS(app::writeNewFile(path, "second"), app::Refusal);
    CHECK(app::readFile(path, 100) == "first");
}

TEST_CASE("a file beside it with a name like an unfinished one stays", "[workflow][files]")
{
    const ScratchFolder scratch;
    const auto path = scratch.path() / "sheet.txt";
    app::writeNewFile(scratch.path() / "sheet.txt.part", "mine");

    app::writeNewFile(path, "new");

    CHECK(app::readFile(path, 100) == "new");
    CHECK(app::readFile(scratch.path() / "sheet.txt.part", 100) == "mine");
    const auto files = std::filesystem::directory_iterator(scratch.path());
    CHECK(std::distance(begin(files), end(files)) == 2);
}

TEST_CASE("a link in place of the file is not followed", "[workflow][files]")
{
    const ScratchFolder scratch;
    app::writeNewFile(scratch.path() / "target", "kept");
    std::filesystem::create_symlink(scratch.path() / "target", scratch.path() / "link");

    CHECK_THROWS_AS(app::writeNewFile(scratch.path() / "link", "lost"), app::Refusal);
    CHECK(app::readFile(scratch.path() / "target", 100) == "kept");
}

TEST_CASE("a file that is missing, a folder or too large is refused", "[workflow][files]")
{
    const ScratchFolder scratch;
    app::writeNewFile(scratch.path() / "large", std::string(101, 'x'));

    CHECK_THROWS_AS(app::readFile(scratch.path() / "none", 100), app::Refusal);
    CHECK_THROWS_AS(app::readFile(scratch.path(), 100), app::Refusal);
    CHECK_THROWS_AS(app::readFile(scratch.path() / "large", 100), app::Refusal);
}

TEST_CASE("a name that no file can have is refused like a file that is not there",
          "[workflow][files]")
{
    const ScratchFolder scratch;
    const auto path = scratch.path() / std::string(300, 'x');

    CHECK_THROWS_AS(app::readFile(path, 100), app::Refusal);
    CHECK_THROWS_AS(app::writeNewFile(path, "lost"), app::Refusal);
    CHECK(std::filesystem::is_empty(scratch.path()));
}
