// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"

namespace soundings::app {

/// Verifies pages, structure, references, audit chain and head. A manager's task. Reads everything.
[[nodiscard]] storage::CheckReport checkVault(const SignedIn& signedIn);

/// Verifies the audit chain alone. A manager's task.
[[nodiscard]] storage::AuditVerification verifyAudit(const SignedIn& signedIn);

} // namespace soundings::app
