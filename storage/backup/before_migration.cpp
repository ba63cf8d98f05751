// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/before_migration.h"

#include "storage/audit/audit_log.h"
#include "storage/backup/staged_backup.h"
#include "storage/error.h"
#include "storage/vault_state.h"

#include <string>
#include <system_error>

namespace soundings::storage {

void requireBackupsFolder(const VaultFiles& files)
{
    std::error_code failure;
    const auto status = std::filesystem::symlink_status(files.backups, failure);
    if (!std::filesystem::exists(status)) {
        makeFolder(files.backups);
    } else if (!std::filesystem::is_directory(status)) {
        throw Error(ErrorKind::Damaged,
                    "this is a link or something else where a vault has the folder of its backups; "
                    "nothing was written",
                    files.backups);
    }
}

void backUpBeforeMigration(VaultState& state, std::int64_t utcSeconds)
{
    requireBackupsFolder(state.files);
    const std::string name = "schema-" + std::to_string(state.database.userVersion()) + "-entry-" +
                             std::to_string(auditTip(state.database).number) + ".soundings-backup";
    StagedBackup(state, state.files.backups / name, EarlierBackup::ReplaceDamaged, utcSeconds)
        .put();
}

} // namespace soundings::storage
