// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/open_vault.h"
#include "app/workflow/recover_vault.h"
#include "app/workflow/refusal.h"
#include "storage/error.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace soundings;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::MessageMatches;
using core::Role;
using storage::Secret;

namespace {

/// A vault nobody has open, and its key.
struct ClosedVault
{
    tests::ScratchFolder scratch;
    app::FixedClock clock{core::Date(2026, 3, 31)};
    std::filesystem::path directory = scratch.path() / "t.soundings";
    Secret key = storage::Vault::create(directory,
                                        {.name = "anna", .roles = {Role::Manager}},
                                        Secret::fromText("seven quiet herons wade"),
                                        storage::KdfCost::minimum(),
                                        clock.utcSeconds())
                     .recoveryKeyText;

    [[nodiscard]] app::SignedIn recover(const std::string& user,
                                        std::string_view keyText,
                                        const char* passphrase = "lantern under nine oaks") const
    {
        return app::recoverVault(
            directory, user, Secret::fromText(keyText), Secret::fromText(passphrase), clock);
    }

    /// The old passphrase opens it and the audit knows of no recovery.
    void requireAsBefore() const
    {
        const auto signedIn =
            app::openVault(directory, "anna", Secret::fromText("seven quiet herons wade"), clock);
        CHECK(signedIn.vault().auditEntries().size() == 1);
    }
};

} // namespace

TEST_CASE("the recovery key gives a new passphrase, and the audit notes it", "[workflow][recovery]")
{
    const ClosedVault vault;
    CHECK(vault.recover("anna", vault.key.text()).user().name == "anna");

    const auto signedIn = app::openVault(
        vault.directory, "anna", Secret::fromText("lantern under nine oaks"), vault.clock);
    CHECK(signedIn.vault().auditEntries().back().what.action == "vault.recover");
    CHECK(signedIn.vault().check().ok());
}

TEST_CASE("who is locked out by wrong passphrases and recovers signs in at once",
          "[workflow][recovery][R7]")
{
    const ClosedVault vault;
    const auto tryIn = [&vault](const char* passphrase) {
        return app::openVault(vault.directory, "anna", Secret::fromText(passphrase), vault.clock);
    };
    for (int time = 0; time < 5; ++time) {
        CHECK_THROWS_AS(static_cast<void>(tryIn("not the one")), storage::Error);
    }
    CHECK_THROWS_AS(static_cast<void>(tryIn("seven quiet herons wade")), storage::LockedOut);
    static_cast<void>(vault.recover("anna", vault.key.text()));
    CHECK(tryIn("lantern under nine oaks").user().name == "anna");
}

TEST_CASE("the key of another vault, a mistyped one and an unknown user change nothing",
          "[workflow][recovery]")
{
    const ClosedVault vault;
    const ClosedVault other;
    CHECK_THROWS_MATCHES(static_cast<void>(vault.recover("anna", other.key.text())),
                         app::Refusal,
                         MessageMatches(ContainsSubstring("not of this vault")));
    CHECK_THROWS_MATCHES(static_cast<void>(vault.recover("nobody", vault.key.text())),
                         app::Refusal,
                         MessageMatches(ContainsSubstring("no user 'nobody'")));
    std::string mistyped(vault.key.text());
    mistyped[0] = mistyped[0] == 'A' ? 'B' : 'A';
    CHECK_THROWS_MATCHES(static_cast<void>(vault.recover("anna", mistyped)),
                         app::Refusal,
                         MessageMatches(ContainsSubstring("checksum does not hold")));
    CHECK_THROWS_AS(vault.recover("anna", vault.key.text(), "passwordpassword"), app::Refusal);
    vault.requireAsBefore();
}
