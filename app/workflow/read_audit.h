// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/signed_in.h"
#include "core/record/date.h"

#include <optional>
#include <string>
#include <string_view>

namespace soundings::app {

/// What an entry is of, as a manager thinks of it.
enum class AuditKind
{
    Seen,         ///< somebody looked at records
    Changed,      ///< recorded, settled, added, erased
    GivenOut,     ///< left the vault: exports and backups
    Signed,       ///< a supervisor's signature
    Administered, ///< people, passphrases, settings, measures and the vault itself
};

/// By the action's code; one that this program does not know counts as a change.
[[nodiscard]] AuditKind auditKindOf(std::string_view action);

/// What somebody wants to know of the audit; what is left empty does not limit.
struct AuditQuery
{
    std::string user{};   ///< name of whoever did it
    std::string client{}; ///< code: everything about the client's cases, sessions and flags
    std::string object{}; ///< hexadecimal id of what it is about
    std::string action{}; ///< "case.view", or "case" for all that is done with cases
    std::optional<AuditKind> kind{};
    std::optional<core::Date> from{};           ///< first day, UTC
    std::optional<core::Date> until{};          ///< last day, UTC
    std::optional<std::int64_t> beforeNumber{}; ///< only entries with a lower number
};

/// Who saw, changed, gave out and signed what and when, one entry after the other; false from the
/// visitor stops. A manager's task; it shows ids and codes, nobody's records, and is not noted
/// itself. Throws Refusal: NotAllowed, NotFound for a user or a client there is not.
void readAudit(const SignedIn& signedIn,
               const AuditQuery& query,
               storage::AuditOrder order,
               const storage::AuditVisitor& visitor);

} // namespace soundings::app
