// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault.h"

#include "storage/audit/audit_log.h"
#include "storage/change.h"
#include "storage/error.h"
#include "storage/keys/attempts.h"
#include "storage/keys/recovery_key.h"
#include "storage/user_rows.h"
#include "storage/vault_create.h"
#include "storage/vault_state.h"

#include <utility>

namespace soundings::storage {

namespace {

KeysFile keysWith(const VaultState& state,
                  const core::User& user,
                  const Secret& passphrase,
                  const KdfCost& cost)
{
    KeySlot slot{SlotKind::User, nameTag(state.vaultId(), user.name), user.id, cost};
    sealSlot(slot,
             state.vaultId(),
             passphrase,
             state.unlocked.dataKey,
             originKeyOf(state.unlocked, state.files.keys));
    KeysFile keys = state.unlocked.keys;
    keys.replaceSlot(slot);
    return keys;
}

/// A new passphrase for whoever opened the vault. On disk before the commit, so that a full disk is
/// noticed while the old one still holds, and put in place after it, so that no passphrase changes
/// without its entry in the audit.
void replacePassphrase(Vault& vault,
                       VaultState& state,
                       AuditAction what,
                       const Secret& passphrase,
                       KdfCost cost,
                       std::int64_t utcSeconds)
{
    KeysFile keys = keysWith(state, state.user, passphrase, cost);
    Change change(vault, std::move(what), utcSeconds);
    StagedFile staged = stagedKeysFile(keys, state.unlocked.dataKey, state.files.keys);
    change.commit();
    staged.put();
    state.unlocked.keys = std::move(keys);
    state.unlocked.user = state.user.id;
    state.unlocked.cost = cost;
}

} // namespace

Vault::Vault(std::unique_ptr<VaultState> state)
    : m_state(std::move(state))
{
}

Vault::Vault(Vault&& other) noexcept = default;
Vault& Vault::operator=(Vault&& other) noexcept = default;
Vault::~Vault() = default;

Vault::Created Vault::create(const std::filesystem::path& dir,
                             const VaultOwner& owner,
                             const Secret& passphrase,
                             KdfCost cost,
                             std::int64_t utcSeconds,
                             bool madeUp,
                             const std::function<void()>& beforeWriting)
{
    const Secret recoveryKey = newRecoveryKey();
    Unlocked unlocked =
        createFiles(dir, owner, passphrase, recoveryKey, cost, utcSeconds, madeUp, beforeWriting);
    VaultFiles files = filesOfVault(dir);
    VaultLock lock(files.lock);
    return {Vault(openState(
                std::move(files), std::move(lock), std::move(unlocked), owner.name, utcSeconds)),
            storage::recoveryKeyText(recoveryKey)};
}

Vault Vault::open(const std::filesystem::path& dir,
                  const std::string& userName,
                  const TriedPassphrase& passphrase,
                  std::int64_t utcSeconds)
{
    VaultFiles files = filesOfVault(dir);
    VaultLock lock(files.lock);
    Unlocked unlocked = unlockAs(files, userName, passphrase, utcSeconds);
    return Vault(
        openState(std::move(files), std::move(lock), std::move(unlocked), userName, utcSeconds));
}

Vault Vault::recover(const std::filesystem::path& dir,
                     const std::string& userName,
                     const Secret& recoveryKeyText,
                     const Secret& newPassphrase,
                     std::int64_t utcSeconds)
{
    VaultFiles files = filesOfVault(dir);
    VaultLock lock(files.lock);
    Unlocked unlocked = unlockWithRecoveryKey(files.keys, recoveryKeyText);
    Vault vault(
        openState(std::move(files), std::move(lock), std::move(unlocked), userName, utcSeconds));
    VaultState& state = vault.state();
    // The recovery slot is cheap because its key is random; a passphrase costs what the others do.
    const KeySlot* before = state.unlocked.keys.slotOf(nameTag(state.vaultId(), userName));
    const KdfCost cost = before == nullptr ? KdfCost::calibrated() : before->cost;
    // Whoever has the recovery key is the right person, and signs in at once. Before the change, so
    // that nothing can fail after it.
    state.unlocked.wrongBefore =
        Attempts(state.files.attempts).forget(nameTag(state.vaultId(), userName));
    replacePassphrase(
        vault, state, {"vault.recover", state.user.id.hex(), ""}, newPassphrase, cost, utcSeconds);
    return vault;
}

void Vault::changePassphrase(const TriedPassphrase& current,
                             const Secret& newPassphrase,
                             std::int64_t utcSeconds)
{
    VaultState& open = state();
    const NameTag tag = nameTag(open.vaultId(), open.user.name);
    Attempts attempts(open.files.attempts);
    attempts.requireFree(tag, utcSeconds);
    if (!openSlotOf(tag, open.unlocked.keys, current)) {
        attempts.countWrong(tag, utcSeconds);
        throwWrongKey(open.files.keys);
    }
    open.unlocked.wrongBefore = attempts.forget(tag);
    const KdfCost cost = open.unlocked.keys.slotOf(tag)->cost;
    replacePassphrase(
        *this, open, {"user.passphrase", open.user.id.hex(), ""}, newPassphrase, cost, utcSeconds);
}

const core::IdBytes& Vault::id() const
{
    return state().vaultId();
}

const core::User& Vault::user() const
{
    return state().user;
}

const WrongPassphrases& Vault::wrongPassphrases() const
{
    return state().unlocked.wrongBefore;
}

bool Vault::isMadeUp() const
{
    return state().madeUp;
}

void Vault::addUser(const core::User& user, const Secret& passphrase, Change& change)
{
    requireValid(user);
    VaultState& open = state();
    if (&change.vault() != this) {
        throw Error(ErrorKind::Internal, "the change belongs to another vault");
    }
    if (readUserByName(open.database, user.name) || readUserById(open.database, user.id)) {
        throw Error(ErrorKind::Conflict,
                    "there is a user of that name already; nothing was written",
                    open.files.folder);
    }
    // Slot first, row second: a crash between the two leaves a slot that opens nothing, never a
    // user who cannot get in.
    KeysFile keys = keysWith(open, user, passphrase, open.unlocked.cost);
    writeKeysFile(keys, open.unlocked.dataKey, open.files.keys);
    open.unlocked.keys = std::move(keys);
    insertUserRows(open.database, user);
}

std::vector<AuditEntry> Vault::auditEntries() const
{
    std::vector<AuditEntry> entries;
    visitAudit({}, AuditOrder::OldestFirst, [&entries](const AuditEntry& entry) {
        entries.push_back(entry);
        return true;
    });
    return entries;
}

void Vault::visitAudit(const AuditFilter& filter,
                       AuditOrder order,
                       const AuditVisitor& visitor) const
{
    visitAuditEntries(database(), filter, order, visitor);
}

AuditVerification Vault::verifyAudit(const AuditProgress& progress) const
{
    return verifyAuditChain(database(), state().vaultId(), progress);
}

AuditHead Vault::auditHead() const
{
    AuditHead head;
    visitAudit({}, AuditOrder::NewestFirst, [&head](const AuditEntry& entry) {
        head = {entry.number, entry.utcSeconds, entry.hash};
        return false;
    });
    return head;
}

void Vault::lock() noexcept
{
    m_state.reset();
}

sqlite::Database& Vault::database() const
{
    return state().database;
}

VaultState& Vault::state() const
{
    if (m_state == nullptr) {
        throw Error(ErrorKind::Internal, "the vault is locked");
    }
    return *m_state;
}

} // namespace soundings::storage
