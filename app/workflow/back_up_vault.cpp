// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/back_up_vault.h"

#include "app/workflow/read_file.h"
#include "app/workflow/recover_vault.h"
#include "app/workflow/refusal.h"
#include "app/workflow/safe_place.h"
#include "storage/backup/staged_backup.h"
#include "storage/error.h"

#include <string>

namespace soundings::app {

namespace {

/// What is stopped says so by throwing, and clears up after itself on the way.
storage::BackupProgress stoppable(const CopyProgress& progress, const std::string& whenStopped)
{
    if (!progress) {
        return {};
    }
    return [&progress, whenStopped](double share) {
        if (!progress(share)) {
            throw Refusal(RefusalKind::Conflict, whenStopped);
        }
    };
}

/// It stays when it cannot be noted: where that failed so late that the entry is there after all,
/// its backup is too.
void commitWhenMade(storage::Change& change)
{
    try {
        change.commit();
    } catch (const storage::Error& error) {
        throw BackupNotNoted(error);
    }
}

} // namespace

storage::BackupInfo backUpVault(SignedIn& signedIn,
                                const std::filesystem::path& file,
                                storage::EarlierBackup earlier,
                                const CopyProgress& progress)
{
    signedIn.require(core::Role::Manager, "back up the vault");
    requireOutsideVaults(file);
    return writeBackup(signedIn, file, earlier, {}, progress);
}

storage::BackupInfo writeBackup(SignedIn& signedIn,
                                const std::filesystem::path& file,
                                storage::EarlierBackup earlier,
                                const std::string& kind,
                                const CopyProgress& progress)
{
    storage::StagedBackup staged(signedIn.vault(),
                                 file,
                                 earlier,
                                 signedIn.clock().utcSeconds(),
                                 stoppable(progress, "stopped: no backup was made"));
    const storage::BackupInfo& info = staged.info();
    // The change is begun before, so that nothing is written where none can be. It is noted when it
    // has its name: a backup without its entry tells nobody anything, an entry without its backup
    // would be taken for one.
    storage::Change change =
        signedIn.change("vault.backup",
                        core::toHex(info.header.vault),
                        kind + "up to entry " + std::to_string(info.header.auditNumber));
    staged.put();
    commitWhenMade(change);
    return info;
}

storage::BackupInfo backupInfo(const std::filesystem::path& file)
{
    requireFile(file);
    return storage::readBackupInfo(file);
}

storage::RestoredBackup restoreVault(const std::filesystem::path& file,
                                     const std::filesystem::path& directory,
                                     const std::string& user,
                                     const PassphraseForms& passphrase,
                                     const Clock& clock,
                                     const CopyProgress& progress,
                                     const storage::ErasedPolicy& policy)
{
    requireFile(file);
    requireOutsideVaults(directory);
    return storage::restoreBackup(file,
                                  directory,
                                  user,
                                  passphrase.tried(),
                                  clock.utcSeconds(),
                                  stoppable(progress, "stopped: no vault was made"),
                                  policy);
}

storage::RestoredBackup restoreVaultByRecoveryKey(const std::filesystem::path& file,
                                                  const std::filesystem::path& directory,
                                                  const std::string& user,
                                                  const storage::Secret& recoveryKey,
                                                  const Clock& clock,
                                                  const CopyProgress& progress,
                                                  const storage::ErasedPolicy& policy)
{
    requireFile(file);
    requireOutsideVaults(directory);
    requireWellTyped(recoveryKey);
    return storage::restoreBackup(file,
                                  directory,
                                  user,
                                  storage::RecoveryKeyText{&recoveryKey},
                                  clock.utcSeconds(),
                                  stoppable(progress, "stopped: no vault was made"),
                                  policy);
}

} // namespace soundings::app
