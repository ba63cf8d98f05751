// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/restore_backup.h"

#include "storage/audit/head.h"
#include "storage/backup/backup_checks.h"
#include "storage/erasure/erased_elsewhere.h"
#include "storage/erasure/erased_list.h"
#include "storage/files/small_file.h"
#include "storage/records_check.h"
#include "storage/records_sum.h"
#include "storage/schema/migrate.h"
#include "storage/setting_store.h"
#include "storage/sqlite/transaction.h"
#include "storage/user_rows.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace soundings::storage {

namespace {

/// How the work is shared out, by what each part takes of the whole.
constexpr double TakenOutAt = 0.5;

/// Who restores it. The recovery key opens no user's slot: then the name says it.
core::UserId
requireUser(sqlite::Database& database, const Unlocked& unlocked, const std::string& userName)
{
    const auto user = readUserByName(database, userName);
    const bool isRecovery = unlocked.user.isNull();
    if (!user && isRecovery) {
        throw Error(ErrorKind::WrongKey,
                    "the backup has no user '" + userName +
                        "': expected the name of somebody who could open the vault on the day of "
                        "the backup; nothing was written");
    }
    if (!user || (!isRecovery && user->id != unlocked.user) || user->retired) {
        throw Error(ErrorKind::WrongKey,
                    "this user was retired on the day of the backup and cannot restore it; "
                    "nothing was written");
    }
    return user->id;
}

/// Who restores it, and all that is known about who was erased since.
struct Restoring
{
    const std::string& userName;
    std::int64_t utcSeconds;
    Unlocked unlocked;
    bool hasOrigin = false; ///< in the backup; otherwise one was drawn that is on no disk
    bool isByRecoveryKey = false;
    KnownErased erased{};
    ErasedReach reach{};
    std::vector<core::ClientId> leftOut{}; ///< who was in the backup and was erased since, by id
    std::optional<std::filesystem::path> secondFolderBefore{};
};

std::vector<ListReach> reachesOf(const KnownErased& erased)
{
    std::vector<ListReach> reaches;
    std::ranges::transform(erased.lists, std::back_inserter(reaches), [](const HeededList& list) {
        return list.reach;
    });
    return reaches;
}

std::vector<std::filesystem::path> listsThatName(const KnownErased& erased,
                                                 const std::vector<core::ClientId>& clients)
{
    std::vector<std::filesystem::path> files;
    for (const HeededList& list : erased.lists) {
        const auto isNamed = [&clients](const ErasedClient& client) {
            return std::ranges::binary_search(clients, client.id);
        };
        if (std::ranges::any_of(list.clients, isNamed)) {
            files.push_back(list.file);
        }
    }
    return files;
}

std::string restoringDetail(const Restoring& restoring, const BackupHeader& header)
{
    std::string detail = "up to entry " + std::to_string(header.auditNumber);
    if (restoring.isByRecoveryKey) {
        detail += ", with the recovery key";
    }
    if (restoring.erased.hadUntrusted) {
        detail += ", without heeding a list of erased clients";
    }
    return detail;
}

/// Whoever reads the audit sees that what came after the backup is not missing by accident.
void noteRestoring(sqlite::Database& database,
                   const VaultFiles& files,
                   Restoring& restoring,
                   const BackupHeader& header)
{
    if (!restoring.erased.clients.empty()) {
        // Only the present schema can say who was erased. The backup stays as it is.
        migrateAndNote(database, header.vault, restoring.unlocked.user, restoring.utcSeconds);
    }
    const Unlocked& unlocked = restoring.unlocked;
    followRecords(database);
    sqlite::Transaction transaction(database);
    noteErasedElsewhereUntil(database, restoring.reach.everywhere);
    if (auto folder = setting(database, SecondBackupFolder)) {
        restoring.secondFolderBefore = std::move(*folder);
        setSetting(database, SecondBackupFolder, std::nullopt);
    }
    if (!restoring.erased.clients.empty()) {
        restoring.leftOut = eraseAgain(
            database, header.vault, unlocked.user, restoring.erased.clients, restoring.utcSeconds);
    }
    if (!restoring.leftOut.empty()) {
        renewRecordsKey(database);
    }
    const AuditTip tip = appendAudit(
        database,
        header.vault,
        unlocked.user,
        {"vault.restore", core::toHex(header.vault), restoringDetail(restoring, header)},
        restoring.utcSeconds);
    transaction.commit();
    StagedFile(files.head, headText(header.vault, tip, unlocked.dataKey)).put();
}

/// Not a byte of the erased stays in the free space, and what is left is whole.
void clearErased(sqlite::Database& database, const core::IdBytes& vault)
{
    database.execute("VACUUM");
    CheckReport report;
    checkRecords(database, vault, report);
    if (!report.ok()) {
        throw Error(ErrorKind::Damaged,
                    "without the erased clients the records are not whole: " +
                        report.findings.front().detail);
    }
}

Restoring unlockBackup(BackupFile& backup,
                       const std::filesystem::path& file,
                       const std::string& userName,
                       const BackupKey& key,
                       std::int64_t utcSeconds)
{
    try {
        UnverifiedKeysFile keys = backup.readKeys();
        const bool hasOrigin = keys.keys.origin.has_value();
        return {userName,
                utcSeconds,
                unlockBackupAs(std::move(keys), userName, key, file),
                hasOrigin,
                std::holds_alternative<RecoveryKeyText>(key)};
    } catch (const Error& error) {
        throw saidOfBackup(error, file, file, file);
    }
}

/// Of the backup; or, where its keys are from before there was one, of the vault in whose folder
/// the list lies, when the same key opens that.
std::optional<Secret> originKeyFor(const Restoring& restoring,
                                   const BackupKey& key,
                                   const std::filesystem::path& file,
                                   const std::filesystem::path& list)
{
    if (restoring.hasOrigin) {
        return originKeyOf(restoring.unlocked, file);
    }
    const VaultFiles files(list.parent_path().parent_path());
    try {
        UnverifiedKeysFile keys = readKeysFile(files.keys);
        if (keys.keys.vault != restoring.unlocked.keys.vault || !keys.keys.origin) {
            return std::nullopt;
        }
        return originKeyOf(unlockBackupAs(std::move(keys), restoring.userName, key, files.keys),
                           files.keys);
    } catch (const Error&) {
        return std::nullopt;
    }
}

/// Everything but the name of the folder.
void buildVault(BackupFile& backup,
                const VaultFiles& files,
                Restoring& restoring,
                const BackupProgress& progress)
{
    Unlocked& unlocked = restoring.unlocked;
    const core::IdBytes& vault = backup.header().vault;
    backup.extract(files, unlocked.dataKey, partOfProgress(progress, 0.0, TakenOutAt));
    sqlite::Database database(
        files.records, unlocked.dataKey, sqlite::Database::Mode::OpenExisting);
    requireSoundBackup(database,
                       files,
                       unlocked.dataKey,
                       backup.header(),
                       partOfProgress(progress, TakenOutAt, 1.0));
    restoring.reach = erasedReach(
        database, backup.header().utcSeconds, reachesOf(restoring.erased), restoring.utcSeconds);
    unlocked.user = requireUser(database, unlocked, restoring.userName);
    noteRestoring(database, files, restoring, backup.header());
    if (!restoring.leftOut.empty()) {
        clearErased(database, vault);
    }
    createEmptyFile(files.lock);
    makeFolder(files.backups);
    if (!restoring.erased.clients.empty() && restoring.hasOrigin) {
        const Secret origin = originKeyOf(unlocked, files.keys);
        StagedFile(files.backups / erasedListName(vault),
                   erasedListBytes({erasedClients(database),
                                    true,
                                    restoring.utcSeconds,
                                    erasedElsewhereUntil(database)},
                                   vault,
                                   origin))
            .put();
    }
}

} // namespace

