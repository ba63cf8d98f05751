// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/erasure/erased_elsewhere.h"

#include "storage/error.h"
#include "storage/restore_advice.h"
#include "storage/setting_store.h"
#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <system_error>

namespace soundings::storage {

std::optional<std::int64_t> erasedElsewhereUntil(sqlite::Database& database)
{
    auto row = database.prepare("SELECT value FROM setting WHERE key = ?");
    row.bind(ErasedElsewhereUntil);
    if (!row.step()) {
        return std::nullopt;
    }
    const std::string text = row.text(0);
    std::int64_t utcSeconds = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), utcSeconds);
    if (failure != std::errc() || end != text.data() + text.size() || utcSeconds <= 0) {
        throw Error(
            ErrorKind::Damaged,
            restoreInstead("the setting '" + std::string(ErasedElsewhereUntil) + "' is no moment"));
    }
    return utcSeconds;
}

std::int64_t erasedElsewhereUntil(sqlite::Database& restored,
                                  std::int64_t madeUtcSeconds,
                                  const KnownErased& known)
{
    const auto everywhere = [](std::int64_t own, const std::optional<std::int64_t>& elsewhere) {
        return std::min(own, elsewhere.value_or(own));
    };
    const std::int64_t byRecords = everywhere(madeUtcSeconds, erasedElsewhereUntil(restored));
    return known.untilUtcSeconds
               ? std::max(byRecords,
                          everywhere(*known.untilUtcSeconds, known.elsewhereUntilUtcSeconds))
               : byRecords;
}

void noteErasedElsewhereUntil(sqlite::Database& database, std::int64_t utcSeconds)
{
    database
        .prepare("INSERT INTO setting (key, value) VALUES (?, ?) "
                 "ON CONFLICT (key) DO UPDATE SET value = excluded.value")
        .bind(ErasedElsewhereUntil, std::to_string(utcSeconds))
        .run();
}

} // namespace soundings::storage
