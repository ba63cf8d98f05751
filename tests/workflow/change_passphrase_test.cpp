// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/change_passphrase.h"
#include "app/workflow/open_vault.h"
#include "app/workflow/refusal.h"
#include "storage/error.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using core::Role;
using storage::Secret;

namespace {

constexpr auto Old = "seven quiet herons wade";
constexpr auto New = "lantern under nine oaks";

/// A vault of somebody who has no role but this one.
struct OneUser
{
    explicit OneUser(Role role)
        : signedIn(storage::Vault::create(directory,
                                          {.name = "anna", .roles = {role}},
                                          Secret::fromText(Old),
                                          storage::KdfCost::minimum(),
                                          clock.utcSeconds())
                       .vault,
                   clock)
    {
    }

    void change(const char* current, const char* next)
    {
        app::changePassphrase(signedIn, Secret::fromText(current), Secret::fromText(next));
    }

    tests::ScratchFolder scratch;
    app::FixedClock clock{core::Date(2026, 3, 31)};
    std::filesystem::path directory = scratch.path() / "t.soundings";
    app::SignedIn signedIn;
};

} // namespace

TEST_CASE("everybody may choose a new passphrase for themselves", "[workflow][passphrase][roles]")
{
    for (const Role role : {Role::Therapist, Role::Supervisor, Role::Manager}) {
        OneUser user(role);
        user.change(Old, New);
        user.signedIn.vault().lock();
        CHECK(app::openVault(user.directory, "anna", Secret::fromText(New), user.clock)
                  .user()
                  .has(role));
    }
}

TEST_CASE("a weak passphrase, the present one and a wrong present one change nothing",
          "[workflow][passphrase]")
{
    OneUser user(Role::Therapist);
    CHECK_THROWS_AS(user.change(Old, "short"), app::Refusal);
    CHECK_THROWS_AS(user.change(Old, "aaaaaaaaaaaaaaaaaaaa"), app::Refusal);
    CHECK_THROWS_AS(user.change(Old, Old), app::Refusal);
    CHECK_THROWS_AS(user.change("eight quiet herons wade", New), storage::Error);
    CHECK(user.signedIn.vault().auditEntries().size() == 1);
    user.signedIn.vault().lock();
    CHECK(app::openVault(user.directory, "anna", Secret::fromText(Old), user.clock).user().name ==
          "anna");
}
