// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/passphrase_forms.h"
#include "app/workflow/signed_in.h"
#include "storage/backup/restore_backup.h"
#include "storage/error.h"
#include "storage/keys/secret.h"

#include <filesystem>
#include <functional>
#include <string>

namespace soundings::app {

/// Told how far it is, from 0 to 1; returning false stops the work and nothing is left of it.
using CopyProgress = std::function<bool(double)>;

/// The backup is in its place and whole, but the audit could not note it.
class BackupNotNoted : public storage::Error
{
public:
    explicit BackupNotNoted(const storage::Error& why)
        : Error(why.kind(),
                "the backup is in its place and whole, but the audit could not note it: " +
                    why.message(),
                why.path())
    {
    }
};

/// A manager writes the whole vault into one file, encrypted, read again from the disk and verified
/// before it gets its name; then the audit notes it, so that an entry is always one of a backup
/// that was made. A backup that has the name already is replaced only when that is said, any other
/// file never. Takes as long as copying and checking the records. Throws Refusal: NotAllowed,
/// Conflict in the folder of a vault or when it was stopped; storage::Error as
/// storage::StagedBackup. Nothing is written then, but for the backup itself where only the audit
/// could not note it, which is said.
storage::BackupInfo backUpVault(SignedIn& signedIn,
                                const std::filesystem::path& file,
                                storage::EarlierBackup earlier = storage::EarlierBackup::Keep,
                                const CopyProgress& progress = {});

/// The same for any user, where the file is in a place that a manager chose. `kind` begins what the
/// audit notes.
storage::BackupInfo writeBackup(SignedIn& signedIn,
                                const std::filesystem::path& file,
                                storage::EarlierBackup earlier,
                                const std::string& kind,
                                const CopyProgress& progress);

/// What a file says of itself, to whoever is about to restore it: no passphrase is asked for one
/// that cannot be restored. Throws Refusal(BadFile) where it is not there or a folder,
/// storage::Error: Damaged, TooNew, Io.
[[nodiscard]] storage::BackupInfo backupInfo(const std::filesystem::path& file);

/// Makes a vault of a backup in a new folder; nobody is signed in by it. For whoever has a name and
/// a passphrase in the backup, whatever their roles: they could read the file anyway, and when a
/// vault is lost the manager may be away. Clients who were erased since, as far as a list that is
/// found or that `policy` names says so, are not in it. Throws Refusal(Conflict) when it was
/// stopped, storage::Error as storage::restoreBackup. Nothing is left then. `progress` is first
/// called when the passphrase is stretched and nothing is on disk yet.
storage::RestoredBackup restoreVault(const std::filesystem::path& file,
                                     const std::filesystem::path& directory,
                                     const std::string& user,
                                     const PassphraseForms& passphrase,
                                     const Clock& clock,
                                     const CopyProgress& progress = {},
                                     const storage::ErasedPolicy& policy = {});

/// The same with the printed recovery key of the day of the backup, for a clinic where nobody
/// knows a passphrase any more. It is `user` who restores, as the audit says; recoverVault gives
/// them a new passphrase afterwards. Throws as requireWellTyped besides.
storage::RestoredBackup restoreVaultByRecoveryKey(const std::filesystem::path& file,
                                                  const std::filesystem::path& directory,
                                                  const std::string& user,
                                                  const storage::Secret& recoveryKey,
                                                  const Clock& clock,
                                                  const CopyProgress& progress = {},
                                                  const storage::ErasedPolicy& policy = {});

} // namespace soundings::app
