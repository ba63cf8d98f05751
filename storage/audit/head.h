// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/id.h"
#include "storage/audit/audit_log.h"
#include "storage/keys/secret.h"

#include <filesystem>
#include <string>

namespace soundings::storage {

/// The file `head`: number and hash of the newest audit entry, kept apart from the records and
/// authenticated, so that an old copy of the records does not go unnoticed.
[[nodiscard]] std::string
headText(const core::IdBytes& vault, const AuditTip& tip, const Secret& dataKey);

/// Throws Error: TooNew; Damaged when it is missing, changed, or of another vault.
[[nodiscard]] AuditTip
readHead(const std::filesystem::path& file, const core::IdBytes& vault, const Secret& dataKey);

/// Compares the head with the records. Returns whether the head is the one entry behind that a
/// crash between the two leaves. Throws Error: BehindHead when the records lack entries, Damaged
/// when the two contradict each other.
[[nodiscard]] bool headIsOneBehind(sqlite::Database& database,
                                   const AuditTip& head,
                                   const std::filesystem::path& file);

} // namespace soundings::storage
