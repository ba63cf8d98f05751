// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/erasure/erased_when_restored.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace soundings::storage {

/// What the records of a vault that was restored say of the one of which the backup was: up to when
/// everybody who was erased there is known, in seconds since 1970 (UTC). nullopt where it never was
/// restored. Throws Error Damaged for what is no moment.
[[nodiscard]] std::optional<std::int64_t> erasedElsewhereUntil(sqlite::Database& database);

/// Up to when everybody is known who was erased, of a vault that is being made of a backup.
struct ErasedReach
{
    /// In the vault of which the backup is: by the newest list that was written there. nullopt
    /// without one, or when it does not say it.
    std::optional<std::int64_t> own;
    /// In every vault that records and lists tell of. Each of them knows what was erased where it
    /// was written, and of where that was restored from only what it says. Vaults are told apart by
    /// that moment: of one the newest word counts, of several the earliest.
    std::int64_t everywhere = 0;
    bool wasRestored = false; ///< one of them says that it was itself restored
};

/// By the records of a backup of `madeUtcSeconds` and the lists that were found, none of them
/// believed beyond `nowUtcSeconds`.
[[nodiscard]] ErasedReach erasedReach(sqlite::Database& records,
                                      std::int64_t madeUtcSeconds,
                                      const std::vector<ListReach>& lists,
                                      std::int64_t nowUtcSeconds);

/// Notes it in the records, within the running transaction.
void noteErasedElsewhereUntil(sqlite::Database& database, std::int64_t utcSeconds);

} // namespace soundings::storage
