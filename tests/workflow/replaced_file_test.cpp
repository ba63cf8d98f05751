// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/read_file.h"
#include "app/workflow/refusal.h"
#include "app/workflow/replaced_file.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using tests::ScratchFolder;

TEST_CASE("a result replaces the one before when it is whole, and not earlier", "[workflow][files]")
{
    const ScratchFolder scratch;
    const auto target = scratch.path() / "result.csv";
    app::writeNewFile(target, "old");
    {
        app::ReplacedFile given(target, scratch.path() / "result.csv.new");
        given.write("half of it");
    }
    CHECK(app::readFile(target, 100) == "old");
    {
        app::ReplacedFile whole(target, scratch.path() / "result.csv.new");
        whole.write("all ");
        whole.write("of it");
        CHECK(app::readFile(target, 100) == "old");
        whole.finish();
    }
    CHECK(app::readFile(target, 100) == "all of it");
    CHECK(std::distance(std::filesystem::directory_iterator(scratch.path()), {}) == 1);
}

TEST_CASE("a result that cannot be written is refused by its own name", "[workflow][files]")
{
    const ScratchFolder scratch;
    const auto target = scratch.path() / "none" / "result.csv";
    try {
        app::ReplacedFile file(target, scratch.path() / "none" / "result.csv.new");
        FAIL("it was taken");
    } catch (const app::Refusal& refusal) {
        CHECK(refusal.kind() == app::RefusalKind::Conflict);
        CHECK(std::string(refusal.what()).find("'" + target.string() + "'") != std::string::npos);
    }
}
