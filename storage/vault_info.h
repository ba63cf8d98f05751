// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/audit/audit_entry.h"
#include "storage/keys/kdf_cost.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace soundings::storage {

/// What can be said about a vault without showing anybody in it.
struct VaultInfo
{
    std::filesystem::path path;
    int schemaVersion = 0;
    std::string cipherVersion; ///< of SQLCipher
    std::int64_t createdUtcSeconds = 0;
    bool madeUp = false;
    std::int64_t users = 0;
    std::int64_t clients = 0;
    std::int64_t cases = 0;
    std::int64_t sessions = 0;
    std::int64_t auditNumber = 0; ///< of the last entry
    AuditHead auditHead;          ///< the last entry
    KdfCost kdfCost;              ///< of the slot that opened the vault
};

/// Something that is not as it was written.
struct CheckFinding
{
    std::string what; ///< "page", "structure", "reference", "audit", "erased", "unreadable",
                      ///< "records", "model", "head" or "keys"
    std::string detail;
};

/// Told how far a check is, from 0 to 1; what it throws stops the check.
using CheckProgress = std::function<void(double)>;

struct CheckReport
{
    std::vector<CheckFinding> findings;
    // What was looked at; 0 where it could not be.
    std::int64_t pages = 0;
    std::int64_t auditEntries = 0;
    std::int64_t keySlots = 0; ///< one for each user, and the recovery key's
    /// Audit entries at which records were taken as they were; nobody vouches for those of then.
    std::vector<std::int64_t> accepted;

    [[nodiscard]] bool ok() const { return findings.empty(); }
};

} // namespace soundings::storage
