// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/check_vault.h"

#include "app/workflow/reason.h"
#include "storage/setting_store.h"
#include "storage/vault_files.h"

#include <utility>

namespace soundings::app {

storage::CheckReport checkVault(const SignedIn& signedIn, const storage::CheckProgress& progress)
{
    signedIn.require(core::Role::Manager, "check the vault");
    return signedIn.vault().check(progress);
}

std::vector<DoubtfulErasedList> doubtfulErasedLists(const SignedIn& signedIn)
{
    signedIn.require(core::Role::Manager, "check the vault");
    const storage::Vault& vault = signedIn.vault();
    std::vector<std::filesystem::path> folders{storage::VaultFiles(vault.info().path).backups};
    if (const auto second = storage::setting(vault, storage::SecondBackupFolder)) {
        folders.emplace_back(*second);
    }
    std::vector<DoubtfulErasedList> lists;
    for (const std::filesystem::path& folder : folders) {
        if (auto fault = vault.erasedListFault(folder)) {
            lists.push_back({folder, std::move(*fault)});
        }
    }
    return lists;
}

void renewErasedList(SignedIn& signedIn, const std::filesystem::path& folder)
{
    signedIn.require(core::Role::Manager, "write a list of erased clients anew");
    signedIn.vault().keepErasedListIn(folder);
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
