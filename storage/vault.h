// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/user.h"
#include "storage/audit/audit_entry.h"
#include "storage/error.h"
#include "storage/key_change.h"
#include "storage/keys/kdf_cost.h"
#include "storage/keys/secret.h"
#include "storage/keys/tried_passphrase.h"
#include "storage/keys/wrong_passphrases.h"
#include "storage/retirement.h"
#include "storage/vault_info.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace soundings::storage {

class Change;
class StagedBackup;
enum class SharedTexts;
struct Erasure;
struct VaultState;

namespace sqlite {
class Database;
}

/// The first user of a new vault.
struct VaultOwner
{
    std::string name;
    std::set<core::Role> roles;
};

/// An open vault: it holds the exclusive lock of the folder, the data key and the connection. To
/// be used by one thread at a time; it may be opened in one thread and then used in another.
/// Times are seconds since 1970 in UTC: storage has no clock.
class Vault
{
public:
    struct Created;

    /// Makes a new vault. `dir` must not exist or be empty, the folder above it must be there. The
    /// folder appears whole or not at all. Throws Error: AlreadyExists, NotFound, DiskFull,
    /// ReadOnly, Io; core::InvalidValue for an owner who may not be. `beforeWriting` is called when
    /// the keys are derived, which takes most of the time, and nothing is on disk yet.
    [[nodiscard]] static Created create(const std::filesystem::path& dir,
                                        const VaultOwner& owner,
                                        const Secret& passphrase,
                                        KdfCost cost,
                                        std::int64_t utcSeconds,
                                        bool madeUp = false,
                                        const std::function<void()>& beforeWriting = {});

    /// Throws Error: NotAVault, WrongKey (also for a name that is not there, after the same time),
    /// LockedOut after too many of them (storage/keys/attempts.h), TooNew, InUse (saying who),
    /// Damaged, BehindHead, ReadOnly, Io.
    [[nodiscard]] static Vault open(const std::filesystem::path& dir,
                                    const std::string& userName,
                                    const TriedPassphrase& passphrase,
                                    std::int64_t utcSeconds);

    /// Opens with the printed recovery key and gives `userName` a new passphrase, whose free
    /// attempts come back. Guesses at 256 random bits are not counted. Errors as of open, without
    /// LockedOut.
    [[nodiscard]] static Vault recover(const std::filesystem::path& dir,
                                       const std::string& userName,
                                       const Secret& recoveryKeyText,
                                       const Secret& newPassphrase,
                                       std::int64_t utcSeconds);

    /// For this folder and its tests.
    explicit Vault(std::unique_ptr<VaultState> state);
    Vault(Vault&& other) noexcept;
    Vault& operator=(Vault&& other) noexcept;
    ~Vault();

    /// Drawn when it was made; the same in its backups.
    [[nodiscard]] const core::IdBytes& id() const;

    /// Who opened it.
    [[nodiscard]] const core::User& user() const;

    /// Counted for their name before they last proved with a passphrase or the recovery key who
    /// they are, and forgotten then. A few names share a count: see storage/keys/attempts.h.
    [[nodiscard]] const WrongPassphrases& wrongPassphrases() const;

    /// True for a demo vault; shown on every page.
    [[nodiscard]] bool isMadeUp() const;

    [[nodiscard]] VaultInfo info() const;

    /// Every page, structure, reference, the audit chain, whether all records are those of its
    /// newest entry, and the head. Reads the whole vault.
    [[nodiscard]] CheckReport check(const CheckProgress& progress = {}) const;

    /// Takes records that are not those of the newest audit entry as they are, because somebody has
    /// looked at them: from here on the audit vouches for them, and they can be backed up. An entry
    /// of its own says so for good (RecordsAccepted, with `reason` as its detail). Takes as long as
    /// checking twice. Throws Error: Conflict when the records are those of the newest entry;
    /// Damaged when a page, a reference, the chain of the audit, the head or the keys do not hold,
    /// of which no person can see what is right; those of Change, and what `progress` throws.
    void acceptRecords(const std::string& reason,
                       std::int64_t utcSeconds,
                       const CheckProgress& progress = {});

