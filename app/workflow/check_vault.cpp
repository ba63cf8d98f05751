// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/check_vault.h"

#include "app/workflow/reason.h"
#include "storage/erasure/erased_list.h"
#include "storage/keys/unlock.h"
#include "storage/setting_store.h"
#include "storage/vault_state.h"

namespace soundings::app {

namespace {

bool isListDamaged(const SignedIn& signedIn, const std::filesystem::path& folder)
{
    const storage::VaultState& state = signedIn.vault().state();
    try {
        static_cast<void>(
            storage::readErasedList(folder / storage::erasedListName(state.vaultId()),
                                    state.vaultId(),
                                    storage::originKeyOf(state.unlocked, state.files.keys)));
    } catch (const storage::Error& error) {
        return error.kind() == storage::ErrorKind::Damaged;
    }
    return false;
}

} // namespace

storage::CheckReport checkVault(const SignedIn& signedIn, const storage::CheckProgress& progress)
{
    signedIn.require(core::Role::Manager, "check the vault");
    return signedIn.vault().check(progress);
}

std::vector<std::filesystem::path> mendErasedLists(const SignedIn& signedIn)
{
    signedIn.require(core::Role::Manager, "check the vault");
    std::vector<std::filesystem::path> folders{signedIn.vault().state().files.backups};
    if (const auto second = storage::setting(signedIn.vault(), storage::SecondBackupFolder)) {
        folders.emplace_back(*second);
    }
    std::erase_if(folders,
                  [&signedIn](const auto& folder) { return !isListDamaged(signedIn, folder); });
    for (const std::filesystem::path& folder : folders) {
        signedIn.vault().keepErasedListIn(folder);
    }
    return folders;
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
