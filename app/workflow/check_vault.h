// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"

#include <vector>

namespace soundings::app {

/// Verifies pages, structure, references, audit chain, head, and that all records are those of the
/// newest entry. A manager's task. Reads everything. What `progress` throws stops it.
[[nodiscard]] storage::CheckReport checkVault(const SignedIn& signedIn,
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
