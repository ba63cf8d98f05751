// SPDX-License-Identifier: GPL-3.0-or-later
// Before the records of an earlier program are changed, a verified backup of them is kept.
#include "storage/backup/before_migration.h"
#include "storage/backup/restore_backup.h"
#include "storage/keys/unlock.h"
#include "storage/schema/migrate.h"
#include "storage/sqlite/database.h"
#include "tests/storage/fixture/all_records.h"
#include "tests/storage/fixture/frozen_vault.h"
#include "tests/storage/fixture/small_files_only.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::tests;
using storage::ErrorKind;
using storage::Vault;
using storage::sqlite::Database;

namespace {

struct Old
{
    TemporaryFolder folder;
    std::filesystem::path dir = thaw(folder.path(), "schema_1");

    [[nodiscard]] Vault open() const
    {
        return Vault::open(dir, "manager", frozenPassphrase(), Now);
    }

    [[nodiscard]] std::filesystem::path backups() const { return dir / "backups"; }

    void run(const std::string& sql) const
    {
        const auto keys =
            storage::unlockAs(storage::VaultFiles(dir), "manager", frozenPassphrase(), Now);
        Database(dir / "records.db", keys.dataKey, Database::Mode::OpenExisting).execute(sql);
    }

    [[nodiscard]] std::map<std::string, std::string> records(int schema) const
    {
        const auto keys =
            storage::unlockAs(storage::VaultFiles(dir), "manager", frozenPassphrase(), Now);
        Database database(dir / "records.db", keys.dataKey, Database::Mode::OpenExisting);
        CHECK(database.userVersion() == schema);
        return recordsOf(database);
    }
};

std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        files.push_back(entry.path());
    }
    return files;
}

} // namespace

TEST_CASE("bringing up an older vault first keeps a backup, from which the older one comes back",
          "[storage][backup][schema]")
{
    const Old old;
    auto before = old.records(1);
    old.open().lock();
    const auto files = filesIn(old.backups());
    REQUIRE(files.size() == 1);
    const auto info = storage::readBackupInfo(files.front());
    CHECK(info.header.schemaVersion == 1);
    CHECK(files.front().filename() ==
          "schema-1-entry-" + std::to_string(info.header.auditNumber) + ".soundings-backup");

    const Old restored{{}, old.folder.path() / "restored"};
    storage::restoreBackup(files.front(), restored.dir, "manager", frozenPassphrase(), Now);
    auto after = restored.records(1);
    before.erase("audit_entry");
    after.erase("audit_entry");
    CHECK(dropErasedElsewhere(after));
    CHECK(after == before);
    CHECK(restored.open().info().schemaVersion == storage::currentSchemaVersion());
}

TEST_CASE("a vault that is up to date is not backed up by opening it", "[storage][backup][schema]")
{
    TestVault vault;
    vault.reopen();
    CHECK(std::filesystem::is_empty(vault.files().backups));
    const Old old;
    old.open().lock();
    const auto first = contentsOf(old.backups());
    old.open().lock();
    CHECK(contentsOf(old.backups()) == first);
}

TEST_CASE("a migration that fails leaves the records as they were, and its backups do not pile up",
          "[storage][backup][schema]")
{
    const Old old;
    // In the way of the migration.
    old.run("CREATE TABLE clinic_model (x)");
    const auto before = old.records(1);
    const std::string head = readAll(old.dir / "head");
    for (int attempt = 0; attempt < 3; ++attempt) {
        CHECK(errorOf([&] { old.open().lock(); }).has_value());
        CHECK(filesIn(old.backups()).size() == 1);
    }
    CHECK(old.records(1) == before);
    CHECK(readAll(old.dir / "head") == head);
    old.run("DROP TABLE clinic_model");
    CHECK(old.open().check().ok());
}

TEST_CASE("without its backup nothing is migrated", "[storage][backup][schema]")
{
    const Old old;
    const auto before = contentsOf(old.dir);
    {
        const SmallFilesOnly limit(40'000);
        CHECK(errorOf([&] { old.open().lock(); }) == ErrorKind::DiskFull);
    }
    CHECK(std::filesystem::is_empty(old.backups()));
    CHECK(contentsOf(old.dir) == before);
    std::filesystem::remove(old.backups());
    std::filesystem::create_directory_symlink(old.folder.path(), old.backups());
    CHECK(errorOf([&] { old.open().lock(); }) == ErrorKind::Damaged);
    CHECK(filesIn(old.folder.path()).size() == 1);
    static_cast<void>(old.records(1));
}

TEST_CASE("an interrupted step takes those before it back with it", "[storage][schema]")
{
    const Old old;
    old.run("CREATE TABLE clinic_model (x)");
    const auto keys =
        storage::unlockAs(storage::VaultFiles(old.dir), "manager", frozenPassphrase(), Now);
    Database database(old.dir / "records.db", keys.dataKey, Database::Mode::OpenExisting);
    CHECK(errorOf([&] { storage::migrate(database); }).has_value());
    CHECK_FALSE(database.isInTransaction());
    CHECK(database.userVersion() == 1);
}
