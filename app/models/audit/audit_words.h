// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/read_audit.h"

#include <QString>

#include <string>

namespace soundings::app {

/// "Looked at a case": what was done, in plain words; the code itself for one that this program
/// does not know.
[[nodiscard]] QString auditActionWords(const std::string& action);

/// The same of an entry, with what of its detail belongs to it: how many passphrases were wrong.
[[nodiscard]] QString auditEntryWords(const storage::AuditAction& what);

/// "Looked at".
[[nodiscard]] QString auditKindWords(AuditKind kind);

/// "3 March 2026, 14:05", where this computer is.
[[nodiscard]] QString auditTimeWords(std::int64_t utcSeconds);

/// "Entry 17 of 3 March 2026, 14:05, hash ab12 ...": by which the chain can be compared with what
/// was printed.
[[nodiscard]] QString auditHeadWords(const storage::AuditHead& head);

} // namespace soundings::app
