// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/open_vault.h"
#include "app/workflow/recovery_sheet.h"
#include "app/workflow/refusal.h"
#include "storage/error.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <stdexcept>

using namespace soundings;
using core::Role;

namespace {

const app::FixedClock& fixedDay()
{
    static const app::FixedClock day(core::Date(2026, 3, 31));
    return day;
}

} // namespace

TEST_CASE("a vault that was made is opened with the same passphrase and no other",
          "[workflow][vault]")
{
    const tests::ScratchFolder scratch;
    const app::NewVault request{
        .directory = scratch.path() / "new.soundings", .user = "anna", .roles = {Role::Therapist}};
    const auto passphrase = storage::Secret::fromText("seven quiet herons wade");
    {
        const app::CreatedVault created = app::createVault(request, passphrase, fixedDay());
        CHECK(created.recoveryKey.size() > 40);
        const std::string sheet =
            app::recoverySheet(request, created.recoveryKey, core::Date(2026, 3, 31));
        CHECK(sheet.find(created.recoveryKey.text()) != std::string::npos);
        CHECK(sheet.find("seven quiet herons") == std::string::npos);
    }
    CHECK(app::openVault(request.directory, "anna", passphrase, fixedDay()).user().name == "anna");
    CHECK_THROWS_AS(app::openVault(request.directory,
                                   "anna",
                                   storage::Secret::fromText("seven quiet herons wade?"),
                                   fixedDay()),
                    storage::Error);
}

TEST_CASE("a vault's path is shown without dots and slashes that say nothing", "[workflow][vault]")
{
    CHECK(app::plainPath("./x/") == "x");
    CHECK(app::plainPath("x") == "x");
    CHECK(app::plainPath("a/./b//") == "a/b");
    CHECK(app::plainPath("/a/b/") == "/a/b");
    CHECK(app::plainPath("/") == "/");
    CHECK(app::plainPath("./") == ".");
    CHECK(app::plainPath("../") == "..");
}

TEST_CASE("before a vault is written its keys are derived and nothing is on disk",
          "[workflow][vault]")
{
    const tests::ScratchFolder scratch;
    const app::NewVault request{
        .directory = scratch.path() / "new.soundings", .user = "anna", .roles = {Role::Therapist}};
    const auto passphrase = storage::Secret::fromText("seven quiet herons wade");
    int calls = 0;
    const auto stop = [&] {
        ++calls;
        CHECK(std::filesystem::is_empty(scratch.path()));
        throw std::runtime_error("stopped");
    };
    CHECK_THROWS_AS(app::createVault(request, passphrase, fixedDay(), stop), std::runtime_error);
    CHECK(calls == 1);
    CHECK(std::filesystem::is_empty(scratch.path()));
}

TEST_CASE("a weak passphrase makes no vault", "[workflow][vault]")
{
    const tests::ScratchFolder scratch;
    const app::NewVault request{
        .directory = scratch.path() / "new.soundings", .user = "anna", .roles = {Role::Therapist}};
    CHECK_THROWS_AS(
        app::createVault(request, storage::Secret::fromText("passwordpassword"), fixedDay()),
        app::Refusal);
    CHECK_FALSE(std::filesystem::exists(request.directory));
}
