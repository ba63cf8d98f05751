// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/restore_backup.h"
#include "storage/backup/staged_backup.h"
#include "storage/client_store.h"
#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"
#include "tests/storage/fixture/couple.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <algorithm>

using namespace soundings;
using namespace soundings::tests;
using storage::Change;
using storage::ErrorKind;

namespace {

/// Past the program, as an old page that is put back would.
void changeAnAnswer(TestVault& vault)
{
    vault->database().execute("UPDATE answer SET value = value + 1 WHERE value IS NOT NULL");
    REQUIRE_FALSE(vault->check().ok());
}

std::optional<ErrorKind> errorOfBackup(TestVault& vault, const std::filesystem::path& file)
{
    return errorOf(
        [&] { storage::StagedBackup(*vault, file, storage::EarlierBackup::Keep, Now).put(); });
}

} // namespace

TEST_CASE("records that somebody has looked at are accepted as they are, and the audit says so",
          "[storage][sum][accept]")
{
    Couple couple(2);
    const TemporaryFolder place;
    const auto file = place.path() / "clinic.soundings-backup";
    changeAnAnswer(couple.vault);
    REQUIRE(errorOfBackup(couple.vault, file) == ErrorKind::Damaged);

    couple.vault->acceptRecords("compared with the paper forms", Now + 5);

    const auto entry = couple.vault->auditEntries().back();
    CHECK(entry.what.action == "vault.accept-records");
    CHECK(entry.what.object == core::toHex(couple.vault->id()));
    CHECK(entry.what.detail == "compared with the paper forms");
    CHECK(entry.user == couple.vault->user().id);
    CHECK(entry.utcSeconds == Now + 5);
    const auto report = couple.vault->check();
    CHECK(report.ok());
    CHECK(report.accepted == std::vector{entry.number});
    CHECK(couple.vault->verifyAudit().accepted == std::vector{entry.number});
    CHECK_FALSE(errorOfBackup(couple.vault, file));

    // The sum goes on from there, also in the next program, and the word stays.
    couple.vault.write([](Change& change) { storage::insertClient(change, someClient("N-1")); });
    couple.vault.reopen();
    couple.vault.write([](Change& change) { storage::insertClient(change, someClient("N-2")); });
    CHECK(couple.vault->check().ok());
    CHECK(couple.vault->check().accepted == std::vector{entry.number});
    CHECK(couple.erase().unfinished.empty());
    CHECK(couple.vault->check().ok());
    CHECK(couple.vault->verifyAudit().accepted == std::vector{entry.number});
}

TEST_CASE("what is changed after records were accepted is told again", "[storage][sum][accept]")
{
    Couple couple(2);
    changeAnAnswer(couple.vault);
    couple.vault->acceptRecords("looked at", Now);
    changeAnAnswer(couple.vault);
    couple.vault->acceptRecords("looked at again", Now);
    const auto report = couple.vault->check();
    CHECK(report.ok());
    CHECK(report.accepted.size() == 2);
}

TEST_CASE("records that fit are not accepted, because nobody would know what for",
          "[storage][sum][accept]")
{
    Couple couple(2);
    const auto entries = couple.vault->auditEntries().size();
    CHECK(errorOf([&] { couple.vault->acceptRecords("no reason", Now); }) == ErrorKind::Conflict);
    CHECK(couple.vault->auditEntries().size() == entries);
    CHECK(couple.vault->check().accepted.empty());
}

TEST_CASE("records are not accepted where something is damaged that nobody can look at",
          "[storage][sum][accept]")
{
    Couple couple(2);
    changeAnAnswer(couple.vault);
    auto& database = couple.vault->database();
    const auto entries = couple.vault->auditEntries().size();
    SECTION("the chain of the audit")
    {
        database.execute("UPDATE audit_entry SET detail = 'another' WHERE number = 2");
    }
    SECTION("a reference")
    {
        database.execute("PRAGMA foreign_keys = OFF; DELETE FROM client");
    }
    SECTION("the head")
    {
        std::filesystem::remove(couple.vault.files().head);
    }
    CHECK(errorOf([&] { couple.vault->acceptRecords("looked at", Now); }) == ErrorKind::Damaged);
    CHECK(couple.vault->auditEntries().size() == entries);
    CHECK(couple.vault->verifyAudit().accepted.empty());
    CHECK_FALSE(couple.vault->check().ok());
}

TEST_CASE("records among which somebody is who was erased are never accepted",
          "[storage][sum][accept][erasure]")
{
    Couple couple(2);
    REQUIRE(couple.erase().unfinished.empty());
    // As a page from before does that is put back.
    couple.vault->database()
        .prepare("INSERT INTO client VALUES (?, 'back', '', NULL, '', '', 0, 0)")
        .bind(couple.gone.id)
        .run();
    // With it the note that they were erased may have gone.
    couple.vault->database().execute(GENERATE("SELECT 1", "DELETE FROM erased_client"));
    const auto report = couple.vault->check();
    CHECK(std::ranges::count(report.findings, "erased", &storage::CheckFinding::what) == 1);
    CHECK(std::ranges::count(report.findings, "records", &storage::CheckFinding::what) == 1);
    const auto entries = couple.vault->auditEntries().size();
    CHECK(errorOf([&] { couple.vault->acceptRecords("looked at", Now); }) == ErrorKind::Damaged);
    CHECK(couple.vault->auditEntries().size() == entries);
    const TemporaryFolder place;
    CHECK(errorOfBackup(couple.vault, place.path() / "clinic.soundings-backup") ==
          ErrorKind::Damaged);
}

TEST_CASE("records of which some cannot be read are damaged and not others",
          "[storage][sum][accept]")
{
    Couple couple(2);
    // No key, no sum: nothing can be said of the rows, and so nothing be accepted.
    couple.vault->database().execute("DELETE FROM records_key");
    const auto report = couple.vault->check();
    CHECK(std::ranges::count(report.findings, "unreadable", &storage::CheckFinding::what) == 1);
    CHECK(std::ranges::count(report.findings, "records", &storage::CheckFinding::what) == 0);
    CHECK(errorOf([&] { couple.vault->acceptRecords("looked at", Now); }) == ErrorKind::Damaged);
}

TEST_CASE("what stops the check before records are accepted leaves everything as it was",
          "[storage][sum][accept]")
{
    struct Stopped
    {
    };

    Couple couple(2);
    changeAnAnswer(couple.vault);
    CHECK_THROWS_AS(couple.vault->acceptRecords("looked at", Now, [](double) { throw Stopped(); }),
                    Stopped);
    CHECK(couple.vault->verifyAudit().accepted.empty());
}
