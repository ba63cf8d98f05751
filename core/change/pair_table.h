// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/score_cell.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::core {

/// Which columns of a wide table, one row a person, hold what.
struct PairColumns
{
    std::string id = "client";
    std::string pre = "pre";
    std::string post = "post";
    ScoreLimits limits{}; ///< of the measure, where it is known
};

/// One person before and after.
struct ScorePair
{
    std::string id;
    std::optional<double> pre;
    std::optional<double> post;
};

/// Reads pairs from CSV in the order of the rows; an empty cell is a missing score. Throws
/// InputError: what CsvReader refuses, a missing column, an empty or repeated id (naming both
/// lines), a cell that is no number within the limits.
[[nodiscard]] std::vector<ScorePair> readPairs(std::string_view csv, const PairColumns& columns);

} // namespace soundings::core
