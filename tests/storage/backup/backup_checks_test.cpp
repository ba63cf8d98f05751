// SPDX-License-Identifier: GPL-3.0-or-later
// Backups with a code that fits and a content that does not: each check by itself.
#include "storage/audit/head.h"
#include "storage/backup/backup_checks.h"
#include "tests/storage/fixture/backed_up.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace soundings;
using namespace soundings::tests;
using Catch::Matchers::ContainsSubstring;
using storage::ErrorKind;

namespace {

struct Forged
{
    BackedUp clinic;
    storage::Unlocked keys;
    std::optional<TakenApart> parts;

    Forged()
    {
        clinic.backUp();
        keys = clinic.unlocked();
        parts.emplace(readAll(clinic.file()), clinic.file());
    }

    /// Runs SQL on the copied records.
    void change(const std::string& sql)
    {
        const auto file = clinic.place.path() / "records";
        writeAll(file, parts->records);
        {
            storage::sqlite::Database database(
                file, keys.dataKey, storage::sqlite::Database::Mode::OpenExisting);
            database.execute("PRAGMA foreign_keys = OFF");
            database.execute(sql);
        }
        parts->records = readAll(file);
        std::filesystem::remove(file);
    }

    void verify()
    {
        writeAll(clinic.file(), parts->putTogether(keys.dataKey));
        storage::BackupFile backup(clinic.file());
        const storage::FolderInTheMaking hidden(clinic.place.path() / "taken-out");
        storage::verifyBackup(backup, storage::VaultFiles(hidden.folder()), keys, {});
    }
};

} // namespace

TEST_CASE("what is put together as it was taken apart is sound", "[storage][backup]")
{
    Forged forged;
    CHECK_NOTHROW(forged.verify());
}

TEST_CASE("records that end elsewhere than head or header say are refused", "[storage][backup]")
{
    Forged forged;
    forged.parts->header.auditNumber = 1;
    CHECK_THROWS_WITH(forged.verify(), ContainsSubstring("end elsewhere"));
    forged.parts->header.auditNumber = 3;
    CHECK_THROWS_WITH(forged.verify(), ContainsSubstring("end elsewhere"));
    forged.parts->header.auditNumber = 2;
    CHECK_NOTHROW(forged.verify());
    forged.change("DELETE FROM audit_entry WHERE number = 2");
    CHECK_THROWS_WITH(forged.verify(), ContainsSubstring("end elsewhere"));
}

TEST_CASE("an audit entry that was changed is found", "[storage][backup]")
{
    Forged forged;
    forged.change("UPDATE audit_entry SET action = 'vault.other' WHERE number = 1");
    CHECK_THROWS_WITH(forged.verify(), ContainsSubstring("audit: entry 1 does not fit"));
}

TEST_CASE("a reference to nobody is found", "[storage][backup]")
{
    Forged forged;
    forged.change("DELETE FROM client");
    CHECK_THROWS_WITH(forged.verify(), ContainsSubstring("reference: participant"));
}

TEST_CASE("a damaged page that is never read is found", "[storage][backup]")
{
    Forged forged;
    // Pages that were freed are read by nobody but this check.
    forged.change("CREATE TABLE filler (x); INSERT INTO filler VALUES (zeroblob(40000)); "
                  "DROP TABLE filler");
    CHECK_NOTHROW(forged.verify());
    forged.parts->records =
        withFlippedBit(forged.parts->records, (forged.parts->records.size() - 2000) * 8);
    CHECK_THROWS_WITH(forged.verify(), ContainsSubstring("page: "));
}

TEST_CASE("records of a newer schema are refused as newer, of another as damaged",
          "[storage][backup]")
{
    Forged forged;
    forged.change("PRAGMA user_version = 1");
    CHECK_THROWS_WITH(forged.verify(), ContainsSubstring("another schema"));
    forged.change("PRAGMA user_version = 1000");
    CHECK(errorOf([&] { forged.verify(); }) == ErrorKind::TooNew);
    forged.change("PRAGMA user_version = 0");
    CHECK(errorOf([&] { forged.verify(); }) == ErrorKind::Damaged);
}

TEST_CASE("parts of an impossible length are refused before they are read", "[storage][backup]")
{
    Forged forged;
    forged.parts->keys.resize(std::size_t{2} << 20U, ' ');
    CHECK(errorOf([&] { forged.verify(); }) == ErrorKind::Damaged);
    forged.parts->keys.clear();
    CHECK(errorOf([&] { forged.verify(); }) == ErrorKind::Damaged);
}
