// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/id.h"
#include "storage/digest.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace soundings::storage {

/// What is being done, for the audit: never a name, a note or an answer, only codes and ids.
struct AuditAction
{
    std::string action; ///< stable code, such as "session.record"
    std::string object; ///< hexadecimal id of what it is about; may be empty
    std::string detail; ///< a few words or codes; may be empty
};

/// The action of the entry at which a manager took records as they were: what it says they come to
/// was summed up from the rows that were there, and nobody had vouched for those.
inline constexpr auto RecordsAccepted = "vault.accept-records";

/// One link of the chain. The hash covers every field and the hash of the entry before.
struct AuditEntry
{
    std::int64_t number = 0; ///< 1, 2, 3 ... without gaps
    std::int64_t utcSeconds = 0;
    core::UserId user;
    std::string userName; ///< as it is now; not part of the chain
    AuditAction what;
    std::optional<Digest> records; ///< what all records come to after it; see records_sum.h.
                                   ///< Missing in entries of earlier programs
    Digest previousHash{};         ///< zero for the first
    Digest hash{};
};

/// The newest entry, by which a chain can be held against what was printed of it.
struct AuditHead
{
    std::int64_t number = 0; ///< 0: there is no entry
    std::int64_t utcSeconds = 0;
    Digest hash{};
};

/// Whether the chain holds from the first entry to the last.
struct AuditVerification
{
    std::int64_t entries = 0;
    bool ok = false;
    std::optional<std::int64_t> firstBad; ///< number of the first entry that is wrong or missing
    AuditHead head;                       ///< the last entry as it was read
    std::vector<std::int64_t> accepted;   ///< numbers of the entries of RecordsAccepted
};

/// Which entries are asked for; what is left empty does not limit.
struct AuditFilter
{
    std::optional<core::UserId> user;
    std::optional<std::int64_t> fromUtcSeconds;
    std::optional<std::int64_t> beforeUtcSeconds; ///< the first second that is not asked for
    std::optional<std::int64_t> beforeNumber;     ///< the first number that is not asked for
    std::string action;                           ///< "case.view", or "case" for all of cases
    std::optional<std::set<std::string>> objects; ///< hexadecimal ids, one of which it is about
};

enum class AuditOrder
{
    OldestFirst,
    NewestFirst
};

/// Gets one entry after the other; false stops.
using AuditVisitor = std::function<bool(const AuditEntry&)>;

/// Told how far a verification is, from 0 to 1; what it throws stops the verification.
using AuditProgress = std::function<void(double)>;

} // namespace soundings::storage