BackupInfo readBackupInfo(const std::filesystem::path& file)
{
    const BackupFile backup(file);
    return {file, backup.header(), backup.bytes()};
}

RestoredBackup restoreBackup(const std::filesystem::path& file,
                             const std::filesystem::path& dir,
                             const std::string& userName,
                             const BackupKey& key,
                             std::int64_t utcSeconds,
                             const BackupProgress& progress,
                             const ErasedPolicy& policy)
{
    BackupFile backup(file);
    const auto target = requireFreeFolder(dir);
    Restoring restoring = unlockBackup(backup, file, userName, key, utcSeconds);
    restoring.erased = erasedSince(
        file, target, backup.header().vault, policy, [&](const std::filesystem::path& list) {
            return originKeyFor(restoring, key, file, list);
        });
    if (progress) {
        progress(0.0);
    }
    FolderInTheMaking making(target);
    RestoredBackup restored;
    try {
        buildVault(backup, VaultFiles(making.folder()), restoring, progress);
    } catch (const Error& error) {
        throw saidOfBackup(error, making.folder(), file, target);
    }
    making.moveToTarget();
    static_cast<BackupInfo&>(restored) = {file, backup.header(), backup.bytes()};
    restored.erased = restoring.leftOut.size();
    restored.erasedBy = listsThatName(restoring.erased, restoring.leftOut);
    restored.secondFolderBefore = std::move(restoring.secondFolderBefore);
    restored.hadList = !restoring.erased.lists.empty();
    restored.erasedUntilUtcSeconds = restoring.reach.own;
    if (restoring.reach.wasRestored) {
        restored.erasedElsewhereUntilUtcSeconds = restoring.reach.everywhere;
    }
    return restored;
}

} // namespace soundings::storage