    /// A new user with a key slot of their own. The slot is on disk before `change` commits, so
    /// that no user is ever without one; a slot whose user was never committed opens nothing and is
    /// removed when the vault is next opened. Takes as long as opening. Throws Error: Conflict for
    /// a name that is taken; core::InvalidValue.
    void addUser(const core::User& user, const Secret& passphrase, Change& change);

    /// Gives whoever opened it a new passphrase; the records are not touched, and the audit notes
    /// it. `current` proves that it is still they who sit there. Takes twice as long as opening.
    /// Throws Error: WrongKey (counted as when opening) and LockedOut, in which the old one holds;
    /// DiskFull, ReadOnly, Io.
    void changePassphrase(const TriedPassphrase& current,
                          const Secret& newPassphrase,
                          std::int64_t utcSeconds);

    /// Who stands in the way of retiring `user`, because only their own passphrase can give their
    /// slot a key pair: see Retirement.
    [[nodiscard]] WaitingSlots slotsWithoutPair(core::UserId user) const;

    /// Takes somebody's slot away and encrypts all records with a new data key, so that neither
    /// their passphrase nor a copied key opens what is written from now on; everybody else opens it
    /// as before. Takes room for a second copy of the records. Throws Error: Conflict, DiskFull,
    /// ReadOnly, Io, in all of which nothing has changed; where the message says that the vault is
    /// locked, the next opening finishes it or undoes it. What `afterStep` throws after Copied is
    /// thrown and leaves everything as it was, and so does what `whileCopying`, called now and then
    /// until then, throws.
    void retireUser(const Retirement& retirement,
                    std::int64_t utcSeconds,
                    const KeyChangeWatcher& afterStep = {},
                    const std::function<void()>& whileCopying = {});

    /// Takes everything about a client out of the records in one change, for good: rows, and the
    /// place in the file where they were. Of them stay a random id, in the audit and among the
    /// erased, and a list beside the automatic backups, so that restoring one does not bring them
    /// back. Writes all records anew, so that it takes as long as backing up, room on the disk for
    /// a second copy and as much memory. See storage/erasure/erasure.h. Throws Error: NotFound;
    /// those of Change. What fails after the commit is told in the result. `beforeDeciding` is
    /// called now and then until it is decided; what it throws is thrown and leaves everything as
    /// it was.
    Erasure eraseClient(core::ClientId client,
                        SharedTexts texts,
                        std::int64_t utcSeconds,
                        const std::function<void()>& beforeDeciding = {});

    /// Brings up the list of erased clients in a folder of this vault's backups. Throws Error:
    /// NotFound, DiskFull, ReadOnly, Io; TooNew for a list that is there and cannot be read.
    void keepErasedListIn(const std::filesystem::path& folder) const;
    /// Why such a list cannot be read, of which Damaged is one that is not as this vault writes it;
    /// nullopt where it can, and where there is none.
    [[nodiscard]] std::optional<Error> erasedListFault(const std::filesystem::path& folder) const;

    /// Oldest first.
    [[nodiscard]] std::vector<AuditEntry> auditEntries() const;

    /// The same one after the other, without holding them all. Nothing may be written meanwhile.
    void visitAudit(const AuditFilter& filter, AuditOrder order, const AuditVisitor& visitor) const;

    [[nodiscard]] AuditVerification verifyAudit(const AuditProgress& progress = {}) const;

    /// The newest entry of the audit.
    [[nodiscard]] AuditHead auditHead() const;

    /// Wipes the keys and closes everything; every later use throws. Calling it twice is harmless.
    void lock() noexcept;

    [[nodiscard]] bool isLocked() const { return m_state == nullptr; }

    /// For the stores in this folder only; a change goes through Change.
    [[nodiscard]] sqlite::Database& database() const;

private:
    friend class Change;
    friend class StagedBackup;

    [[nodiscard]] VaultState& state() const;

    std::unique_ptr<VaultState> m_state;
};

/// A new vault and the one chance to print its recovery key.
struct Vault::Created
{
    Vault vault;
    Secret recoveryKeyText; ///< 14 groups of four letters and digits
};

} // namespace soundings::storage
