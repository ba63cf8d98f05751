// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/audit/audit_entry.h"

#include <cstdint>
#include <optional>

namespace soundings::storage {

namespace sqlite {
class Database;
}

/// The newest entry; number 0 and a hash of zeros when there is none.
struct AuditTip
{
    std::int64_t number = 0;
    Digest hash{};
};

/// SHA-256 over every field with its length and the hash before; entries that say what the records
/// come to have another form than those of earlier programs. docs/vault-format.md has the bytes.
[[nodiscard]] Digest auditHash(const core::IdBytes& vault, const AuditEntry& entry);

[[nodiscard]] AuditTip auditTip(sqlite::Database& database);
[[nodiscard]] std::optional<Digest> auditHashAt(sqlite::Database& database, std::int64_t number);

/// How an entry comes by what all records come to.
enum class SumSource
{
    KeptUp, ///< from that of the newest entry: rows that were put back are not vouched for
    AllRows ///< from the rows that are there: for the first entry, after a migration, and where
            ///< somebody takes them as they are (RecordsAccepted)
};

/// Chains a new entry to the newest one, within the running transaction. It vouches for all records
/// as they are then, where their schema has the sum.
[[nodiscard]] AuditTip appendAudit(sqlite::Database& database,
                                   const core::IdBytes& vault,
                                   core::UserId user,
                                   const AuditAction& action,
                                   std::int64_t utcSeconds,
                                   SumSource source = SumSource::KeptUp);

/// One entry at a time, so that a long audit needs no memory; nothing may be written meanwhile.
void visitAuditEntries(sqlite::Database& database,
                       const AuditFilter& filter,
                       AuditOrder order,
                       const AuditVisitor& visitor);

[[nodiscard]] AuditVerification verifyAuditChain(sqlite::Database& database,
                                                 const core::IdBytes& vault,
                                                 const AuditProgress& progress = {});

} // namespace soundings::storage
