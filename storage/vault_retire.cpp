// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody leaves and the vault gets a new data key. docs/vault-format.md has the steps.
#include "storage/audit/audit_log.h"
#include "storage/error.h"
#include "storage/keys/keys_file.h"
#include "storage/rekeyed_records.h"
#include "storage/sqlite/statement.h"
#include "storage/user_rows.h"
#include "storage/vault.h"
#include "storage/vault_state.h"

#include <algorithm>
#include <utility>

namespace soundings::storage {

namespace {

/// Everybody who opens the vault when `leaving` no longer does, by name.
std::vector<core::User> whoStays(VaultState& state, core::UserId leaving)
{
    std::vector<core::User> users = readUsers(state.database);
    std::erase_if(users,
                  [leaving](const core::User& user) { return user.retired || user.id == leaving; });
    return users;
}

/// The slot that opens for this user, by name and id: a slot that somebody with the data key put in
/// beside it gets no new key.
const KeySlot* slotOfUser(const VaultState& state, const core::User& user)
{
    const KeySlot* slot = state.unlocked.keys.slotOf(nameTag(state.vaultId(), user.name));
    return slot != nullptr && slot->user == user.id ? slot : nullptr;
}

WaitingSlots waitingSlots(VaultState& state, core::UserId leaving)
{
    WaitingSlots waiting;
    for (const core::User& user : whoStays(state, leaving)) {
        const KeySlot* slot = slotOfUser(state, user);
        if (slot == nullptr || !slot->hasPair()) {
            waiting.users.push_back(user.name);
        }
    }
    const KeySlot* recovery = state.unlocked.keys.recoverySlot();
    waiting.recoveryKey = recovery == nullptr || !recovery->hasPair();
    return waiting;
}

void requireRetirable(VaultState& state, const Retirement& retirement)
{
    const auto refuse = [&state](const std::string& why) {
        throw Error(ErrorKind::Conflict, why + "; nothing was written", state.files.folder);
    };
    const auto user = readUserById(state.database, retirement.user);
    if (!user || user->retired) {
        refuse("there is no such user any more");
    }
    if (user->id == state.user.id) {
        refuse("who retires somebody holds the new key, and so cannot be the one who leaves");
    }
    const WaitingSlots waiting = waitingSlots(state, retirement.user);
    if (!waiting.users.empty() || (waiting.recoveryKey && !retirement.newRecoveryKey)) {
        refuse("some have not opened the vault since an earlier program wrote their keys");
    }
}

KeySlot recoverySlotFor(const VaultState& state, const Retirement& retirement, const Secret& newKey)
{
    if (!retirement.newRecoveryKey) {
        KeySlot kept = *state.unlocked.keys.recoverySlot();
        sealAnew(kept, newKey);
        return kept;
    }
    KeySlot drawn{SlotKind::Recovery, {}, {}, KdfCost::minimum()};
    sealSlot(drawn,
             state.vaultId(),
             *retirement.newRecoveryKey,
             newKey,
             originKeyOf(state.unlocked, state.files.keys));
    return drawn;
}

/// The keys of everybody who stays, sealed around `newKey`, with the present ones beside them.
KeysFile keysForThoseWhoStay(VaultState& state, const Retirement& retirement, const Secret& newKey)
{
    const KeysFile& present = state.unlocked.keys;
    const Secret origin = originKeyOf(state.unlocked, state.files.keys);
    KeysFile keys;
    keys.vault = present.vault;
    keys.origin = wrapKey(origin, keys.vault, newKey, SubKey::Origin);
    for (const core::User& user : whoStays(state, retirement.user)) {
        keys.slots.push_back(*slotOfUser(state, user));
        sealAnew(keys.slots.back(), newKey);
    }
    keys.slots.push_back(recoverySlotFor(state, retirement, newKey));
    keys.previous = {wrapKey(state.unlocked.dataKey, keys.vault, newKey, SubKey::PreviousKey),
                     present.slots};
    return keys;
}

void writeRetirement(sqlite::Database& records,
                     const VaultState& state,
                     const Retirement& retirement,
                     std::int64_t utcSeconds)
{
    records.prepare("UPDATE user SET retired = 1 WHERE id = ?").bind(retirement.user).run();
    records
        .prepare("UPDATE supervision SET last_day = max(first_day, ?2) "
                 "WHERE supervisor = ?1 AND (last_day IS NULL OR last_day > ?2)")
        .bind(retirement.user, retirement.lastDay)
        .run();
    static_cast<void>(appendAudit(records,
                                  state.vaultId(),
                                  state.user.id,
                                  {"user.retire",
                                   retirement.user.hex(),
                                   retirement.newRecoveryKey ? "with a new recovery key" : ""},
                                  utcSeconds));
}

/// The last moment at which nothing is decided.
StagedFile
stagedFor(const Unlocked& next, const VaultFiles& files, const KeyChangeWatcher& afterStep)
{
    try {
        afterStep(KeyChangeStep::Copied);
        return stagedKeysFile(next.keys, next.dataKey, files.keys);
    } catch (...) {
        removeNewRecords(files);
        throw;
    }
}

} // namespace

WaitingSlots Vault::slotsWithoutPair(core::UserId user) const
{
    return waitingSlots(state(), user);
}

void Vault::retireUser(const Retirement& retirement,
                       std::int64_t utcSeconds,
                       const KeyChangeWatcher& afterStep,
                       const std::function<void()>& whileCopying)
{
    VaultState& open = state();
    requireRetirable(open, retirement);
    if (auditTip(open.database).number != open.headNumber) {
        bringUpHead(open);
    }
    Unlocked next{{}, Secret::random(DataKeyBytes), open.unlocked.user, open.unlocked.cost};
    next.keys = keysForThoseWhoStay(open, retirement, next.dataKey);
    writeRekeyedRecords(
        open.database,
        open.files,
        next.dataKey,
        [&](sqlite::Database& records) { writeRetirement(records, open, retirement, utcSeconds); },
        whileCopying);
    const auto tell = [&afterStep](KeyChangeStep step) {
        if (afterStep) {
            afterStep(step);
        }
    };
    StagedFile staged = stagedFor(next, open.files, tell);
    // From here on the old records must not be written to: either they are replaced, or an opening
    // finds out which keys are in force.
    const VaultFiles files = open.files;
    const std::string name = open.user.name;
    VaultLock lock = std::move(open.lock);
    m_state.reset();
    try {
        staged.put();
        tell(KeyChangeStep::Decided);
        m_state = openState(files, std::move(lock), std::move(next), name, utcSeconds, afterStep);
    } catch (const Error& error) {
        throw Error(error.kind(),
                    std::string(error.what()) +
                        "; the vault is locked, and opening it again finishes this or undoes it");
    }
}

} // namespace soundings::storage
