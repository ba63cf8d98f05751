// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/rating_source.h"
#include "core/series/series.h"
#include "storage/vault.h"

#include <vector>

namespace soundings::storage {

/// One series of a case with its values, and whether the case is closed.
struct RatedSeries
{
    core::SeriesKey key;
    bool isClosed = false;
    core::Series series; ///< without its gaps
};

/// Every series of the vault that has a value, in one pass over the ratings; those of a case stand
/// next to each other.
[[nodiscard]] std::vector<RatedSeries> everySeries(const Vault& vault);

} // namespace soundings::storage
