// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault_state.h"

#include "storage/audit/head.h"
#include "storage/backup/before_migration.h"
#include "storage/erasure/finish_erasing.h"
#include "storage/error.h"
#include "storage/files/rollback_journal.h"
#include "storage/files/small_file.h"
#include "storage/records_sum.h"
#include "storage/restore_advice.h"
#include "storage/schema/migrate.h"
#include "storage/sqlite/statement.h"
#include "storage/user_rows.h"

#include <array>
#include <fstream>
#include <string_view>
#include <utility>

namespace soundings::storage {

namespace {

void requireEncrypted(const std::filesystem::path& records)
{
    constexpr std::string_view Plain = "SQLite format 3";
    std::array<char, Plain.size()> start{};
    std::ifstream(records, std::ios::binary).read(start.data(), start.size());
    if (std::string_view(start.data(), start.size()) == Plain) {
        throw Error(ErrorKind::Damaged,
                    restoreInstead("this file is not encrypted and was not written by Soundings"),
                    records);
    }
}

void readIdentity(VaultState& state)
{
    auto row = state.database.prepare("SELECT id, created_at, made_up FROM vault");
    if (!row.step() || row.id<core::Id<VaultState>>(0).bytes() != state.vaultId()) {
        throw Error(ErrorKind::Damaged,
                    "the records belong to another vault; put the right file back",
                    state.files.records);
    }
    state.createdUtcSeconds = row.integer(1);
    state.madeUp = row.boolean(2);
}

void readUser(VaultState& state, const std::string& userName)
{
    const auto user = readUserByName(state.database, userName);
    const bool byRecoveryKey = state.unlocked.user.isNull();
    if (!user || (!byRecoveryKey && user->id != state.unlocked.user)) {
        throwWrongKey(state.files.keys);
    }
    if (user->retired) {
        if (!byRecoveryKey) {
            throwWrongKey(state.files.keys);
        }
        throw Error(ErrorKind::WrongKey,
                    "this user is retired and cannot open the vault; nothing was written",
                    state.files.folder);
    }
    state.user = *user;
}

bool opensForNobody(VaultState& state, const KeySlot& slot)
{
    if (slot.kind != SlotKind::User) {
        return false;
    }
    const auto user = readUserById(state.database, slot.user);
    return !user || user->retired;
}

void bringUpKeys(VaultState& state)
{
    auto& unlocked = state.unlocked;
    const auto removed = std::erase_if(
        unlocked.keys.slots, [&state](const KeySlot& slot) { return opensForNobody(state, slot); });
    if (removed == 0 && !unlocked.isUpgraded) {
        return;
    }
    try {
        writeKeysFile(unlocked.keys, unlocked.dataKey, state.files.keys);
    } catch (const Error& error) {
        // Done the next time: a full disk keeps nobody from reading.
        if (error.kind() != ErrorKind::DiskFull) {
            throw;
        }
    }
}

void bringUpSchema(VaultState& state, std::int64_t utcSeconds)
{
    if (state.database.userVersion() >= currentSchemaVersion()) {
        return;
    }
    backUpBeforeMigration(state, utcSeconds);
    migrateAndNote(state.database, state.vaultId(), state.user.id, utcSeconds);
    bringUpHead(state);
}

} // namespace

VaultState::VaultState(VaultFiles vaultFiles, VaultLock vaultLock, Unlocked keysAndKey)
    : files(std::move(vaultFiles))
    , lock(std::move(vaultLock))
    , unlocked(std::move(keysAndKey))
    , database(files.records, unlocked.dataKey, sqlite::Database::Mode::OpenExisting)
{
}

std::unique_ptr<VaultState> openState(VaultFiles files,
                                      VaultLock lock,
                                      Unlocked unlocked,
                                      const std::string& userName,
                                      std::int64_t utcSeconds,
                                      const KeyChangeWatcher& afterStep)
{
    requireEncrypted(files.records);
    requireSoundJournal(files.journal, files.records);
    settleKeyChange(files, unlocked, afterStep);
    auto state =
        std::make_unique<VaultState>(std::move(files), std::move(lock), std::move(unlocked));
    requireKnownSchema(state->database, state->files.records);
    readIdentity(*state);
    const AuditTip head = readHead(state->files.head, state->vaultId(), state->unlocked.dataKey);
    const bool behind = headIsOneBehind(state->database, head, state->files.head);
    readUser(*state, userName);
    state->lock.announce(utcSeconds);
    state->headNumber = head.number;
    // Before there is another entry: two behind it could not be told from an old copy.
    if (behind) {
        bringUpHead(*state);
    }
    bringUpSchema(*state, utcSeconds);
    followRecords(state->database);
    bringUpKeys(*state);
    bringUpErasing(*state);
    return state;
}

void bringUpHead(VaultState& state)
{
    const AuditTip tip = auditTip(state.database);
    StagedFile(state.files.head, headText(state.vaultId(), tip, state.unlocked.dataKey)).put();
    state.headNumber = tip.number;
}

} // namespace soundings::storage
