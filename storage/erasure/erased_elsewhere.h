// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/erasure/erased_when_restored.h"

#include <cstdint>
#include <optional>

namespace soundings::storage {

/// What the records of a vault that was restored say of the one of which the backup was: up to when
/// everybody who was erased there is known, in seconds since 1970 (UTC). nullopt where it never was
/// restored. Throws Error Damaged for what is no moment.
[[nodiscard]] std::optional<std::int64_t> erasedElsewhereUntil(sqlite::Database& database);

/// The same for a vault that is being made of a backup of `madeUtcSeconds`, before it is noted: by
/// the lists that were found or else by the records themselves. Each knows what was erased where it
/// was written, and of where that was restored from only what it says: the earlier of the two holds
/// for all.
[[nodiscard]] std::int64_t erasedElsewhereUntil(sqlite::Database& restored,
                                                std::int64_t madeUtcSeconds,
                                                const KnownErased& known);

/// Notes it in the records, within the running transaction.
void noteErasedElsewhereUntil(sqlite::Database& database, std::int64_t utcSeconds);

} // namespace soundings::storage
