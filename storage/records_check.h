// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/id.h"
#include "storage/vault_info.h"

#include <functional>
#include <string>

namespace soundings::storage {

namespace sqlite {
class Database;
}

/// Does `check` and adds a finding when it throws an Error: what cannot be checked is not sound.
void checkPart(CheckReport& report, const std::string& what, const std::function<void()>& check);

/// Every page, the structure, every reference, the audit chain, and whether all rows are those of
/// its newest entry, of records that belong to `vault`, of any known schema. Reads all of it and
/// changes nothing. What `progress` throws stops it.
void checkRecords(sqlite::Database& database,
                  const core::IdBytes& vault,
                  CheckReport& report,
                  const CheckProgress& progress = {});

} // namespace soundings::storage
