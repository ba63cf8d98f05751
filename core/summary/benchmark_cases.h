// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change/pair_table.h"
#include "core/record/case.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::core {

/// Which columns of a table, one row a case, a benchmark reads. Empty: there is no such column.
struct BenchmarkColumns
{
    PairColumns pair;
    std::string therapist;
    std::string ending;   ///< agreed, drop-out, referred or other; an empty cell: not closed
    std::string attended; ///< sessions attended, a whole number
};

/// One case of a benchmark. What is empty is not known.
struct BenchmarkCase
{
    ScorePair pair;
    std::string therapist;
    std::optional<Ending> ending; ///< empty: not closed
    std::optional<int> attended;
};

/// Reads the cases from CSV in the order of the rows. Throws InputError: what readPairs refuses, a
/// column that is named but not there, an ending that is none, sessions that are no whole number
/// from 0 on.
[[nodiscard]] std::vector<BenchmarkCase> readBenchmarkCases(std::string_view csv,
                                                            const BenchmarkColumns& columns);

/// The scores alone, in the same order.
[[nodiscard]] std::vector<ScorePair> pairsOf(const std::vector<BenchmarkCase>& cases);

} // namespace soundings::core
