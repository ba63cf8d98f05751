// SPDX-License-Identifier: GPL-3.0-or-later
// That somebody tried passphrases for a name stands in the audit once its owner signs in.
#include "app/workflow/change_passphrase.h"
#include "app/workflow/open_vault.h"
#include "app/workflow/recover_vault.h"
#include "storage/digest.h"
#include "storage/error.h"
#include "tests/storage/fixture/small_files_only.h"
#include "tests/workflow/scratch_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace soundings;
using app::SignedIn;
using core::Role;
using storage::Secret;

namespace {

constexpr const char* Right = "seven quiet herons wade";
constexpr const char* Next = "lantern under nine oaks";

/// A vault of anna that nobody has open.
struct TriedVault
{
    tests::ScratchFolder scratch;
    app::FixedClock clock{core::Date(2026, 3, 31)};
    std::filesystem::path directory = scratch.path() / "t.soundings";
    Secret key = storage::Vault::create(directory,
                                        {.name = "anna", .roles = {Role::Manager}},
                                        Secret::fromText(Right),
                                        storage::KdfCost::minimum(),
                                        clock.utcSeconds())
                     .recoveryKeyText;

    [[nodiscard]] SignedIn open(const char* passphrase = Right) const
    {
        return app::openVault(directory, "anna", Secret::fromText(passphrase), clock);
    }

    void guess(int times, const std::string& name = "anna") const
    {
        for (int time = 0; time < times; ++time) {
            CHECK_THROWS_AS(app::openVault(directory, name, Secret::fromText("not the one"), clock),
                            storage::Error);
        }
    }
};

/// The details of what was noted of wrong passphrases.
std::vector<std::string> notedIn(const SignedIn& signedIn)
{
    std::vector<std::string> details;
    for (const storage::AuditEntry& entry : signedIn.vault().auditEntries()) {
        if (entry.what.action == "user.wrong-passphrases") {
            CHECK(entry.user == signedIn.user().id);
            CHECK(entry.what.object == signedIn.user().id.hex());
            details.push_back(entry.what.detail);
        }
    }
    return details;
}

using Noted = std::vector<std::string>;

} // namespace

TEST_CASE("who signs in after wrong passphrases for their name leaves one entry of how many",
          "[workflow][vault][audit][R7]")
{
    const TriedVault vault;
    CHECK(notedIn(vault.open()).empty());
    vault.guess(3);
    const std::string last = "2026-03-31T";
    {
        const SignedIn signedIn = vault.open();
        const Noted noted = notedIn(signedIn);
        REQUIRE(noted.size() == 1);
        CHECK(noted[0].starts_with("3, the last " + last));
        CHECK(signedIn.vault().check().ok());
    }
    CHECK(notedIn(vault.open()).size() == 1);
    vault.guess(1);
    const Noted again = notedIn(vault.open());
    REQUIRE(again.size() == 2);
    CHECK(again[1].starts_with("1, the last " + last));
}

TEST_CASE("what was tried for another name is not noted of this one",
          "[workflow][vault][audit][R7]")
{
    const TriedVault vault;
    // One name in 256 shares anna's count, which is drawn with the vault: never three of them.
    for (const char* name : {"bela", "carl", "dora"}) {
        vault.guess(1, name);
        static_cast<void>(vault.open());
    }
    CHECK(notedIn(vault.open()).size() < 3);
}

TEST_CASE("the recovery key and a change of the passphrase note what was tried before them",
          "[workflow][vault][audit][recovery]")
{
    const TriedVault vault;
    SECTION("with the recovery key")
    {
        vault.guess(5);
        const SignedIn signedIn = app::recoverVault(
            vault.directory, "anna", vault.key, Secret::fromText(Next), vault.clock);
        REQUIRE(notedIn(signedIn).size() == 1);
        CHECK(notedIn(signedIn)[0].starts_with("5, "));
    }
    SECTION("at an open vault")
    {
        SignedIn signedIn = vault.open();
        const auto change = [&signedIn](const char* current) {
            app::changePassphrase(signedIn, Secret::fromText(current), Secret::fromText(Next), {});
        };
        CHECK_THROWS_AS(change("not the one"), storage::Error);
        CHECK_THROWS_AS(change("nor this one"), storage::Error);
        CHECK(notedIn(signedIn).empty());
        change(Right);
        REQUIRE(notedIn(signedIn).size() == 1);
        CHECK(notedIn(signedIn)[0].starts_with("2, "));
    }
}

TEST_CASE("nobody is kept out because wrong passphrases cannot be noted",
          "[workflow][vault][audit][R7]")
{
    const TriedVault vault;
    vault.guess(2);
    {
        const tests::SmallFilesOnly full(1);
        CHECK(vault.open().user().name == "anna");
    }
    // The count could not be forgotten either, and so it is noted as soon as there is room.
    const SignedIn signedIn = vault.open();
    REQUIRE(notedIn(signedIn).size() == 1);
    CHECK(notedIn(signedIn)[0].starts_with("2, "));
}

TEST_CASE("a count that somebody wrote into the file keeps nobody out", "[workflow][vault][audit]")
{
    const TriedVault vault;
    vault.guess(1);
    const auto file = vault.directory / "attempts";
    std::ifstream in(file);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    std::string forged = "soundings-attempts 1\n";
    const std::size_t name = text.find("name ");
    REQUIRE(name != std::string::npos);
    forged += text.substr(name, 7) + " wrong 4 last 9223372036854775807\n";
    forged += "checksum " + storage::hexOf(storage::sha256(forged)) + "\n";
    std::ofstream(file, std::ios::trunc) << forged;
    const SignedIn signedIn = vault.open();
    CHECK(notedIn(signedIn) == Noted{"4"});
}
