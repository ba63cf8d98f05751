// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/restore_backup.h"

#include "storage/audit/head.h"
#include "storage/backup/backup_checks.h"
#include "storage/files/small_file.h"
#include "storage/sqlite/transaction.h"
#include "storage/user_rows.h"

namespace soundings::storage {

namespace {

/// How the work is shared out, by what each part takes of the whole.
constexpr double TakenOutAt = 0.5;

void requireUser(sqlite::Database& database, const Unlocked& unlocked, const std::string& userName)
{
    const auto user = readUserByName(database, userName);
    if (!user || user->id != unlocked.user || user->retired) {
        throw Error(ErrorKind::WrongKey,
                    "this user was retired on the day of the backup and cannot restore it; "
                    "nothing was written");
    }
}

/// Whoever reads the audit sees that what came after the backup is not missing by accident.
void noteRestoring(sqlite::Database& database,
                   const VaultFiles& files,
                   const Unlocked& unlocked,
                   const BackupHeader& header,
                   std::int64_t utcSeconds)
{
    sqlite::Transaction transaction(database);
    const AuditTip tip = appendAudit(database,
                                     header.vault,
                                     unlocked.user,
                                     {"vault.restore",
                                      core::toHex(header.vault),
                                      "up to entry " + std::to_string(header.auditNumber)},
                                     utcSeconds);
    transaction.commit();
    StagedFile(files.head, headText(header.vault, tip, unlocked.dataKey)).put();
}

Unlocked unlockBackup(BackupFile& backup,
                      const std::filesystem::path& file,
                      const std::string& userName,
                      const Secret& passphrase)
{
    try {
        return unlockBackupAs(backup.readKeys(), userName, passphrase, file);
    } catch (const Error& error) {
        throw saidOfBackup(error, file, file, file);
    }
}

/// Everything but the name of the folder.
void buildVault(BackupFile& backup,
                const VaultFiles& files,
                const Unlocked& unlocked,
                const std::string& userName,
                std::int64_t utcSeconds,
                const BackupProgress& progress)
{
    backup.extract(files, unlocked.dataKey, partOfProgress(progress, 0.0, TakenOutAt));
    sqlite::Database database(
        files.records, unlocked.dataKey, sqlite::Database::Mode::OpenExisting);
    requireSoundBackup(database,
                       files,
                       unlocked.dataKey,
                       backup.header(),
                       partOfProgress(progress, TakenOutAt, 1.0));
    requireUser(database, unlocked, userName);
    noteRestoring(database, files, unlocked, backup.header(), utcSeconds);
    createEmptyFile(files.lock);
    makeFolder(files.backups);
}

} // namespace

BackupInfo readBackupInfo(const std::filesystem::path& file)
{
    const BackupFile backup(file);
    return {file, backup.header(), backup.bytes()};
}

BackupInfo restoreBackup(const std::filesystem::path& file,
                         const std::filesystem::path& dir,
                         const std::string& userName,
                         const Secret& passphrase,
                         std::int64_t utcSeconds,
                         const BackupProgress& progress)
{
    BackupFile backup(file);
    const auto target = requireFreeFolder(dir);
    const Unlocked unlocked = unlockBackup(backup, file, userName, passphrase);
    if (progress) {
        progress(0.0);
    }
    FolderInTheMaking making(target);
    try {
        buildVault(backup, VaultFiles(making.folder()), unlocked, userName, utcSeconds, progress);
    } catch (const Error& error) {
        throw saidOfBackup(error, making.folder(), file, target);
    }
    making.moveToTarget();
    return {file, backup.header(), backup.bytes()};
}

} // namespace soundings::storage
