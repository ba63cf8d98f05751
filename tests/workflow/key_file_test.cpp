// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/back_up_vault.h"
#include "app/workflow/change_passphrase.h"
#include "app/workflow/key_file.h"
#include "app/workflow/manage_users.h"
#include "app/workflow/open_vault.h"
#include "app/workflow/recover_vault.h"
#include "app/workflow/refusal.h"
#include "storage/error.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace soundings;
using core::Role;
using storage::Secret;

namespace {

constexpr auto Words = "seven quiet herons wade";
constexpr auto OtherWords = "lantern under nine oaks";

/// A vault of one manager.
struct OneManager
{
    tests::ScratchFolder scratch;
    app::FixedClock clock{core::Date(2026, 3, 31)};
    std::filesystem::path directory = scratch.path() / "t.soundings";
    std::filesystem::path keyFile = scratch.path() / "anna.key";
    storage::Vault::Created created =
        storage::Vault::create(directory,
                               {.name = "anna", .roles = {Role::Manager}},
                               Secret::fromText(Words),
                               storage::KdfCost::minimum(),
                               clock.utcSeconds());
    app::SignedIn signedIn{std::move(created.vault), clock};

    void change(const char* current, const char* next, const app::KeyFileChange& files)
    {
        app::changePassphrase(signedIn, Secret::fromText(current), Secret::fromText(next), files);
    }

    /// Signs in anew.
    void reopen(const char* words, const std::filesystem::path& file)
    {
        signedIn.vault().lock();
        signedIn = app::openVault(
            directory, "anna", app::withKeyFile(Secret::fromText(words), file), clock);
    }

    bool opens(const char* words, const std::filesystem::path& file)
    {
        try {
            reopen(words, file);
            return true;
        } catch (const storage::Error& error) {
            CHECK(error.kind() == storage::ErrorKind::WrongKey);
            return false;
        }
    }
};

app::RefusalReason reasonOf(const std::function<void()>& work)
{
    try {
        work();
    } catch (const app::Refusal& refusal) {
        return refusal.reason();
    }
    FAIL_CHECK("nothing was refused");
    return app::RefusalReason::Unnamed;
}

} // namespace

TEST_CASE("a key file is added, kept, replaced and dropped", "[workflow][keyfile]")
{
    OneManager vault;
    const auto second = vault.scratch.path() / "second.key";

    // Added: the passphrase may stay as it is.
    vault.change(Words, Words, {.current = {}, .next = vault.keyFile, .isDrawn = true});
    CHECK_FALSE(vault.opens(Words, {}));
    REQUIRE(vault.opens(Words, vault.keyFile));

    // Kept with a new passphrase.
    vault.change(Words, OtherWords, {.current = vault.keyFile, .next = vault.keyFile});
    CHECK_FALSE(vault.opens(Words, vault.keyFile));
    CHECK_FALSE(vault.opens(OtherWords, {}));
    REQUIRE(vault.opens(OtherWords, vault.keyFile));

    // Replaced.
    vault.change(
        OtherWords, OtherWords, {.current = vault.keyFile, .next = second, .isDrawn = true});
    CHECK_FALSE(vault.opens(OtherWords, vault.keyFile));
    REQUIRE(vault.opens(OtherWords, second));

    // Dropped.
    vault.change(OtherWords, OtherWords, {.current = second, .next = {}});
    CHECK_FALSE(vault.opens(OtherWords, second));
    REQUIRE(vault.opens(OtherWords, {}));
    CHECK(vault.signedIn.vault().check().ok());
}

TEST_CASE("a change that is refused leaves no key file and the old secrets in force",
          "[workflow][keyfile]")
{
    OneManager vault;
    const app::KeyFileChange drawn{.current = {}, .next = vault.keyFile, .isDrawn = true};
    CHECK_THROWS_AS(vault.change("eight quiet herons wade", OtherWords, drawn), storage::Error);
    CHECK_FALSE(std::filesystem::exists(vault.keyFile));
    CHECK_THROWS_AS(vault.change(Words, "short", drawn), app::Refusal);
    CHECK_FALSE(std::filesystem::exists(vault.keyFile));
    const auto inside = vault.directory / "backups" / ".." / "anna.key";
    CHECK(reasonOf([&] {
              vault.change(Words, OtherWords, {.current = {}, .next = inside, .isDrawn = true});
          }) == app::RefusalReason::KeyFileInVault);
    CHECK_FALSE(std::filesystem::exists(inside));
    CHECK(reasonOf([&] { vault.change(Words, Words, {}); }) ==
          app::RefusalReason::PassphraseUnchanged);

    std::ofstream(vault.keyFile) << "a letter";
    CHECK(reasonOf([&] { vault.change(Words, OtherWords, drawn); }) ==
          app::RefusalReason::FileExists);
    CHECK(reasonOf([&] {
              vault.change(Words, OtherWords, {.current = {}, .next = vault.keyFile});
          }) == app::RefusalReason::KeyFileUnfit);
    CHECK(vault.signedIn.vault().auditEntries().size() == 1);
    CHECK(vault.opens(Words, {}));
}

