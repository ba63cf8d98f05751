// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema/migrate.h"

#include "storage/audit/audit_log.h"
#include "storage/error.h"
#include "storage/records_sum.h"
#include "storage/restore_advice.h"
#include "storage/schema/embedded_migrations.h"
#include "storage/sqlite/database.h"
#include "storage/sqlite/transaction.h"

#include <string>

namespace soundings::storage {

namespace {

/// "Sndg", on disk, do not change.
constexpr int ApplicationId = 0x536e6467;

} // namespace

int currentSchemaVersion()
{
    return static_cast<int>(embeddedMigrations().size());
}

void requireKnownSchema(sqlite::Database& database, const std::filesystem::path& file)
{
    const int version = database.userVersion();
    if (version > currentSchemaVersion()) {
        throw Error(ErrorKind::TooNew,
                    "written by a newer Soundings (schema " + std::to_string(version) +
                        ", this program knows " + std::to_string(currentSchemaVersion()) +
                        "); nothing was written",
                    file);
    }
    if (version < 1) {
        throw Error(ErrorKind::Damaged, restoreInstead("holds no records of Soundings"), file);
    }
}

void migrate(sqlite::Database& database, const std::function<void()>& last)
{
    const int before = database.userVersion();
    const bool wereSummed = recordsAreSummed(database);
    if (before >= currentSchemaVersion()) {
        return;
    }
    sqlite::Transaction transaction(database);
    for (const Migration& step : embeddedMigrations().subspan(static_cast<std::size_t>(before))) {
        database.execute(std::string(step.sql));
    }
    database.execute("PRAGMA application_id = " + std::to_string(ApplicationId));
    database.execute("PRAGMA user_version = " + std::to_string(currentSchemaVersion()));
    if (!wereSummed) {
        insertRecordsKey(database);
    }
    if (last) {
        last();
    }
    transaction.commit();
}

void migrateAndNote(sqlite::Database& database,
                    const core::IdBytes& vault,
                    core::UserId user,
                    std::int64_t utcSeconds)
{
    const std::string steps = "schema " + std::to_string(database.userVersion()) + " to " +
                              std::to_string(currentSchemaVersion());
    migrate(database, [&] {
        static_cast<void>(appendAudit(database,
                                      vault,
                                      user,
                                      {"vault.migrate", core::toHex(vault), steps},
                                      utcSeconds,
                                      SumSource::AllRows));
    });
}

} // namespace soundings::storage
