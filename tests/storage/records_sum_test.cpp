// SPDX-License-Identifier: GPL-3.0-or-later
// Every audit entry says what all records come to; a check holds the rows that are there against
// it.
#include "storage/audit/audit_log.h"
#include "storage/backup/staged_backup.h"
#include "storage/byte_string.h"
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/erasure/erase_rows.h"
#include "storage/keys/unlock.h"
#include "storage/records_sum.h"
#include "storage/setting_store.h"
#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"
#include "tests/storage/fixture/couple.h"
#include "tests/storage/fixture/pages.h"
#include "tests/storage/fixture/people.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <algorithm>
#include <bit>

using namespace soundings;
using namespace soundings::tests;
using storage::Change;
using storage::ErrorKind;
using storage::RowSum;
using storage::SharedTexts;
using storage::sqlite::Database;

namespace {

std::string keyOf(Database& database)
{
    auto row = database.prepare("SELECT key FROM records_key");
    REQUIRE(row.step());
    return std::string(row.blob(0));
}

/// The sum that an entry holds.
RowSum sumInEntry(const storage::Vault& vault, std::size_t entry)
{
    return RowSum(vault.auditEntries().at(entry - 1).records.value());
}

/// As somebody would who has the data key, docs/vault-format.md and another program.
RowSum sumByTheBook(Database& database)
{
    const auto key = storage::Secret::fromText(keyOf(database));
    RowSum sum;
    auto table = database.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN "
        "('audit_entry', 'draft', 'records_key') AND substr(name, 1, 7) <> 'sqlite_'");
    while (table.step()) {
        std::string columns;
        auto column = database.prepare("SELECT name FROM pragma_table_info(?)");
        column.bind(table.text(0));
        while (column.step()) {
            const std::string name = "\"" + column.text(0) + "\"";
            columns += ", typeof(" + name + "), " + name;
        }
        auto row = database.prepare("SELECT 0" + columns + " FROM " + table.text(0));
        while (row.step()) {
            storage::ByteString bytes;
            bytes.text(table.text(0));
            const auto count = std::ranges::count(columns, '"') / 2;
            for (int place = 1; place < count; place += 2) {
                const std::string type = row.text(place);
                bytes.raw(type.substr(0, 1));
                if (type == "integer") {
                    bytes.number64(static_cast<std::uint64_t>(row.integer(place + 1)));
                } else if (type == "real") {
                    bytes.number64(std::bit_cast<std::uint64_t>(row.real(place + 1)));
                } else if (type == "text") {
                    bytes.text(row.text(place + 1));
                } else if (type == "blob") {
                    bytes.text(row.blob(place + 1));
                }
            }
            sum.add(bytes.bytes(), key);
        }
    }
    return sum;
}

bool hasOtherRecords(const storage::Vault& vault)
{
    const auto findings = vault.check().findings;
    return std::ranges::any_of(findings,
                               [](const auto& finding) { return finding.what == "records"; });
}

} // namespace

TEST_CASE("the newest entry says what all records come to, as anybody with the key can compute it",
          "[storage][sum]")
{
    TestVault empty;
    CHECK(sumInEntry(*empty, 1) == sumByTheBook(empty->database()));
    CHECK(sumInEntry(*empty, 1) != RowSum());
    Couple couple(4);
    auto& database = couple.vault->database();
    const std::size_t entries = couple.vault->auditEntries().size();
    CHECK(sumInEntry(*couple.vault, entries) == sumByTheBook(database));
    CHECK(storage::computedRecordsSum(database) == sumByTheBook(database));
    CHECK(storage::newestRecordsSum(database) == sumByTheBook(database));
    CHECK(couple.vault->check().ok());
    couple.vault.write([&](Change& change) { storage::insertClient(change, someClient("N-1")); });
    CHECK(sumInEntry(*couple.vault, entries + 1) == sumByTheBook(database));
    CHECK(sumInEntry(*couple.vault, entries + 1) != sumInEntry(*couple.vault, entries));
}

