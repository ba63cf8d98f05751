// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/back_up_vault.h"
#include "app/workflow/change_passphrase.h"
#include "app/workflow/key_file.h"
#include "app/workflow/manage_users.h"
#include "app/workflow/open_vault.h"
#include "app/workflow/passphrase_forms.h"
#include "app/workflow/recover_vault.h"
#include "app/workflow/refusal.h"
#include "storage/error.h"
#include "storage/keys/key_file.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <optional>
#include <string>

using namespace soundings;
using core::Role;
using storage::Secret;

namespace {

// The same words as keyboards, files and other programs write them.
const std::string Composed = "caf\xc3\xa9 by the frozen \xc3\xa5ngstr\xc3\xb6m";
const std::string Decomposed = "cafe\xcc\x81 by the frozen a\xcc\x8angstro\xcc\x88m";
/// With a no-break space and an ideographic one.
const std::string OtherSpaces = "cafe\xcc\x81\xc2\xa0"
                                "by\xe3\x80\x80the frozen a\xcc\x8angstro\xcc\x88m";

std::string kept(const std::string& typed)
{
    return std::string(app::PassphraseForms(Secret::fromText(typed)).kept().text());
}

std::optional<std::string> asTyped(const std::string& typed)
{
    const app::PassphraseForms forms(Secret::fromText(typed));
    const Secret* other = forms.tried().asTyped();
    return other == nullptr ? std::nullopt : std::optional(std::string(other->text()));
}

/// A vault as programs of before made it: of what was typed.
struct EarlierVault
{
    tests::ScratchFolder scratch;
    app::FixedClock clock{core::Date(2026, 3, 31)};
    std::filesystem::path directory = scratch.path() / "t.soundings";
    Secret recoveryKey;

    explicit EarlierVault(const std::string& typed, const Secret* fileKey = nullptr)
    {
        auto passphrase = Secret::fromText(typed);
        if (fileKey != nullptr) {
            passphrase = storage::withFileKey(passphrase, *fileKey);
        }
        recoveryKey = storage::Vault::create(directory,
                                             {.name = "anna", .roles = {Role::Manager}},
                                             passphrase,
                                             storage::KdfCost::minimum(),
                                             clock.utcSeconds())
                          .recoveryKeyText;
    }

    [[nodiscard]] app::SignedIn open(const std::string& typed) const
    {
        return app::openVault(directory, "anna", Secret::fromText(typed), clock);
    }

    [[nodiscard]] bool opens(const std::string& typed) const
    {
        try {
            static_cast<void>(open(typed));
            return true;
        } catch (const storage::Error& error) {
            CHECK(error.kind() == storage::ErrorKind::WrongKey);
            return false;
        }
    }

    /// Past every form that the program gives it.
    [[nodiscard]] bool isKeptAs(const std::string& bytes) const
    {
        try {
            static_cast<void>(storage::Vault::open(
                directory, "anna", Secret::fromText(bytes), clock.utcSeconds()));
            return true;
        } catch (const storage::Error&) {
            return false;
        }
    }
};

} // namespace

TEST_CASE("however a letter or a space is typed, a passphrase is kept in one form",
          "[workflow][passphrase]")
{
    for (const std::string& typed : {Composed, Decomposed, OtherSpaces}) {
        CHECK(kept(typed) == Composed);
    }
    CHECK(kept("\xe2\x84\xab") == "\xc3\x85"); // the sign for the unit is the letter
    CHECK(kept("\xe2\x80\x80") == " ");
    CHECK_FALSE(asTyped(Composed));
    CHECK(asTyped(Decomposed) == Decomposed);
    // What differs to the eye differs: case, a ligature, a full-width letter, a tab.
    for (const char* typed : {"Abc", "abc", "\xef\xac\x81", "\xef\xbd\x81", "a\tb", ""}) {
        CHECK(kept(typed) == typed);
        CHECK_FALSE(asTyped(typed));
    }
    // The most that one letter becomes, many times over.
    std::string longest;
    std::string expected;
    for (int time = 0; time < 300; ++time) {
        longest += "\xef\xac\xac"; // U+FB2C
        expected += "\xd7\xa9\xd6\xbc\xd7\x81";
    }
    CHECK(kept(longest) == expected);
}

