// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/back_up_vault.h"
#include "app/workflow/backup_overview.h"
#include "app/workflow/check_vault.h"
#include "app/workflow/list_flags.h"
#include "app/workflow/open_vault.h"
#include "storage/client_store.h"
#include "storage/error.h"
#include "storage/sqlite/database.h"
#include "tests/fault/killed.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/refusal_of.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <string>

using namespace soundings;
using app::RefusalKind;
using tests::ClinicFixture;

namespace {

std::size_t filesIn(const std::filesystem::path& folder)
{
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

storage::Secret fixturePassphrase()
{
    return storage::Secret::fromText(ClinicFixture::Passphrase);
}

} // namespace

TEST_CASE("a manager backs up, the audit notes it, and the backup becomes a vault again",
          "[workflow][backup]")
{
    ClinicFixture clinic;
    const core::Flag flag = clinic.raiseRupture();
    const auto file = clinic.folder() / "clinic.soundings-backup";
    const auto before = app::vaultInfo(clinic.desk());
    const auto made = app::backUpVault(clinic.desk(), file);
    CHECK(made.header.auditNumber == before.auditNumber);
    const auto last = app::listAudit(clinic.desk()).back();
    CHECK(last.what.action == "vault.backup");
    CHECK(last.what.object == core::toHex(made.header.vault));
    CHECK(last.what.detail == "up to entry " + std::to_string(before.auditNumber));
    CHECK(app::backupInfo(file).header == made.header);

    const auto restored = app::restoreVault(
        file, clinic.folder() / "again", "anna", fixturePassphrase(), clinic.clock());
    CHECK(restored.header == made.header);
    app::SignedIn again =
        app::openVault(clinic.folder() / "again", "anna", fixturePassphrase(), clinic.clock());
    CHECK(app::requireFlag(again, flag.id).flag.id == flag.id);
    CHECK(app::listAudit(again).back().what.action == "vault.restore");
    CHECK(app::checkVault(again).ok());
}

TEST_CASE("a backup that is stopped or refused is not noted and leaves nothing",
          "[workflow][backup]")
{
    ClinicFixture clinic;
    clinic.openIndividual("K-001");
    const auto entries = app::vaultInfo(clinic.desk()).auditNumber;
    const auto file = clinic.folder() / "clinic.soundings-backup";
    const auto files = filesIn(clinic.folder());
    for (const int stopAt : {0, 1, 2}) {
        int asked = 0;
        CHECK(tests::refusalOf([&] {
                  return app::backUpVault(clinic.desk(),
                                          file,
                                          storage::EarlierBackup::Keep,
                                          [&](double) { return asked++ < stopAt; });
              }) == RefusalKind::Conflict);
        CHECK(asked == stopAt + 1);
    }
    CHECK_THROWS_AS(app::backUpVault(clinic.desk(), clinic.folder() / "no" / "where"),
                    storage::Error);
    CHECK_THROWS_AS(app::backUpVault(clinic.desk(), clinic.vaultPath() / "keys.json"),
                    app::Refusal);
    CHECK(filesIn(clinic.folder()) == files);
    CHECK(app::vaultInfo(clinic.desk()).auditNumber == entries);
    CHECK(app::checkVault(clinic.desk()).ok());
}

TEST_CASE("a backup that does not get its name is not noted and counts for nothing",
          "[workflow][backup]")
{
    ClinicFixture clinic;
    const auto entries = app::vaultInfo(clinic.desk()).auditNumber;
    const auto file = clinic.folder() / "clinic.soundings-backup";
    // Somebody else puts a file there while the backup is verified.
    const auto takePlace = [&file](double) {
        std::ofstream(file) << "in the way";
        return true;
    };
    CHECK_THROWS_AS(app::backUpVault(clinic.desk(), file, storage::EarlierBackup::Keep, takePlace),
                    storage::Error);
    CHECK(std::filesystem::file_size(file) == std::string("in the way").size());
    CHECK(app::vaultInfo(clinic.desk()).auditNumber == entries);
    CHECK_FALSE(app::backupOverview(clinic.desk()).lastByHand);
    // No change is left under way.
    std::filesystem::remove(file);
    app::backUpVault(clinic.desk(), file);
    CHECK(app::backupOverview(clinic.desk()).lastByHand == clinic.clock().utcSeconds());
    CHECK(app::checkVault(clinic.desk()).ok());
}

TEST_CASE("a backup that the audit cannot note stays, and that is said", "[workflow][backup]")
{
    ClinicFixture clinic;
    const auto entries = app::vaultInfo(clinic.desk()).auditNumber;
    const auto file = clinic.folder() / "clinic.soundings-backup";
    clinic.desk().vault().database().execute(
        "CREATE TEMP TRIGGER no_entry BEFORE INSERT ON main.audit_entry "
        "BEGIN SELECT RAISE(ABORT, 'no room'); END");
    std::string said;
    try {
        app::backUpVault(clinic.desk(), file);
    } catch (const storage::Error& error) {
        said = error.what();
    }
    INFO(said);
    CHECK(said.find("the backup is in its place") != std::string::npos);
    CHECK_FALSE(app::backupOverview(clinic.desk()).lastByHand);
    clinic.desk().vault().database().execute("DROP TRIGGER no_entry");
    CHECK(app::vaultInfo(clinic.desk()).auditNumber == entries);
    app::restoreVault(file, clinic.folder() / "again", "anna", fixturePassphrase(), clinic.clock());
}

TEST_CASE("a backup that is killed at any moment is never noted without its file",
          "[workflow][backup][R1]")
{
    constexpr int Kills = 40;
    ClinicFixture clinic;
    static_cast<void>(clinic.raiseRupture());
    const auto vaultPath = clinic.vaultPath();
    const auto backUp = [&](const std::string& name) {
        app::SignedIn anna = app::openVault(vaultPath, "anna", fixturePassphrase(), clinic.clock());
        app::backUpVault(anna, clinic.folder() / name);
    };
    // Nobody else may hold the vault meanwhile.
    clinic.desk().vault().lock();
    const int longest = tests::longestLifeMicroseconds([&] { backUp("0.backup"); });
    std::mt19937 random(20261129);
    // What matters comes last.
    std::uniform_int_distribution<int> lives(longest / 4, longest);
    for (int kill = 1; kill <= Kills; ++kill) {
        tests::killAfter(std::chrono::microseconds(lives(random)),
                         [&] { backUp(std::to_string(kill) + ".backup"); });
    }
    std::multiset<std::string> made;
    for (int kill = 0; kill <= Kills; ++kill) {
        const auto file = clinic.folder() / (std::to_string(kill) + ".backup");
        if (std::filesystem::exists(file)) {
            const auto header = app::backupInfo(file).header;
            made.insert("up to entry " + std::to_string(header.auditNumber));
        }
    }
    std::multiset<std::string> noted;
    app::SignedIn& anna = clinic.signInAs("anna");
    for (const auto& entry : app::listAudit(anna)) {
        if (entry.what.action == "vault.backup") {
            noted.insert(entry.what.detail);
        }
    }
    CAPTURE(made.size(), noted.size());
    CHECK(noted.size() > 1);
    CHECK(made.size() < Kills);
    CHECK(std::ranges::includes(made, noted));
    CHECK(app::checkVault(anna).ok());
}

TEST_CASE("restoring that is stopped leaves nothing", "[workflow][backup]")
{
    ClinicFixture clinic;
    const auto file = clinic.folder() / "clinic.soundings-backup";
    app::backUpVault(clinic.desk(), file);
    const auto files = filesIn(clinic.folder());
    for (const int stopAt : {0, 1}) {
        int asked = 0;
        CHECK(tests::refusalOf([&] {
                  return app::restoreVault(file,
                                           clinic.folder() / "again",
                                           "anna",
                                           fixturePassphrase(),
                                           clinic.clock(),
                                           [&](double) { return asked++ < stopAt; });
              }) == RefusalKind::Conflict);
        CHECK(filesIn(clinic.folder()) == files);
    }
}

TEST_CASE("anybody who could open the vault on that day restores it, with their own passphrase",
          "[workflow][backup]")
{
    ClinicFixture clinic;
    clinic.addUser("bela", {core::Role::Therapist});
    const auto file = clinic.folder() / "clinic.soundings-backup";
    app::backUpVault(clinic.desk(), file);
    app::restoreVault(file, clinic.folder() / "again", "bela", fixturePassphrase(), clinic.clock());
    const app::SignedIn bela =
        app::openVault(clinic.folder() / "again", "bela", fixturePassphrase(), clinic.clock());
    CHECK(bela.vault().auditEntries().back().userName == "bela");
}

TEST_CASE("a recovery key that was mistyped restores nothing and says what it looks like",
          "[workflow][backup][recovery]")
{
    ClinicFixture clinic;
    const auto file = clinic.folder() / "clinic.soundings-backup";
    app::backUpVault(clinic.desk(), file);
    const auto files = filesIn(clinic.folder());
    CHECK_THROWS_WITH(app::restoreVaultByRecoveryKey(file,
                                                     clinic.folder() / "again",
                                                     "anna",
                                                     storage::Secret::fromText("ABCD-EFGH"),
                                                     clinic.clock()),
                      Catch::Matchers::ContainsSubstring("14 groups"));
    CHECK(filesIn(clinic.folder()) == files);
}