TEST_CASE("an entry about nothing that was written has the sum of the one before", "[storage][sum]")
{
    Couple couple(2);
    const std::size_t entries = couple.vault->auditEntries().size();
    couple.vault.write([](Change&) {});
    CHECK(sumInEntry(*couple.vault, entries + 1) == sumInEntry(*couple.vault, entries));
    CHECK(couple.vault->check().ok());
}

TEST_CASE("what is undone, and what is refused, is in no sum", "[storage][sum]")
{
    Couple couple(2);
    const auto stray = someCase(couple.vault->user().id, someClient("nobody"));
    {
        Change undone(*couple.vault, {"test.undone", "", ""}, Now);
        storage::insertClient(undone, someClient("U-1"));
        storage::eraseRowsOf(couple.vault->database(), couple.gone.id, SharedTexts::Erase);
        storage::renewRecordsKey(couple.vault->database());
    }
    CHECK(couple.vault->check().ok());
    couple.vault.write([&](Change& change) {
        storage::insertClient(change, someClient("A-1"));
        CHECK(errorOf([&] { storage::insertClient(change, someClient("A-1")); }) ==
              ErrorKind::Conflict);
        // Told by the library when the row was there already.
        CHECK(errorOf([&] {
                  change.database()
                      .prepare("INSERT INTO due_measure SELECT zeroblob(16), 1, 'm', 'client', 1")
                      .run();
              }) == ErrorKind::NotFound);
        CHECK(errorOf([&] { storage::insertCase(change, stray); }).has_value());
        // Of a change that goes on all the same, as none of the program's does, a case stays.
        change.database().prepare("DELETE FROM episode WHERE id = ?").bind(stray.id).run();
        storage::setSetting(change, "retention.years", "12");
        storage::setSetting(change, "retention.years", "13");
    });
    CHECK(couple.vault->check().ok());
    couple.vault.reopen();
    CHECK(couple.vault->check().ok());
}

TEST_CASE("rows that were written past the program are told, and stay told", "[storage][sum]")
{
    Couple couple(2);
    couple.vault->database().execute("UPDATE answer SET value = value + 1 WHERE value IS NOT NULL");
    const auto findings = couple.vault->check().findings;
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].what == "records");
    CHECK_THAT(findings[0].detail,
               Catch::Matchers::ContainsSubstring("old page") &&
                   Catch::Matchers::ContainsSubstring("restore the newest backup"));
    couple.vault.write([](Change& change) { storage::insertClient(change, someClient("A-1")); });
    CHECK(hasOtherRecords(*couple.vault));
    couple.vault.reopen();
    CHECK(hasOtherRecords(*couple.vault));
}

TEST_CASE("an entry without a sum vouches for nothing, and none is written after it",
          "[storage][sum]")
{
    Couple couple(2);
    auto& database = couple.vault->database();
    // As an old page of the audit from before the sum would have it: chained in the old form.
    auto newest = couple.vault->auditEntries().back();
    newest.records.reset();
    database.prepare("UPDATE audit_entry SET records = NULL, hash = ? WHERE number = ?")
        .bind(storage::auditHash(couple.vault->id(), newest), newest.number)
        .run();
    CHECK(hasOtherRecords(*couple.vault));
    CHECK(errorOf([&] {
              couple.vault.write(
                  [](Change& change) { storage::insertClient(change, someClient("N-1")); });
          }) == ErrorKind::Damaged);
    CHECK(errorOf([&] {
              static_cast<void>(couple.vault->eraseClient(
                  storage::clients(*couple.vault).front().id, SharedTexts::Keep, Now));
          }) == ErrorKind::Damaged);
    CHECK_FALSE(storage::clientByCode(*couple.vault, "N-1"));
    CHECK(storage::clients(*couple.vault).size() == 2);
}

