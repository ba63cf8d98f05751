// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/id.h"
#include "storage/digest.h"

#include <cstdint>
#include <optional>
#include <string>

namespace soundings::storage {

/// What is being done, for the audit: never a name, a note or an answer, only codes and ids.
struct AuditAction
{
    std::string action; ///< stable code, such as "session.record"
    std::string object; ///< hexadecimal id of what it is about; may be empty
    std::string detail; ///< a few words or codes; may be empty
};

/// One link of the chain. The hash covers every field and the hash of the entry before.
struct AuditEntry
{
    std::int64_t number = 0; ///< 1, 2, 3 ... without gaps
    std::int64_t utcSeconds = 0;
    core::UserId user;
    std::string userName; ///< as it is now; not part of the chain
    AuditAction what;
    Digest previousHash{}; ///< zero for the first
    Digest hash{};
};

/// Whether the chain holds from the first entry to the last.
struct AuditVerification
{
    std::int64_t entries = 0;
    bool ok = false;
    std::optional<std::int64_t> firstBad; ///< number of the first entry that is wrong or missing
};

} // namespace soundings::storage
