// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/setting_store.h"

#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"

namespace soundings::storage {

std::optional<std::string> setting(sqlite::Database& records, std::string_view key)
{
    auto row = records.prepare("SELECT value FROM setting WHERE key = ?");
    row.bind(key);
    return row.step() ? std::optional(row.text(0)) : std::nullopt;
}

std::optional<std::string> setting(const Vault& vault, std::string_view key)
{
    return setting(vault.database(), key);
}

void setSetting(sqlite::Database& records,
                std::string_view key,
                const std::optional<std::string>& value)
{
    if (!value) {
        records.prepare("DELETE FROM setting WHERE key = ?").bind(key).run();
        return;
    }
    records
        .prepare("INSERT INTO setting (key, value) VALUES (?, ?) "
                 "ON CONFLICT (key) DO UPDATE SET value = excluded.value")
        .bind(key, *value)
        .run();
}

void setSetting(Change& change, std::string_view key, const std::optional<std::string>& value)
{
    setSetting(change.database(), key, value);
}

} // namespace soundings::storage
