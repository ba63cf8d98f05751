// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/id.h"

#include <cstdint>
#include <filesystem>
#include <functional>

namespace soundings::storage {

namespace sqlite {
class Database;
}

/// The schema this program writes.
[[nodiscard]] int currentSchemaVersion();

/// Throws Error TooNew when the file was written by a newer program, Damaged when it says a version
/// that never was. Changes nothing.
void requireKnownSchema(sqlite::Database& database, const std::filesystem::path& file);

/// Brings the schema to the current version, all steps, user_version and what `last` writes in one
/// transaction: whatever interrupts it leaves the schema as it was. The connection must not follow
/// its records yet. `last` is not called when the schema is current.
void migrate(sqlite::Database& database, const std::function<void()>& last = {});

/// The same for a vault that is there: the audit notes "vault.migrate", and that entry is the first
/// to vouch for the records in their new form.
void migrateAndNote(sqlite::Database& database,
                    const core::IdBytes& vault,
                    core::UserId user,
                    std::int64_t utcSeconds);

} // namespace soundings::storage
