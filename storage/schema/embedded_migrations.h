// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace soundings::storage {

/// One step of the schema: from the version before to the version that is its place in the list.
struct Migration
{
    std::string_view name; ///< of the file, such as "0001_records.sql"
    std::string_view sql;
};

/// In order, the first one makes version 1.
[[nodiscard]] std::span<const Migration> embeddedMigrations();

} // namespace soundings::storage
