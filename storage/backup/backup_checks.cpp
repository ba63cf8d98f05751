// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/backup_checks.h"

#include "storage/audit/head.h"
#include "storage/records_check.h"
#include "storage/schema/migrate.h"
#include "storage/sqlite/statement.h"

namespace soundings::storage {

namespace {

[[noreturn]] void throwUnsound(const std::string& what, const std::filesystem::path& file)
{
    throw Error(ErrorKind::Damaged, what, file);
}

void requireIdentity(sqlite::Database& database,
                     const VaultFiles& files,
                     const BackupHeader& header)
{
    auto row = database.prepare("SELECT id FROM vault");
    if (!row.step() || row.id<core::Id<BackupHeader>>(0).bytes() != header.vault) {
        throwUnsound("the records belong to another vault", files.records);
    }
    if (database.userVersion() != header.schemaVersion) {
        throwUnsound("the records have another schema than the backup says", files.records);
    }
}

void requireHead(sqlite::Database& database,
                 const VaultFiles& files,
                 const Secret& dataKey,
                 const BackupHeader& header)
{
    const AuditTip head = readHead(files.head, header.vault, dataKey);
    const AuditTip tip = auditTip(database);
    if (head.number != header.auditNumber || tip.number != head.number || tip.hash != head.hash) {
        throwUnsound("the records end elsewhere than the backup says", files.records);
    }
}

} // namespace

void requireSoundBackup(sqlite::Database& database,
                        const VaultFiles& files,
                        const Secret& dataKey,
                        const BackupHeader& header,
                        const BackupProgress& progress)
{
    requireKnownSchema(database, files.records);
    requireIdentity(database, files, header);
    requireHead(database, files, dataKey, header);
    CheckReport report;
    std::function<void()> watcher;
    if (progress) {
        // How far a check is the library does not say.
        watcher = [&progress] { progress(0.5); };
    }
    database.watched(watcher, [&] { checkRecords(database, header.vault, report); });
    if (!report.ok()) {
        const CheckFinding& first = report.findings.front();
        throwUnsound(first.what + ": " + first.detail, files.records);
    }
}

void verifyBackup(BackupFile& backup,
                  const VaultFiles& files,
                  const Unlocked& ofVault,
                  const BackupProgress& progress)
{
    if (backup.header().vault != ofVault.keys.vault) {
        throw Error(ErrorKind::Conflict, "this is a backup of another vault", files.folder);
    }
    verifyKeysFile(backup.readKeys(), ofVault.dataKey, files.keys);
    backup.extract(files, ofVault.dataKey, partOfProgress(progress, 0.0, 0.5));
    sqlite::Database database(files.records, ofVault.dataKey, sqlite::Database::Mode::OpenExisting);
    requireSoundBackup(
        database, files, ofVault.dataKey, backup.header(), partOfProgress(progress, 0.5, 1.0));
}

Error saidOfBackup(const Error& error,
                   const std::filesystem::path& hidden,
                   const std::filesystem::path& backup,
                   const std::filesystem::path& target,
                   const std::string& advice)
{
    if (!error.path().empty() && !error.path().string().starts_with(hidden.string())) {
        return error;
    }
    // What follows names what to do about a vault, and this is none.
    const std::string message = error.message();
    const std::string what = message.substr(0, message.find(';'));
    switch (error.kind()) {
    case ErrorKind::Damaged:
    case ErrorKind::BehindHead:
    case ErrorKind::NotAVault:
        return {ErrorKind::Damaged, what + "; nothing was written; " + advice, backup};
    case ErrorKind::TooNew:
    case ErrorKind::WrongKey:
        return error.about(backup);
    default:
        return error.about(target);
    }
}

BackupProgress partOfProgress(const BackupProgress& progress, double first, double last)
{
    if (!progress) {
        return {};
    }
    return [progress, first, last](double share) { progress(first + share * (last - first)); };
}

} // namespace soundings::storage