TEST_CASE("a key of the sum that is missing or another is told", "[storage][sum]")
{
    Couple couple(1);
    auto& database = couple.vault->database();
    const std::string key = keyOf(database);
    database.execute("UPDATE records_key SET key = randomblob(32)");
    CHECK(hasOtherRecords(*couple.vault));
    database.execute("DELETE FROM records_key");
    CHECK(couple.vault->check().findings.back().what == "unreadable");
    CHECK(errorOf([&] { couple.vault.reopen(); }) == ErrorKind::Damaged);
}

TEST_CASE("after erasing no key is left with which the sums of before could confirm a guess",
          "[storage][sum][erasure]")
{
    Couple couple(3);
    const std::string before = keyOf(couple.vault->database());
    couple.vault.close();
    const auto files = couple.vault.files();
    const auto keys = storage::unlockAs(files, OwnerName, passphrase(), Now);
    // Without this the scan might be blind.
    REQUIRE_FALSE(foundIn(decryptedPages(files.records, keys.dataKey), {before}).empty());
    couple.vault.reopen();
    couple.erase();
    const std::string after = keyOf(couple.vault->database());
    CHECK(after != before);
    const std::size_t entries = couple.vault->auditEntries().size();
    CHECK(sumInEntry(*couple.vault, entries) == sumByTheBook(couple.vault->database()));
    CHECK(couple.vault->check().ok());
    couple.vault.write([](Change& change) { storage::insertClient(change, someClient("A-1")); });
    CHECK(couple.vault->check().ok());
    couple.vault.close();
    const std::string pages = decryptedPages(files.records, keys.dataKey);
    CHECK(foundIn(pages, {before}).empty());
    CHECK(foundIn(pages, {after}).size() == 1);
}

TEST_CASE("records that are not those of the newest entry are not given another key",
          "[storage][sum][erasure]")
{
    Couple couple(2);
    couple.vault->database().execute("DELETE FROM score");
    const auto entries = couple.vault->auditEntries().size();
    CHECK(errorOf([&] { couple.erase(); }) == ErrorKind::Damaged);
    CHECK(storage::clientById(*couple.vault, couple.gone.id).has_value());
    CHECK(couple.vault->auditEntries().size() == entries);
    CHECK(hasOtherRecords(*couple.vault));
}

TEST_CASE("a new data key goes on from the sum of before and vouches for nothing else",
          "[storage][sum][retire]")
{
    People people;
    const std::string key = keyOf(people.vault->database());
    people.vault->database().execute("UPDATE answer SET value = 0.0 WHERE value IS NOT NULL");
    people.retireBea();
    CHECK(hasOtherRecords(*people.vault));
    CHECK(keyOf(people.vault->database()) == key);
}

TEST_CASE(
    "records that are not those of the newest entry are not backed up, and the vault is named",
    "[storage][sum][backup]")
{
    Couple couple(2);
    const TemporaryFolder place;
    const auto file = place.path() / "clinic.soundings-backup";
    const auto backUp = [&] {
        storage::StagedBackup(*couple.vault, file, storage::EarlierBackup::Keep, Now).put();
    };
    couple.vault->database().execute("UPDATE score SET value = 1.0 WHERE value IS NOT NULL");
    CHECK(errorOf(backUp) == ErrorKind::Damaged);
    CHECK_THROWS_WITH(backUp(),
                      Catch::Matchers::ContainsSubstring("old page or row") &&
                          Catch::Matchers::ContainsSubstring("check the vault"));
    CHECK(std::filesystem::is_empty(place.path()));
}

TEST_CASE("a check says how far it is, and stops when it is asked to", "[storage][sum]")
{
    Couple couple(2);
    std::vector<double> shares;
    CHECK(couple.vault->check([&](double share) { shares.push_back(share); }).ok());
    CHECK(shares.size() >= 5);
    CHECK(std::ranges::is_sorted(shares));
    CHECK(shares.front() >= 0.0);
    CHECK(shares.back() <= 1.0);

    struct Stop
    {
    };

    CHECK_THROWS_AS(couple.vault->check([](double) { throw Stop(); }), Stop);
    CHECK(couple.vault->check().ok());
}
