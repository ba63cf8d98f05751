// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/erasure/erased_elsewhere.h"

#include "storage/error.h"
#include "storage/restore_advice.h"
#include "storage/setting_store.h"
#include "storage/sqlite/database.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <system_error>

namespace soundings::storage {

std::optional<std::int64_t> erasedElsewhereUntil(sqlite::Database& database)
{
    const auto text = setting(database, ErasedElsewhereUntil);
    if (!text) {
        return std::nullopt;
    }
    const char* const last = text->data() + text->size();
    std::int64_t utcSeconds = 0;
    const auto [end, failure] = std::from_chars(text->data(), last, utcSeconds);
    if (failure != std::errc() || end != last || utcSeconds <= 0) {
        throw Error(
            ErrorKind::Damaged,
            restoreInstead("the setting '" + std::string(ErasedElsewhereUntil) + "' is no moment"));
    }
    return utcSeconds;
}

ErasedReach erasedReach(sqlite::Database& records,
                        std::int64_t madeUtcSeconds,
                        const std::vector<ListReach>& lists,
                        std::int64_t nowUtcSeconds)
{
    const auto ofRecords = erasedElsewhereUntil(records);
    ErasedReach reach;
    std::map<std::optional<std::int64_t>, std::int64_t> newestWords{{ofRecords, madeUtcSeconds}};
    for (const ListReach& list : lists) {
        if (list.until) {
            std::int64_t& newest = newestWords.try_emplace(list.elsewhereUntil).first->second;
            newest = std::max(newest, *list.until);
            if (list.elsewhereUntil == ofRecords) {
                reach.own = std::min(nowUtcSeconds, std::max(*list.until, reach.own.value_or(0)));
            }
        }
    }
    reach.everywhere = nowUtcSeconds;
    for (const auto& [elsewhere, newest] : newestWords) {
        reach.everywhere = std::min({reach.everywhere, newest, elsewhere.value_or(newest)});
        reach.wasRestored = reach.wasRestored || elsewhere;
    }
    return reach;
}

void noteErasedElsewhereUntil(sqlite::Database& database, std::int64_t utcSeconds)
{
    setSetting(
        database, ErasedElsewhereUntil, std::to_string(std::max<std::int64_t>(utcSeconds, 1)));
}

} // namespace soundings::storage
