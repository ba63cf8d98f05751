// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault_create.h"

#include "storage/audit/head.h"
#include "storage/files/folder_in_the_making.h"
#include "storage/files/small_file.h"
#include "storage/random_id.h"
#include "storage/schema/migrate.h"
#include "storage/sqlite/statement.h"
#include "storage/sqlite/transaction.h"
#include "storage/user_rows.h"

#include <utility>

namespace soundings::storage {

namespace {

AuditTip createRecords(const VaultFiles& files,
                       const Unlocked& unlocked,
                       const core::User& owner,
                       std::int64_t utcSeconds,
                       bool madeUp)
{
    // Made here and not by SQLite, which would let everybody read it.
    createEmptyFile(files.records);
    sqlite::Database database(files.records, unlocked.dataKey, sqlite::Database::Mode::CreateNew);
    migrate(database);
    sqlite::Transaction transaction(database);
    database.prepare("INSERT INTO vault (only_row, id, created_at, made_up) VALUES (1, ?, ?, ?)")
        .bind(unlocked.keys.vault, utcSeconds, madeUp)
        .run();
    insertUserRows(database, owner);
    const AuditTip tip = appendAudit(
        database, unlocked.keys.vault, owner.id, {"vault.create", owner.id.hex(), ""}, utcSeconds);
    transaction.commit();
    return tip;
}

} // namespace

Unlocked createFiles(const std::filesystem::path& dir,
                     const VaultOwner& owner,
                     const Secret& passphrase,
                     const Secret& recoveryKey,
                     const KdfCost& cost,
                     std::int64_t utcSeconds,
                     bool madeUp,
                     const std::function<void()>& beforeWriting)
{
    const core::User user{newId<core::User>(), owner.name, owner.roles, false};
    requireValid(user);
    const auto target = requireFreeFolder(dir);

    Unlocked unlocked{{}, Secret::random(DataKeyBytes), user.id, cost};
    unlocked.keys.vault = randomIdBytes();
    const Secret origin = Secret::random(DataKeyBytes);
    unlocked.keys.origin = wrapKey(origin, unlocked.keys.vault, unlocked.dataKey, SubKey::Origin);
    KeySlot ownerSlot{SlotKind::User, nameTag(unlocked.keys.vault, user.name), user.id, cost};
    sealSlot(ownerSlot, unlocked.keys.vault, passphrase, unlocked.dataKey, origin);
    KeySlot recoverySlot{SlotKind::Recovery, {}, {}, KdfCost::minimum()};
    sealSlot(recoverySlot, unlocked.keys.vault, recoveryKey, unlocked.dataKey, origin);
    unlocked.keys.slots = {ownerSlot, recoverySlot};

    if (beforeWriting) {
        beforeWriting();
    }
    FolderInTheMaking making(target);
    const VaultFiles files(making.folder());
    const AuditTip tip = createRecords(files, unlocked, user, utcSeconds, madeUp);
    StagedFile(files.head, headText(unlocked.keys.vault, tip, unlocked.dataKey)).put();
    createEmptyFile(files.lock);
    makeFolder(files.backups);
    writeKeysFile(unlocked.keys, unlocked.dataKey, files.keys);
    making.moveToTarget();
    return unlocked;
}

} // namespace soundings::storage
