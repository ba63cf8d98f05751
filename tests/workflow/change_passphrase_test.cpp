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

TEST_CASE("the present passphrase is refused in whatever form it is typed and was kept",
          "[workflow][passphrase]")
{
    // "é" in one code point, in two, and a space that does not break.
    constexpr auto Composed = "sept h\xc3\xa9rons calmes";
    constexpr auto Decomposed = "sept he\xcc\x81rons calmes";
    constexpr auto Spaced = "sept\xc2\xa0h\xc3\xa9rons calmes";
    for (const char* kept : {Composed, Decomposed, Spaced}) {
        const tests::ScratchFolder scratch;
        const app::FixedClock clock{core::Date(2026, 3, 31)};
        app::SignedIn signedIn(storage::Vault::create(scratch.path() / "t.soundings",
                                                      {.name = "anna", .roles = {Role::Therapist}},
                                                      Secret::fromText(kept),
                                                      storage::KdfCost::minimum(),
                                                      clock.utcSeconds())
                                   .vault,
                               clock);
        for (const char* typed : {Composed, Decomposed, Spaced}) {
            for (const char* next : {Composed, Decomposed, Spaced}) {
                INFO(kept << " / " << typed << " / " << next);
                try {
                    app::changePassphrase(
                        signedIn, Secret::fromText(typed), Secret::fromText(next));
                    FAIL("it was taken");
                } catch (const app::Refusal& refusal) {
                    CHECK(refusal.reason() == app::RefusalReason::PassphraseUnchanged);
                }
            }
        }
        CHECK(signedIn.vault().auditEntries().size() == 1);
        signedIn.vault().lock();
        CHECK(app::openVault(scratch.path() / "t.soundings", "anna", Secret::fromText(kept), clock)
                  .user()
                  .name == "anna");
    }
}