TEST_CASE("what is not UTF-8 opens what it opened, and is no new passphrase",
          "[workflow][passphrase]")
{
    const std::string latin1 = "caf\xe9 by the frozen sea";
    CHECK(kept(latin1) == latin1);
    CHECK_FALSE(asTyped(latin1));
    const EarlierVault vault(latin1);
    CHECK(vault.opens(latin1));
    try {
        static_cast<void>(app::keptFormOf(Secret::fromText(latin1)));
        FAIL("no refusal");
    } catch (const app::Refusal& refusal) {
        CHECK(refusal.kind() == app::RefusalKind::WeakPassphrase);
        CHECK(std::string(refusal.what()).find("place 4") != std::string::npos);
        CHECK(std::string(refusal.what()).find("caf") == std::string::npos);
    }
}

TEST_CASE("a vault whose passphrase was kept as it was typed opens as before",
          "[workflow][passphrase]")
{
    const EarlierVault vault(Decomposed);
    CHECK(vault.opens(Decomposed));
    // Nobody can know what else was typed then.
    CHECK_FALSE(vault.opens(Composed));
    auto signedIn = vault.open(Decomposed);
    const auto next = "lanterns au caf" + std::string("e\xcc\x81 and nine oaks");
    app::changePassphrase(signedIn, Secret::fromText(Decomposed), Secret::fromText(next), {});
    signedIn.vault().lock();
    CHECK(vault.isKeptAs(kept(next)));
    CHECK_FALSE(vault.isKeptAs(next));
    CHECK(vault.opens(next));
    CHECK(vault.opens(kept(next)));
}

TEST_CASE("a wrong passphrase in two forms is one try", "[workflow][passphrase][R7]")
{
    const EarlierVault vault(Composed);
    const std::string wrong = "no " + Decomposed;
    for (int time = 0; time < 4; ++time) {
        CHECK_FALSE(vault.opens(wrong));
    }
    CHECK(vault.opens(Decomposed));
}

TEST_CASE("every new passphrase is kept in the one form", "[workflow][passphrase]")
{
    const EarlierVault vault("seven quiet herons wade");
    SECTION("of somebody who is added")
    {
        auto signedIn = vault.open("seven quiet herons wade");
        app::addUser(signedIn, "bea", {Role::Therapist}, Secret::fromText(Decomposed));
        signedIn.vault().lock();
        CHECK(app::openVault(vault.directory, "bea", Secret::fromText(Composed), vault.clock)
                  .user()
                  .name == "bea");
    }
    SECTION("of somebody who recovers")
    {
        static_cast<void>(app::recoverVault(
            vault.directory, "anna", vault.recoveryKey, Secret::fromText(Decomposed), vault.clock));
        CHECK(vault.isKeptAs(Composed));
    }
    SECTION("of whoever makes a vault")
    {
        const auto other = vault.scratch.path() / "other.soundings";
        static_cast<void>(app::createVault(
            {other, "cleo", {Role::Manager}}, Secret::fromText(OtherSpaces), vault.clock));
        CHECK(storage::Vault::open(
                  other, "cleo", Secret::fromText(Composed), vault.clock.utcSeconds())
                  .user()
                  .name == "cleo");
    }
}

TEST_CASE("with a key file, and of a backup, either form opens as well",
          "[workflow][passphrase][keyfile]")
{
    const tests::ScratchFolder stick;
    const auto keyFile = stick.path() / "anna.key";
    const Secret fileKey = storage::makeKeyFile(keyFile);
    const EarlierVault vault(Decomposed, &fileKey);
    auto signedIn = app::openVault(vault.directory,
                                   "anna",
                                   app::withKeyFile(Secret::fromText(Decomposed), keyFile),
                                   vault.clock);
    const auto backup = stick.path() / "b.soundings-backup";
    static_cast<void>(app::backUpVault(signedIn, backup, storage::EarlierBackup::Replace, {}));
    signedIn.vault().lock();
    CHECK_FALSE(vault.opens(Decomposed));
    const auto restored = app::restoreVault(backup,
                                            stick.path() / "again.soundings",
                                            "anna",
                                            app::withKeyFile(Secret::fromText(Decomposed), keyFile),
                                            vault.clock);
    CHECK(restored.header.auditNumber == 1);
}
