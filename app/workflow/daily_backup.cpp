// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/daily_backup.h"

#include "app/workflow/places.h"
#include "app/workflow/refusal.h"
#include "app/workflow/safe_place.h"
#include "storage/backup/before_migration.h"
#include "storage/error.h"
#include "storage/setting_store.h"
#include "storage/vault_files.h"

#include <algorithm>
#include <string>
#include <system_error>

namespace soundings::app {

namespace {

storage::VaultFiles filesOf(const SignedIn& signedIn)
{
    return storage::VaultFiles(signedIn.vault().info().path);
}

bool hasBackupOf(const core::Date& day,
                 const std::filesystem::path& folder,
                 const core::IdBytes& vault)
{
    return std::ranges::any_of(
        storage::dayBackupsIn(folder, vault),
        [&day](const storage::DayBackup& backup) { return backup.day == day; });
}

bool isAbout(const storage::Error& error, const std::filesystem::path& folder)
{
    return isSamePlace(error.path(), folder) || isWithin(error.path(), folder);
}

BackupHindrance hindranceOf(const storage::Error& error, const std::filesystem::path& folder)
{
    if (!isAbout(error, folder)) {
        return BackupHindrance::Other;
    }
    switch (error.kind()) {
    case storage::ErrorKind::NotFound:
        return BackupHindrance::FolderMissing;
    case storage::ErrorKind::DiskFull:
        return BackupHindrance::DiskFull;
    case storage::ErrorKind::ReadOnly:
        return BackupHindrance::NotWritable;
    case storage::ErrorKind::AlreadyExists:
        return BackupHindrance::NameTaken;
    default:
        return BackupHindrance::Other;
    }
}

/// Beside the folder, which whoever tells it names. The file in it has a name that nobody typed, so
/// what is in its way is said in words, and what to do there.
std::string failureWords(const storage::Error& error, const std::filesystem::path& folder)
{
    switch (hindranceOf(error, folder)) {
    case BackupHindrance::FolderMissing:
        return "the folder is not there: expected it to be connected, or another one that a "
               "manager chooses";
    case BackupHindrance::DiskFull:
        return "its disk is full: expected room for twice what the vault holds";
    case BackupHindrance::NotWritable:
        return "nothing may be written there: expected a folder that whoever opens the vault may "
               "write into";
    case BackupHindrance::NameTaken:
        return "something that is no backup of this vault has the name of the day's backup, '" +
               error.path().filename().string() + "': expected it to be moved elsewhere";
    case BackupHindrance::Other:
        break;
    }
    return isAbout(error, folder) ? error.message() : error.what();
}

DailyBackup
backUpInto(SignedIn& signedIn, const std::filesystem::path& folder, const CopyProgress& progress)
{
    const core::IdBytes vault = signedIn.vault().id();
    const core::Date today = signedIn.today();
    DailyBackup result;
    result.folder = folder;
    try {
        const storage::VaultFiles own = filesOf(signedIn);
        if (folder == own.backups) {
            storage::requireBackupsFolder(own);
        }
        if (!hasBackupOf(today, folder, vault)) {
            // One of today that cannot be read is replaced.
            result.isDamage = true;
            writeBackup(signedIn,
                        folder / storage::dayBackupName(vault, today),
                        storage::EarlierBackup::ReplaceDamaged,
                        "automatic, ",
                        progress);
            result.isDamage = false;
            result.made = true;
        }
        // Without it a backup that is restored would bring back who was erased since.
        signedIn.vault().keepErasedListIn(folder);
        result.removed = storage::removeOldBackups(folder, vault, today);
    } catch (const storage::Error& error) {
        result.failure = failureWords(error, folder);
        result.hindrance = hindranceOf(error, folder);
        result.fileInTheWay = error.path().filename().string();
        result.isDamage = result.isDamage && error.kind() == storage::ErrorKind::Damaged;
    }
    return result;
}

} // namespace

std::vector<DailyBackup> makeDailyBackup(SignedIn& signedIn, const CopyProgress& progress)
{
    const storage::VaultFiles files = filesOf(signedIn);
    std::vector<DailyBackup> results;
    results.push_back(backUpInto(signedIn, files.backups, progress));
    if (const auto second = secondBackupFolder(signedIn)) {
        results.push_back(backUpInto(signedIn, *second, progress));
    }
    return results;
}

std::vector<storage::DayBackup> dailyBackups(const SignedIn& signedIn)
{
    signedIn.require(core::Role::Manager, "list the backups");
    std::vector<storage::DayBackup> all;
    const auto add = [&](const std::filesystem::path& folder) {
        std::error_code ignored;
        if (std::filesystem::is_directory(folder, ignored)) {
            std::ranges::move(storage::dayBackupsIn(folder, signedIn.vault().id()),
                              std::back_inserter(all));
        }
    };
    add(filesOf(signedIn).backups);
    if (const auto second = secondBackupFolder(signedIn)) {
        add(*second);
    }
    return all;
}

std::optional<std::filesystem::path> secondBackupFolder(const SignedIn& signedIn)
{
    return storage::setting(signedIn.vault(), storage::SecondBackupFolder);
}

void chooseSecondBackupFolder(SignedIn& signedIn,
                              const std::optional<std::filesystem::path>& folder)
{
    signedIn.require(core::Role::Manager, "say where backups go");
    std::optional<std::string> chosen;
    if (folder) {
        std::error_code failure;
        const auto place = std::filesystem::canonical(*folder, failure);
        if (failure || !std::filesystem::is_directory(place, failure)) {
            throw Refusal(RefusalKind::NotFound,
                          "there is no folder '" + folder->string() +
                              "': expected one for the second copy of the day's backup");
        }
        requireOutsideVaults(place / "backup");
        chosen = place.string();
    }
    storage::Change change =
        signedIn.change("setting.change", {}, std::string(storage::SecondBackupFolder));
    storage::setSetting(change, storage::SecondBackupFolder, chosen);
    change.commit();
}

} // namespace soundings::app
