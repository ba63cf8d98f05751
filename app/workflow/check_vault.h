// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"
#include "storage/error.h"

#include <filesystem>
#include <string>
#include <vector>

namespace soundings::app {

/// Verifies pages, structure, references, audit chain, head, and that all records are those of the
/// newest entry. A manager's task. Reads everything. What `progress` throws stops it.
[[nodiscard]] storage::CheckReport checkVault(const SignedIn& signedIn,
                                              const storage::CheckProgress& progress = {});

/// A list of erased clients with which no backup beside it is restored.
struct DoubtfulErasedList
{
    std::filesystem::path folder;
    storage::Error fault; ///< Damaged where the list is not as this vault wrote it

    [[nodiscard]] bool isDamaged() const { return fault.kind() == storage::ErrorKind::Damaged; }
};

/// Those beside the vault's automatic backups, its own and those in the second folder; nothing is
/// said of a folder that is not there. A manager's task: throws Refusal(NotAllowed).
[[nodiscard]] std::vector<DoubtfulErasedList> doubtfulErasedLists(const SignedIn& signedIn);

/// Writes the list of erased clients in a folder of backups anew from the records, for a manager
/// who has seen that they are sound. Throws Refusal(NotAllowed); storage::Error as
/// Vault::keepErasedListIn.
void renewErasedList(SignedIn& signedIn, const std::filesystem::path& folder);

/// Takes records that are not those of the newest audit entry as they are, so that the vault can be
/// backed up again: for a manager who has looked at them, with the reason, which the audit keeps.
/// Every later check names the entry. Throws Refusal(NotAllowed), core::InvalidValue for the
/// reason; storage::Error as Vault::acceptRecords: Conflict when there is nothing to accept,
/// Damaged when more than that is wrong.
void acceptRecords(SignedIn& signedIn,
                   const std::string& reason,
                   const storage::CheckProgress& progress = {});

/// Verifies the audit chain alone. A manager's task. What `progress` throws stops it.
[[nodiscard]] storage::AuditVerification verifyAudit(const SignedIn& signedIn,
                                                     const storage::AuditProgress& progress = {});

/// Who did what and when, oldest first, all at once: read_audit.h for a long one. A manager's task.
[[nodiscard]] std::vector<storage::AuditEntry> listAudit(const SignedIn& signedIn);

/// What kind of vault it is and how much it holds: for everybody who may open it, as it shows
/// nobody.
[[nodiscard]] storage::VaultInfo vaultInfo(const SignedIn& signedIn);

} // namespace soundings::app
