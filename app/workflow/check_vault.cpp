// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/check_vault.h"

#include "app/workflow/reason.h"

namespace soundings::app {

storage::CheckReport checkVault(const SignedIn& signedIn, const storage::CheckProgress& progress)
{
    signedIn.require(core::Role::Manager, "check the vault");
    return signedIn.vault().check(progress);
}

void acceptRecords(SignedIn& signedIn,
                   const std::string& reason,
                   const storage::CheckProgress& progress)
{
    signedIn.require(core::Role::Manager, "accept records as they are");
    requireReason(reason);
    signedIn.vault().acceptRecords(reason, signedIn.clock().utcSeconds(), progress);
}

storage::AuditVerification verifyAudit(const SignedIn& signedIn,
                                       const storage::AuditProgress& progress)
{
    signedIn.require(core::Role::Manager, "verify the audit");
    return signedIn.vault().verifyAudit(progress);
}

std::vector<storage::AuditEntry> listAudit(const SignedIn& signedIn)
{
    signedIn.require(core::Role::Manager, "read the audit");
    return signedIn.vault().auditEntries();
}

storage::VaultInfo vaultInfo(const SignedIn& signedIn)
{
    return signedIn.vault().info();
}

} // namespace soundings::app
