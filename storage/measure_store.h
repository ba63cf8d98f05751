// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/change.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace soundings::storage {

/// A definition the clinic has added, as its files; what they mean is core/measure's business.
struct StoredMeasure
{
    std::string id;
    std::string version;
    std::string profile;                               ///< JSON text
    std::map<std::string, std::string> questionnaires; ///< JSON text by language; may be empty
    std::string tests;                                 ///< JSON text; may be empty
    std::string hash;                                  ///< SHA-256, hexadecimal
};

/// A version is never changed. Throws Error: Conflict when it is there already.
void insertMeasure(Change& change, const StoredMeasure& measure);

/// By id and then in the order in which the versions were added.
[[nodiscard]] std::vector<StoredMeasure> measures(const Vault& vault);
[[nodiscard]] std::optional<StoredMeasure>
measureByVersion(const Vault& vault, const std::string& id, const std::string& version);

} // namespace soundings::storage