TEST_CASE("the present passphrase with the key file it has is not taken as a new one",
          "[workflow][keyfile]")
{
    OneManager vault;
    vault.change(Words, Words, {.current = {}, .next = vault.keyFile, .isDrawn = true});
    vault.reopen(Words, vault.keyFile);
    // The same file at another place is the same key.
    const auto copy = vault.scratch.path() / "copy.key";
    std::filesystem::copy_file(vault.keyFile, copy);
    CHECK(reasonOf([&] { vault.change(Words, Words, {.current = vault.keyFile, .next = copy}); }) ==
          app::RefusalReason::PassphraseUnchanged);
    CHECK(vault.opens(Words, copy));
}

TEST_CASE("a backup opens with the key file of its day", "[workflow][keyfile][backup]")
{
    OneManager vault;
    vault.change(Words, Words, {.current = {}, .next = vault.keyFile, .isDrawn = true});
    const auto file = vault.scratch.path() / "t.soundings-backup";
    app::backUpVault(vault.signedIn, file);
    vault.change(Words, OtherWords, {.current = vault.keyFile, .next = {}});
    const auto restore = [&](const char* words, const std::filesystem::path& keyFile) {
        const auto target = vault.scratch.path() / "again.soundings";
        app::restoreVault(
            file, target, "anna", app::withKeyFile(Secret::fromText(words), keyFile), vault.clock);
        return target;
    };
    CHECK_THROWS_AS(restore(Words, {}), storage::Error);
    CHECK_THROWS_AS(restore(OtherWords, {}), storage::Error);
    CHECK_FALSE(std::filesystem::exists(vault.scratch.path() / "again.soundings"));
    const auto restored = restore(Words, vault.keyFile);
    CHECK(
        app::openVault(
            restored, "anna", app::withKeyFile(Secret::fromText(Words), vault.keyFile), vault.clock)
            .vault()
            .check()
            .ok());
}

TEST_CASE("who has lost the key file gets in with the recovery key",
          "[workflow][keyfile][recovery]")
{
    OneManager vault;
    vault.change(Words, Words, {.current = {}, .next = vault.keyFile, .isDrawn = true});
    vault.signedIn.vault().lock();
    std::filesystem::remove(vault.keyFile);
    CHECK(reasonOf([&] { vault.reopen(Words, vault.keyFile); }) ==
          app::RefusalReason::KeyFileUnfit);
    vault.signedIn = app::recoverVault(vault.directory,
                                       "anna",
                                       vault.created.recoveryKeyText,
                                       Secret::fromText(OtherWords),
                                       vault.clock);
    CHECK(vault.opens(OtherWords, {}));
}

TEST_CASE("a colleague is added with a passphrase alone and adds a key file themselves",
          "[workflow][keyfile]")
{
    OneManager vault;
    app::addUser(vault.signedIn, "grace", {Role::Therapist}, Secret::fromText(Words));
    vault.signedIn.vault().lock();
    app::SignedIn grace =
        app::openVault(vault.directory, "grace", Secret::fromText(Words), vault.clock);
    app::changePassphrase(grace,
                          Secret::fromText(Words),
                          Secret::fromText(OtherWords),
                          {.current = {}, .next = vault.keyFile, .isDrawn = true});
    grace.vault().lock();
    // Nobody else's passphrase needs it.
    CHECK(vault.opens(Words, {}));
    vault.signedIn.vault().lock();
    CHECK(app::openVault(vault.directory,
                         "grace",
                         app::withKeyFile(Secret::fromText(OtherWords), vault.keyFile),
                         vault.clock)
              .user()
              .name == "grace");
}

TEST_CASE("keys.json does not say who has a key file", "[workflow][keyfile]")
{
    OneManager vault;
    const auto shape = [&vault] {
        std::ifstream stream(vault.directory / "keys.json");
        std::string text{std::istreambuf_iterator<char>(stream), {}};
        const auto isDigit = [](char letter) {
            return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
        };
        std::ranges::replace_if(text, isDigit, '#');
        return text;
    };
    const std::string before = shape();
    vault.change(Words, OtherWords, {.current = {}, .next = vault.keyFile, .isDrawn = true});
    CHECK(shape() == before);
}
